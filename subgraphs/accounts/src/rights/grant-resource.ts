import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { isConfinedRole, MAX_GRANTS } from '@castgraph/kernel/grants';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { counter } from '@castgraph/telemetry/metrics';
import { lockMember } from '../people/lock-member.ts';
import { requireManager } from '../people/require-manager.ts';
import { lockSessions } from '../sessions/end-sessions.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { grantInput } from './grant-input.ts';
import { ResourceGrant } from './resource-grant.entity.ts';

/**
 * Lets a confined member see a sponsor or a campaign, from their next request on. Whether it exists is not known here; an id that is
 * not the organization's opens nothing, because rows are bound to the organization before anything else is asked.
 * @throws BAD_INPUT; FORBIDDEN; NOT_FOUND; CONFLICT for a role that sees everything, or one grant too many
 */
// no event: other subgraphs are told the grants with each request
export async function grantResource(
  context: OperationContext,
  raw: { userId: string; kind: string; resourceId: string },
): Promise<ResourceGrant> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { userId: personId, kind, resourceId } = parseInput(grantInput, raw);
  const { organizationId } = viewer;
  const { grant, hashes } = await context.transact(async (em) => {
    const { role } = await lockMember(em, organizationId, personId);
    if (!isConfinedRole(role)) throw conflict(`The role ${role} sees the whole organization; grants are for the role sponsor`);
    const key = { organizationId, personId, kind, resourceId };
    const known = await em.findOne(ResourceGrant, key);
    if (!known && (await em.count(ResourceGrant, { organizationId, personId })) >= MAX_GRANTS)
      throw conflict(`A member has at most ${MAX_GRANTS} grants; grant a sponsor rather than each of its campaigns`);
    const made = known ?? em.create(ResourceGrant, { ...key, grantedBy: viewer.id, grantedAt: new Date() });
    const details = { kind, resourceId };
    await recordAudit(em, { viewer, action: 'grant.add', subjectType: 'User', subjectId: personId, details });
    return { grant: made, hashes: await lockSessions(em, { personId, organizationId }) };
  });
  counter('security_events_total').inc({ type: 'grants-changed' });
  await forgetSessions(context, hashes);
  return grant;
}
