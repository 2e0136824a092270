import type { Role, Scope } from './scopes.ts';

/** Who asks: a person, an API key, or one of our own services, always within one organization. */
export interface Viewer {
  kind: 'user' | 'key' | 'service';
  /** The user's or key's id; for a service its name. */
  id: string;
  organizationId: string;
  roles: readonly Role[];
  scopes: readonly Scope[];
  /** When this identity ends, in Unix seconds; streams end with it. */
  expiresAt?: number;
}

/** True when the viewer holds the scope. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}
