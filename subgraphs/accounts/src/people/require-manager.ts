import { requirePerson } from '@castgraph/auth/require-person';
import { requireScope } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import type { Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';

/**
 * A person who may change who belongs to the organization. A key or an app may not, whatever its scopes: what leaked would invite its finder.
 * @throws UNAUTHENTICATED; FORBIDDEN
 */
export function requireManager(viewer: Viewer | null): Viewer {
  return requirePerson(requireScope(viewer, 'members:write'), 'change who belongs to an organization');
}

/** Owners are made, changed and removed by owners only: an admin could otherwise take the organization over. @throws FORBIDDEN */
export function requireOwnerFor(viewer: Viewer, roles: readonly Role[]): void {
  if (roles.includes('owner') && !viewer.roles.includes('owner')) throw forbidden('Only an owner may make, change or remove an owner');
}
