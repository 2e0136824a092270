import { isConfinedRole, MAX_GRANTS, type Grant } from '@castgraph/kernel/grants';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Membership } from '../people/membership.entity.ts';
import { ResourceGrant } from './resource-grant.entity.ts';

/** What a member was granted, possibly nothing; undefined, without asking, for one whose role sees the whole organization. */
export async function readGrants(
  em: EntityManager,
  personId: string,
  { organizationId, role }: Pick<Membership, 'organizationId' | 'role'>,
): Promise<Grant[] | undefined> {
  if (!isConfinedRole(role)) return undefined;
  const rows = await em.find(ResourceGrant, { organizationId, personId }, { orderBy: { grantedAt: 'asc' }, limit: MAX_GRANTS });
  return rows.map(({ kind, resourceId }): Grant => `${kind}:${resourceId}`);
}
