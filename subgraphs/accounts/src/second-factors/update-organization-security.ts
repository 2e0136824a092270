import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireManager } from '../people/require-manager.ts';
import { setSecondFactorRule } from '../people/second-factor-rule.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';
import { endTokensOfSessions } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';

const input = z.strictObject({ requireMfa: z.boolean() });

/**
 * Says whether members of the organization need a second factor, from their next request on: who has shown none loses every scope in it
 * until they do. @throws BAD_INPUT; FORBIDDEN; CONFLICT for somebody who asks of others what they have not shown themselves
 */
// no event: other subgraphs are told the scopes with each request
export async function updateOrganizationSecurity(context: OperationContext, raw: z.input<typeof input>): Promise<boolean> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { requireMfa } = parseInput(input, raw);
  const { organizationId } = viewer;
  if (requireMfa && !(await findOwnSession(context, viewer.id))?.secondFactorAt)
    throw conflict('Enrol a second factor and sign in with it before you ask one of others');
  const hashes = await context.transact(async (em) => {
    await setSecondFactorRule(em, organizationId, requireMfa);
    const subject = { subjectType: 'Organization', subjectId: organizationId };
    await recordAudit(em, { viewer, action: 'organization.update-security', ...subject, details: { requireMfa } });
    // The organization first: sessions that are being started hold its row, and are seen here once they are there.
    const sessions = await em.execute<{ id: string; token_hash: string }[]>(
      `/* lock-unproven-sessions */ select id, token_hash from accounts.session
        where organization_id = ? and ended_at is null and second_factor_at is null order by token_hash for update`,
      [organizationId],
    );
    const unproven = sessions.map(({ id }) => ({ organizationId, id }));
    if (requireMfa) await endTokensOfSessions(em, unproven, new Date());
    return sessions.map((session) => session.token_hash);
  });
  counter('security_events_total').inc({ type: requireMfa ? 'second-factor-required' : 'second-factor-optional' });
  await forgetSessions(context, hashes);
  return requireMfa;
}
