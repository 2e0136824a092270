import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { endGrantsOfPerson } from '../oauth/end-grants-of-person.ts';
import { admitPerson } from '../sessions/admit-person.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { newPassword } from './account-input.ts';
import { invalidToken } from './account-refusal.ts';
import { Membership } from './membership.entity.ts';
import { hashPassword } from './password.ts';
import { Person } from './person.entity.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { setPassword } from './set-password.ts';
import { useSingleUseToken } from './single-use-token.ts';

const input = z.strictObject({ token: z.string().max(200), password: newPassword });

/**
 * Sets a new password by the link of a mail, ends all sessions and all that apps were let do, and signs in anew. The link also shows that the address is theirs.
 * @throws BAD_INPUT; WeakPasswordError, which leaves the link usable; InvalidTokenError
 */
export async function resetPassword(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { token, password } = parseInput(input, raw);
  requireStrongPassword(password, []);
  const passwordHash = await hashPassword(password);
  const { person, organizationId, hashes } = await inSystem(context.orm, async (em) => {
    const personId = await useSingleUseToken(em, 'reset-password', token);
    const membership = personId && (await em.findOne(Membership, { personId }, { orderBy: { createdAt: 'asc' } }));
    if (!personId || !membership) throw invalidToken();
    await em.execute("select set_config('castgraph.organization_id', ?, true)", [membership.organizationId]);
    const ended = await setPassword(em, { personId, passwordHash });
    const viewer = { kind: 'user' as const, id: personId, organizationId: membership.organizationId };
    const grants = await endGrantsOfPerson(em, personId);
    const details = { sessionsEnded: ended.length, appsEnded: grants.length };
    await recordAudit(em, { viewer, action: 'account.reset-password', subjectType: 'User', subjectId: personId, details });
    await em.nativeUpdate(Person, { id: personId, emailVerifiedAt: null }, { emailVerifiedAt: new Date() });
    return {
      person: await em.findOneOrFail(Person, { id: personId }),
      organizationId: membership.organizationId,
      hashes: [...ended, ...grants],
    };
  });
  counter('security_events_total').inc({ type: 'password-reset' });
  await forgetSessions(context, hashes);
  return admitPerson(context, { person, membership: { organizationId }, method: 'reset' });
}
