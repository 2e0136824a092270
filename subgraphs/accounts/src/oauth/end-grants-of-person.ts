import { hashGrant } from '@castgraph/auth/identity-signal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { OAuthGrant } from './oauth-grant.entity.ts';

/**
 * Ends all that a person let apps do, in all their organizations, with every refresh token that follows from it: whoever had their
 * account may have let in an app of their own. In a transaction of `inOwnOrganizations` or with system scope; the caller records who did it.
 * @returns what to hand to `forgetSessions` after the commit
 */
export async function endGrantsOfPerson(em: EntityManager, personId: string): Promise<string[]> {
  const grants = await em.find(OAuthGrant, { personId, endedAt: null }, { fields: ['id'], orderBy: { id: 'asc' } });
  if (grants.length > 0) await em.nativeUpdate(OAuthGrant, { personId, endedAt: null }, { endedAt: new Date() });
  return grants.map(({ id }) => hashGrant(id));
}
