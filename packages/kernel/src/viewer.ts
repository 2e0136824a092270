import type { Grant } from './grants.ts';
import type { Role, Scope } from './scopes.ts';

/** Who asks: a person, an API key, one of our own services, or whoever holds a share link; always within one organization. */
export interface Viewer {
  kind: 'user' | 'key' | 'service' | 'link';
  /** The user's, key's or link's id; for a service its name. */
  id: string;
  organizationId: string;
  roles: readonly Role[];
  scopes: readonly Scope[];
  /** What alone they see of the resources that can be granted; read it by `grantsOf`, which knows who is confined. */
  grants?: readonly Grant[];
  /** When this identity ends, in Unix seconds; streams end with it. */
  expiresAt?: number;
}

/** True when the viewer holds the scope. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}
