import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { AccountRefusal } from '../people/account-refusal.ts';
import type { Person } from '../people/person.entity.ts';
import { sendVerification } from '../people/send-verification.ts';

/** Refuses who has not verified their e-mail address within a week, and sends them a new link. @throws EmailNotVerifiedError */
export async function requireVerified(context: OperationContext, person: Person): Promise<void> {
  const { requiresVerifiedEmail } = context.accounts.settings;
  if (!requiresVerifiedEmail || person.emailVerifiedAt || person.verifyBy > new Date()) return;
  await inSystem(context.orm, (em) => sendVerification(em, context, person));
  const message = 'Follow the link in the mail we have just sent, then sign in again';
  throw new AccountRefusal({ __typename: 'EmailNotVerifiedError', message });
}
