import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { hashToken } from '../people/single-use-token.ts';

/** Days without use after which an app has to ask again. */
const UNUSED_DAYS = 90;
/** Days after which the person is asked again however often the app came: a copied token does not live for ever. */
const LONGEST_DAYS = 366;

/** Prolongs a grant and adds its next refresh token, in the caller's transaction; returns its text, which nothing else keeps. */
export async function addGrantToken(
  em: EntityManager,
  { organizationId, grantId }: { organizationId: string; grantId: string },
): Promise<string> {
  const text = `cgo_${randomBytes(32).toString('base64url')}`;
  await em.execute(
    `update accounts.oauth_grant set last_used_at = now(),
       expires_at = least(now() + make_interval(days => ?), created_at + make_interval(days => ?)) where organization_id = ? and id = ?`,
    [UNUSED_DAYS, LONGEST_DAYS, organizationId, grantId],
  );
  await em.execute('insert into accounts.oauth_refresh_token (organization_id, token_hash, grant_id, created_at) values (?, ?, ?, now())', [
    organizationId,
    hashToken(text),
    grantId,
  ]);
  return text;
}
