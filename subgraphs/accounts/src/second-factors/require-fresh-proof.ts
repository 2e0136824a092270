import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { AccountRefusal } from '../people/account-refusal.ts';
import { requirePassword } from '../people/change-password.ts';
import { findPerson } from '../people/find-account.ts';
import type { Person } from '../people/person.entity.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';

const FRESH_MS = 15 * 60_000;

/**
 * The caller's own person, when they have just signed in or show the password again: a session that was left open, or copied, must not
 * gain a way in of its own.
 * @throws FORBIDDEN for keys; InvalidCredentialsError; TooManyAttemptsError
 */
export async function requireFreshProof(context: OperationContext, password: string | null | undefined): Promise<Person> {
  const { id } = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  if (password) return requirePassword(context, id, password);
  const session = await findOwnSession(context, id);
  if (!session?.authenticatedAt || session.authenticatedAt.getTime() < Date.now() - FRESH_MS)
    throw new AccountRefusal({ __typename: 'InvalidCredentialsError', message: 'Show your password again: you signed in a while ago' });
  const person = await inSystem(context.orm, (em) => findPerson(em, id), { readOnly: true });
  if (!person) throw notFound('person', id);
  return person;
}
