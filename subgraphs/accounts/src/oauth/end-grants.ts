import type { EntityManager } from '@castgraph/orm/open-orm';
import { OAuthGrant } from './oauth-grant.entity.ts';

/**
 * Ends all that a person let apps do, in whichever organization, in the caller's transaction of `inOwnOrganizations` or `inSystem`, which
 * records it. @returns what to hand to `forgetGrants` after the commit
 */
export async function endGrantsOf(em: EntityManager, personId: string): Promise<string[]> {
  const grants = await em.find(OAuthGrant, { personId, endedAt: null }, { fields: ['id'] });
  const ids = grants.map(({ id }) => id);
  if (ids.length > 0) await em.nativeUpdate(OAuthGrant, { personId, id: { $in: ids }, endedAt: null }, { endedAt: new Date() });
  return ids;
}
