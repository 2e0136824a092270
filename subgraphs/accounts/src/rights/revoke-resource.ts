import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { counter } from '@castgraph/telemetry/metrics';
import { lockMember } from '../people/lock-member.ts';
import { requireManager } from '../people/require-manager.ts';
import { lockSessions } from '../sessions/end-sessions.ts';
import { endTokensOfMember } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { grantInput } from './grant-input.ts';
import { ResourceGrant } from './resource-grant.entity.ts';

/**
 * Takes a grant back: sessions lose it at once, streams that are open end, and access tokens of before are refused.
 * @throws BAD_INPUT; FORBIDDEN; NOT_FOUND for a member or a grant that is not there
 */
// no event: other subgraphs are told the grants with each request
export async function revokeResource(
  context: OperationContext,
  raw: { userId: string; kind: string; resourceId: string },
): Promise<{ userId: string; resourceId: string }> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { userId: personId, kind, resourceId } = parseInput(grantInput, raw);
  const { organizationId } = viewer;
  const hashes = await context.transact(async (em) => {
    await lockMember(em, organizationId, personId);
    const removed = await em.nativeDelete(ResourceGrant, { organizationId, personId, kind, resourceId });
    if (removed === 0) throw notFound('grant', resourceId);
    const details = { kind, resourceId };
    await recordAudit(em, { viewer, action: 'grant.remove', subjectType: 'User', subjectId: personId, details });
    const locked = await lockSessions(em, { personId, organizationId });
    return [...locked, await endTokensOfMember(em, { organizationId, personId })];
  });
  counter('security_events_total').inc({ type: 'grants-changed' });
  await forgetSessions(context, hashes);
  return { userId: personId, resourceId };
}
