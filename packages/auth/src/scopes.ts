import { CastgraphError, forbidden } from '@castgraph/kernel/errors';
import { SCOPES_OF_ROLE, type Role, type Scope } from '@castgraph/kernel/scopes';
import { hasScope, type Viewer } from '@castgraph/kernel/viewer';

/** The viewer, for work that needs one; throws UNAUTHENTICATED for nobody. */
export function requireViewer(viewer: Viewer | null | undefined): Viewer {
  if (!viewer) throw new CastgraphError('UNAUTHENTICATED', 'Sign in, or send an API key or an access token');
  return viewer;
}

/** The viewer, when it holds the scope; throws UNAUTHENTICATED for nobody and FORBIDDEN, naming the scope, otherwise. */
export function requireScope(viewer: Viewer | null | undefined, scope: Scope): Viewer {
  const present = requireViewer(viewer);
  if (!hasScope(present, scope)) throw forbidden(`This needs the permission ${scope}`);
  return present;
}

/** Every scope that these roles bring, each once, in the order of the catalogue. */
export function scopesOfRoles(roles: readonly Role[]): Scope[] {
  const held = new Set(roles.flatMap((role) => SCOPES_OF_ROLE[role]));
  return SCOPES_OF_ROLE.owner.filter((scope) => held.has(scope));
}

/** What of the wanted scopes a person with these roles can hand to a key: nobody gives away more than they hold. */
export function grantableScopes(roles: readonly Role[], wanted: readonly Scope[]): Scope[] {
  return scopesOfRoles(roles).filter((scope) => wanted.includes(scope));
}
