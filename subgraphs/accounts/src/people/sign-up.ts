import { z } from 'zod';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { admitPerson } from '../sessions/admit-person.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { emailAddress, newPassword, organizationName, personName } from './account-input.ts';
import { createAccount } from './create-account.ts';
import { hashPassword } from './password.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { sendVerification } from './send-verification.ts';

const input = z.strictObject({
  email: emailAddress,
  password: newPassword,
  name: personName,
  organizationName,
});

/**
 * Starts an account with an organization that it owns, sends the mail that verifies its address, and signs in: the first page does not
 * wait for a letter box. Until the address is verified the account may not act in its name, and after a week not sign in.
 * @throws BAD_INPUT; WeakPasswordError; CONFLICT when the e-mail address has an account
 */
export async function signUp(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { password, ...who } = parseInput(input, raw);
  requireStrongPassword(password, [who.email, who.name, who.organizationName]);
  const { person, organizationId } = await createAccount(context, {
    ...who,
    passwordHash: await hashPassword(password),
    emailVerifiedAt: null,
    complete: (em, { id, email }) => sendVerification(em, context, { id, email }),
  });
  return admitPerson(context, { person, membership: { organizationId }, method: 'sign-up' });
}
