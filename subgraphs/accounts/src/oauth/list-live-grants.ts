import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { OAuthGrant } from './oauth-grant.entity.ts';

/** Ids of what people of all organizations let an app do and have not ended, at most 10,000: the latest used. */
export async function listLiveGrants(orm: Orm, clientId: string): Promise<string[]> {
  const where = { clientId, endedAt: null, expiresAt: { $gt: new Date() } };
  const grants = await inSystem(
    orm,
    (em) => em.find(OAuthGrant, where, { fields: ['id'], orderBy: { expiresAt: 'desc' }, limit: 10_000 }),
    { readOnly: true },
  );
  return grants.map(({ id }) => id);
}
