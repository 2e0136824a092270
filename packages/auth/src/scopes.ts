import { CastgraphError, forbidden } from '@castgraph/kernel/errors';
import { SCOPES, SCOPES_OF_ROLE, type Role, type Scope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { can } from './can.ts';

/** Whoever asks, a share link included; throws UNAUTHENTICATED for nobody. */
export function requirePresent(viewer: Viewer | null | undefined): Viewer {
  if (!viewer) throw new CastgraphError('UNAUTHENTICATED', 'Sign in, or send an API key or an access token');
  return viewer;
}

/** The viewer, for work that needs one; throws UNAUTHENTICATED for nobody, FORBIDDEN for a share link, which only reads what it opens. */
export function requireViewer(viewer: Viewer | null | undefined): Viewer {
  const present = requirePresent(viewer);
  if (present.kind === 'link') throw forbidden('A share link opens one thing only');
  return present;
}

/** The viewer, when it holds the scope; throws UNAUTHENTICATED for nobody and FORBIDDEN, with the reason, otherwise. */
export function requireScope(viewer: Viewer | null | undefined, scope: Scope): Viewer {
  return requireAnyScope(viewer, [scope]);
}

/** The viewer, when it holds one of the scopes; throws UNAUTHENTICATED for nobody and FORBIDDEN, naming the first, otherwise. */
export function requireAnyScope(viewer: Viewer | null | undefined, scopes: readonly [Scope, ...Scope[]]): Viewer {
  const present = requirePresent(viewer);
  if (!scopes.some((scope) => isAllowed(present, scope))) throw forbidden(`This needs the permission ${scopes[0]}`);
  return present;
}

function isAllowed(viewer: Viewer, scope: Scope): boolean {
  const [area, action] = scope.split(':') as [string, string];
  return can(viewer, action, { area }).granted;
}

/** Every scope that these roles bring, each once, in the order of the catalogue. */
export function scopesOfRoles(roles: readonly Role[]): Scope[] {
  const held = new Set(roles.flatMap((role) => SCOPES_OF_ROLE[role]));
  return SCOPES.filter((scope) => held.has(scope));
}

/** What of the wanted scopes a person with these roles can hand to a key: nobody gives away more than they hold. */
export function grantableScopes(roles: readonly Role[], wanted: readonly Scope[]): Scope[] {
  return scopesOfRoles(roles).filter((scope) => wanted.includes(scope));
}
