import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { hashToken } from '../people/single-use-token.ts';
import { addGrantToken } from './add-grant-token.ts';
import { endGrant } from './end-grant.ts';
import type { GrantExchange } from './issue-tokens.ts';
import { OAuthGrant } from './oauth-grant.entity.ts';
import type { OAuthClient } from './oauth-client.entity.ts';
import type { OAuthDoor } from './oauth-door.ts';

/**
 * Takes a refresh token, once, of the app that it was made for, for the next one. One that was used before has been copied: the grant
 * ends, as a session does.
 * @returns as `exchangeCode`
 */
export async function refreshGrant({ orm }: OAuthDoor, client: OAuthClient, refreshToken: string): Promise<GrantExchange> {
  const tokenHash = hashToken(refreshToken);
  const found = await inSystem(orm, (em) => findGrantOfToken(em, tokenHash), { readOnly: true });
  if (!found || found.clientId !== client.id) return undefined;
  const { organizationId, grantId } = found;
  return inOrganization(orm, organizationId, async (em) => {
    // The update decides: of two at once the second waits, finds the token used, and ends the grant.
    const used = await em.execute<unknown[]>(
      `/* use-oauth-refresh-token */ update accounts.oauth_refresh_token set used_at = now()
        where organization_id = ? and token_hash = ? and used_at is null returning grant_id`,
      [organizationId, tokenHash],
    );
    if (used.length === 0) return (await endGrant(em, found, 'oauth.end-reused')) ? { endedGrantId: grantId } : undefined;
    await recordRefresh(em, found);
    return { grantId, refreshToken: await addGrantToken(em, found) };
  });
}

/** As `session.refresh` is: who reads the trail sees until when an app still came, and how often. */
async function recordRefresh(em: EntityManager, { organizationId, grantId, clientId }: GrantOfToken): Promise<void> {
  const grant = await em.findOne(OAuthGrant, { organizationId, id: grantId });
  if (!grant) return;
  const viewer = { kind: 'user' as const, id: grant.personId, organizationId, delegation: { clientId, grantId } };
  await recordAudit(em, { viewer, action: 'oauth.refresh', subjectType: 'OAuthGrant', subjectId: grantId });
}

interface GrantOfToken {
  organizationId: string;
  grantId: string;
  clientId: string;
}

/** The grant of a refresh token, used or not, and the app that holds it. For system scope. */
export async function findGrantOfToken(em: EntityManager, tokenHash: string): Promise<GrantOfToken | undefined> {
  const [row] = await em.execute<GrantOfToken[]>(
    `/* find-oauth-refresh-token */ select t.organization_id as "organizationId", t.grant_id as "grantId", g.client_id as "clientId"
       from accounts.oauth_refresh_token t join accounts.oauth_grant g on g.organization_id = t.organization_id and g.id = t.grant_id
      where t.token_hash = ?`,
    [tokenHash],
  );
  return row;
}
