import { z } from 'zod';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { admitPerson } from '../sessions/admit-person.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import type { Attempt } from '../sessions/sign-in-guard.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { emailAddress, newPassword, organizationName, personName } from './account-input.ts';
import { createAccount } from './create-account.ts';
import { hashPassword } from './password.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { sendVerification } from './send-verification.ts';
import { tellOfSignUp } from './tell-of-sign-up.ts';

const input = z.strictObject({
  email: emailAddress,
  password: newPassword,
  name: personName,
  organizationName,
});

/**
 * Starts an account with an organization that it owns, sends the mail that verifies its address, and signs in: the first page does not
 * wait for a letter box. Until the address is verified the account may not act in its name, and after a week not sign in.
 * An address that has an account is told of, to so few askers that nobody can go through a list; decision 0039.
 * @throws BAD_INPUT; WeakPasswordError; TooManyAttemptsError; CONFLICT when the e-mail address has an account
 */
export async function signUp(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { password, ...who } = parseInput(input, raw);
  // Counted apart from sign-ins: who mistypes passwords keeps no newcomer out, behind the same address for one.
  const { account, address } = attemptOf(context, who.email);
  const attempt = { account: `sign-up:${account}`, address: `sign-up:${address}` };
  // Before anything is looked at: whoever must wait learns of no address.
  await context.accounts.guard.check(attempt);
  requireStrongPassword(password, [who.email, who.name, who.organizationName]);
  const passwordHash = await hashPassword(password);
  const { person, organizationId } = await createAccount(context, {
    ...who,
    passwordHash,
    emailVerifiedAt: null,
    complete: (em, { id, email }) => sendVerification(em, context, { id, email }),
  }).catch(async (error: unknown) => {
    if (isCastgraphError(error) && error.code === 'CONFLICT') await noteTaken(context, attempt, who.email);
    throw error;
  });
  return admitPerson(context, { person, membership: { organizationId }, method: 'sign-up' });
}

async function noteTaken(context: OperationContext, attempt: Attempt, email: string): Promise<void> {
  await context.accounts.guard.fail(attempt);
  counter('security_events_total').inc({ type: 'sign-up-taken' });
  await tellOfSignUp(context, email);
}
