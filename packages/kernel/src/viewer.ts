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
  /** Requests a minute that this key may make, where that is fewer than everybody may. */
  rateLimit?: number;
  /** Addresses and CIDR ranges from which this key works; from everywhere without them. */
  allowedNetworks?: readonly string[];
  /** Set when an app acts for a person who let it in: it holds some of the person's scopes, and is nobody's replacement for them. */
  delegation?: Delegation;
}

/** By which app, and by which of its permissions, a person acts. */
export interface Delegation {
  clientId: string;
  /** Ends when the person, the app's owner or a thief's second use of a token ends it. */
  grantId: string;
}

/** True when the viewer holds the scope. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}
