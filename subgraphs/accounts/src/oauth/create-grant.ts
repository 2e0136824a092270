import { randomBytes } from 'node:crypto';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import { hashToken } from '../people/single-use-token.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { OAuthGrant } from './oauth-grant.entity.ts';

/** An app fetches its tokens at once; a code that lies about longer than that was intercepted. */
const CODE_SECONDS = 60;

/** Notes that a person lets an app do something, and makes the code by which the app gets its tokens; only its hash is kept. */
export async function createGrant(
  orm: Orm,
  viewer: Viewer,
  { client, redirectUri, codeChallenge, scopes }: Pick<AuthorizeRequest, 'client' | 'redirectUri' | 'codeChallenge' | 'scopes'>,
): Promise<string> {
  const { organizationId, id: personId } = viewer;
  const code = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + CODE_SECONDS * 1000);
  await inOrganization(orm, organizationId, async (em) => {
    const id = newId();
    await em.insert(OAuthGrant, { organizationId, id, clientId: client.id, personId, scopes, createdAt: now, expiresAt });
    await em.execute(
      `insert into accounts.oauth_code (organization_id, code_hash, grant_id, redirect_uri, code_challenge, expires_at)
       values (?, ?, ?, ?, ?, ?)`,
      [organizationId, hashToken(code), id, redirectUri, codeChallenge, expiresAt],
    );
    const details = { clientId: client.id, app: client.name, scopes };
    await recordAudit(em, { viewer, action: 'oauth.connect', subjectType: 'OAuthGrant', subjectId: id, details });
  });
  counter('security_events_total').inc({ type: 'oauth-grant-made' });
  return code;
}
