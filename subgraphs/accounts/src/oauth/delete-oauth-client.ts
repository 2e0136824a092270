import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireKeyKeeper } from '../api-keys/key-limits.ts';
import { clientId } from './client-input.ts';
import { forgetGrants } from './forget-grants.ts';
import { listLiveGrants } from './list-live-grants.ts';
import { requireOwnClient } from './require-own-client.ts';

/** Removes an app with everything that people let it do, in whichever organization. @throws BAD_INPUT; FORBIDDEN for keys and apps; NOT_FOUND */
// no scope: requireKeyKeeper asks for it
// no event: nothing outside accounts keeps apps
export async function deleteOAuthClient(context: OperationContext, rawId: string): Promise<string> {
  const viewer = requireKeyKeeper(context.viewer);
  const id = parseInput(clientId, rawId, 'id');
  // Before: afterwards nothing says which they were. One that comes between is refused within 15 seconds all the same.
  const grantIds = await listLiveGrants(context.orm, id);
  await context.transact(async (em) => {
    const client = await requireOwnClient(em, viewer.organizationId, id);
    // The foreign key takes the grants of all organizations along.
    em.remove(client);
    await recordAudit(em, {
      viewer,
      action: 'oauth-client.delete',
      subjectType: 'OAuthClient',
      subjectId: id,
      details: { name: client.name },
    });
  });
  counter('security_events_total').inc({ type: 'oauth-client-deleted' });
  await forgetGrants(context.accounts.sessions, context.log, grantIds);
  return id;
}
