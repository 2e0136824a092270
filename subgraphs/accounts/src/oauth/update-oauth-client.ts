import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireKeyKeeper } from '../api-keys/key-limits.ts';
import { clientFields, clientId, requireRedirectUris } from './client-input.ts';
import { forgetGrants } from './forget-grants.ts';
import { listLiveGrants } from './list-live-grants.ts';
import type { OAuthClient } from './oauth-client.entity.ts';
import { requireOwnClient } from './require-own-client.ts';

const { name, redirectUris, scopes, homepage } = clientFields;
const input = z.strictObject({ name: name.nullish(), redirectUris: redirectUris.nullish(), scopes: scopes.nullish(), homepage });

/**
 * Changes an app. Scopes that it loses, all who let it in take from it, from the next request on; those that it gains it has to ask for.
 * @throws BAD_INPUT; FORBIDDEN for keys and apps; NOT_FOUND
 */
// no scope: requireKeyKeeper asks for it
// no event: nothing outside accounts keeps apps
export async function updateOAuthClient(context: OperationContext, rawId: string, raw: z.input<typeof input>): Promise<OAuthClient> {
  const viewer = requireKeyKeeper(context.viewer);
  const id = parseInput(clientId, rawId, 'id');
  const given = parseInput(input, raw);
  const client = await context.transact(async (em) => {
    const found = await requireOwnClient(em, viewer.organizationId, id);
    const changes = {
      ...(given.name == null ? {} : { name: given.name }),
      ...(given.redirectUris == null ? {} : { redirectUris: requireRedirectUris(given.redirectUris, found.kind) }),
      ...(given.scopes == null ? {} : { scopes: [...new Set(given.scopes)] }),
      ...(given.homepage === undefined ? {} : { homepage: given.homepage }),
    };
    Object.assign(found, changes);
    await recordAudit(em, { viewer, action: 'oauth-client.update', subjectType: 'OAuthClient', subjectId: id, details: changes });
    return found;
  });
  await forgetGrants(context.accounts.sessions, context.log, await listLiveGrants(context.orm, id));
  return client;
}
