import type { Orm } from '@castgraph/orm/open-orm';
import { isClientSecret } from './client-secret.ts';
import { findClient } from './find-client.ts';
import type { OAuthClient } from './oauth-client.entity.ts';
import { OAuthError } from './oauth-error.ts';

const BASIC = /^Basic +([A-Za-z0-9+/=]{1,600})$/i;

/**
 * Which app asks: a confidential one shows its secret, by HTTP Basic or in the form (RFC 6749, 2.3.1), not both; a public one says its id.
 * @throws OAuthError invalid_client, the same for an unknown app and a wrong secret; invalid_request
 */
export async function authenticateClient(orm: Orm, authorization: string | undefined, form: URLSearchParams): Promise<OAuthClient> {
  const basic = authorization === undefined ? undefined : readBasic(authorization);
  const inForm = form.get('client_secret') ?? undefined;
  if (basic && inForm !== undefined) throw new OAuthError('invalid_request', 'The secret is shown in one way, not in two');
  const id = basic?.id ?? form.get('client_id') ?? '';
  if (basic && form.has('client_id') && form.get('client_id') !== id) throw new OAuthError('invalid_request', 'There are two client ids');
  const found = await findClient(orm, id);
  const secret = basic?.secret ?? inForm;
  const isPublic = found?.client.kind === 'PUBLIC';
  const holds = found && (isPublic ? secret === undefined : secret !== undefined && isClientSecret(found.client, secret));
  if (!found || !holds) throw new OAuthError('invalid_client', 'The app is unknown, or did not show its secret');
  return found.client;
}

function readBasic(authorization: string): { id: string; secret: string } {
  const text = Buffer.from(BASIC.exec(authorization)?.[1] ?? '', 'base64').toString();
  const at = text.indexOf(':');
  if (at < 0) throw new OAuthError('invalid_client', 'The Authorization header is none of HTTP Basic');
  try {
    // Both are form-encoded before they are joined.
    const [id, secret] = [text.slice(0, at), text.slice(at + 1)].map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    return { id: id!, secret: secret! };
  } catch {
    throw new OAuthError('invalid_client', 'The Authorization header is none of HTTP Basic');
  }
}
