import { createHash, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { hashToken } from '../people/single-use-token.ts';
import { addGrantToken } from './add-grant-token.ts';
import { endGrant } from './end-grant.ts';
import type { GrantExchange } from './issue-tokens.ts';
import type { OAuthClient } from './oauth-client.entity.ts';
import type { OAuthDoor } from './oauth-door.ts';

interface CodeRow {
  organization_id: string;
  grant_id: string;
  client_id: string;
  redirect_uri: string;
  code_challenge: string;
  is_late: boolean;
}

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/**
 * Takes a code, once, of the app that it was made for. Used up by any attempt of that app; a second one ends all that came of the first,
 * for nobody can tell which of the two was the thief (RFC 6749, 10.5; RFC 9700, 2.1.1).
 * @returns the grant and its refresh token, the grant that a second use ended, or undefined for a code that is not good
 */
export async function exchangeCode({ orm }: OAuthDoor, client: OAuthClient, form: URLSearchParams): Promise<GrantExchange> {
  const codeHash = hashToken(form.get('code') ?? '');
  const found = await inSystem(orm, (em) => findCode(em, codeHash), { readOnly: true });
  if (!found || found.client_id !== client.id) return undefined;
  const grant = { organizationId: found.organization_id, grantId: found.grant_id };
  return inOrganization(orm, grant.organizationId, async (em) => {
    const used = await em.execute<unknown[]>(
      `/* use-oauth-code */ update accounts.oauth_code set used_at = now()
        where organization_id = ? and code_hash = ? and used_at is null returning grant_id`,
      [grant.organizationId, codeHash],
    );
    if (used.length === 0) return (await endGrant(em, grant, 'oauth.end-reused')) ? { endedGrantId: grant.grantId } : undefined;
    if (
      found.is_late ||
      found.redirect_uri !== form.get('redirect_uri') ||
      !isVerifier(form.get('code_verifier') ?? '', found.code_challenge)
    )
      return undefined;
    return { grantId: grant.grantId, refreshToken: await addGrantToken(em, grant) };
  });
}

async function findCode(em: EntityManager, codeHash: string): Promise<CodeRow | undefined> {
  const [row] = await em.execute<CodeRow[]>(
    `/* find-oauth-code */ select c.organization_id, c.grant_id, g.client_id, c.redirect_uri, c.code_challenge, c.expires_at <= now() as is_late
       from accounts.oauth_code c join accounts.oauth_grant g on g.organization_id = c.organization_id and g.id = c.grant_id
      where c.code_hash = ?`,
    [codeHash],
  );
  return row;
}

function isVerifier(verifier: string, challenge: string): boolean {
  if (!VERIFIER.test(verifier)) return false;
  return timingSafeEqual(createHash('sha256').update(verifier).digest(), Buffer.from(challenge, 'base64url'));
}
