import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { OAuthGrant } from './oauth-grant.entity.ts';

/** Why a grant ends without its person: a code or token was shown twice, or the app gave it back. */
export type GrantEnd = 'oauth.end-reused' | 'oauth.revoke';

/** Ends a grant with all its tokens, in the caller's transaction of its organization; false when it had ended before. */
export async function endGrant(em: EntityManager, grant: { organizationId: string; grantId: string }, action: GrantEnd): Promise<boolean> {
  const { organizationId, grantId: id } = grant;
  const found = await em.findOne(OAuthGrant, { organizationId, id });
  if (!found || (await em.nativeUpdate(OAuthGrant, { organizationId, id, endedAt: null }, { endedAt: new Date() })) === 0) return false;
  const viewer = { kind: 'user' as const, id: found.personId, organizationId, delegation: { clientId: found.clientId, grantId: id } };
  await recordAudit(em, { viewer, action, subjectType: 'OAuthGrant', subjectId: id });
  return true;
}
