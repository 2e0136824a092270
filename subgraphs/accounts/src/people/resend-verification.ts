import { recordAudit } from '@castgraph/orm/audit';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import { attemptOf } from '../sessions/attempt-of.ts';
import { Person } from './person.entity.ts';
import { sendVerification } from './send-verification.ts';

/** Sends the caller's verification mail again; false when there is nothing to verify. @throws TooManyAttemptsError */
// no scope: it is the caller's own address
// no event: nobody else needs to know
export async function resendVerification(context: OperationContext): Promise<boolean> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has an address to verify');
  const { guard } = context.accounts;
  const attempt = attemptOf(context, `verify:${viewer.id}`);
  await guard.check(attempt);
  // Each mail counts like a failure: nobody fills a stranger's letter box through us.
  await guard.fail(attempt);
  return context.transact(async (em) => {
    const person = await em.findOne(Person, { id: viewer.id });
    if (!person || person.emailVerifiedAt) return false;
    await sendVerification(em, context, person);
    await recordAudit(em, { viewer, action: 'account.resend-verification', subjectType: 'User', subjectId: viewer.id });
    return true;
  });
}
