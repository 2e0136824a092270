import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { clientId } from './client-input.ts';
import { forgetGrants } from './forget-grants.ts';
import { OAuthGrant } from './oauth-grant.entity.ts';

/** Ends all that the caller let an app do in the current organization. @throws BAD_INPUT; FORBIDDEN for keys and apps; NOT_FOUND */
// no scope: what one permitted one may take back
// no event: the gateway asks for grants when tokens are used
export async function revokeConnectedApp(context: OperationContext, raw: string): Promise<string> {
  const viewer = requirePerson(requireViewer(context.viewer), 'connect apps');
  const id = parseInput(clientId, raw, 'clientId');
  const { organizationId, id: personId } = viewer;
  const ended = await context.transact(async (em) => {
    const grants = await em.find(OAuthGrant, { organizationId, personId, clientId: id, endedAt: null });
    if (grants.length === 0) throw notFound('connected app', id);
    for (const grant of grants) grant.endedAt = new Date();
    await recordAudit(em, { viewer, action: 'oauth.disconnect', subjectType: 'OAuthClient', subjectId: id });
    return grants.map((grant) => grant.id);
  });
  counter('security_events_total').inc({ type: 'oauth-grant-ended' });
  await forgetGrants(context.accounts.sessions, context.log, ended);
  return id;
}
