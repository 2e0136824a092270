import { z } from 'zod';
import { inSystem } from '@castgraph/orm/transact';
import { counter, timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findAccount } from '../people/find-account.ts';
import { isPassword } from '../people/password.ts';
import { admitPerson } from './admit-person.ts';
import type { StartedSession } from './start-session.ts';
import { attemptOf } from './attempt-of.ts';
import { requireVerified } from './require-verified.ts';

const input = z.strictObject({ email: z.string().max(254), password: z.string().max(1_000), refreshable: z.boolean().default(false) });

/**
 * Signs in with e-mail and password, to the organization joined first. Undefined when they do not fit together, with the same
 * work done, and so the same time taken, whether the account exists or not.
 * @throws BAD_INPUT; TooManyAttemptsError; EmailNotVerifiedError, to who knows the password only, a week after an unverified sign-up
 */
export async function signIn(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession | undefined> {
  const { email, password, refreshable } = parseInput(input, raw);
  const { guard } = context.accounts;
  const attempt = attemptOf(context, email.trim().toLowerCase());
  return timed('auth_latency_seconds', { method: 'password' }, async () => {
    // Before the password is looked at: a right guess must not show through the wait.
    await guard.check(attempt);
    const account = await inSystem(context.orm, (em) => findAccount(em, attempt.account), { readOnly: true });
    const matches = await isPassword(password, account?.person.passwordHash);
    observeOutcome('auth_success_rate', { method: 'password' }, matches);
    if (!matches || !account) {
      noteSecurityEvent('sign-in-refused', attempt);
      await guard.fail(attempt);
      return undefined;
    }
    counter('security_events_total').inc({ type: 'sign-in' });
    await guard.succeed(attempt);
    await requireVerified(context, account.person);
    return admitPerson(context, { ...account, method: 'password', isRefreshable: refreshable });
  });
}
