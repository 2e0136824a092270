import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { endGrantsOfPerson } from '../oauth/end-grants-of-person.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { startSession, type StartedSession } from '../sessions/start-session.ts';
import { newPassword } from './account-input.ts';
import { invalidCredentials } from './account-refusal.ts';
import { inOwnOrganizations } from './in-own-organizations.ts';
import { hashPassword, isPassword } from './password.ts';
import { Person } from './person.entity.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { setPassword } from './set-password.ts';

const input = z.strictObject({ currentPassword: z.string().max(1_000), newPassword, endApps: z.boolean().nullish() });

/**
 * Changes the caller's password, ends all their sessions, and starts a new one in the place of the caller's. What they let apps do goes
 * on unless they say so: who knows the password has lost nothing, and a change by the calendar must not stop what is connected.
 * @throws BAD_INPUT; WeakPasswordError; InvalidCredentialsError; TooManyAttemptsError
 */
export async function changePassword(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const viewer = requireViewer(context.viewer);
  const { currentPassword, newPassword: password, endApps } = parseInput(input, raw);
  const person = await requirePassword(context, viewer.id, currentPassword);
  requireStrongPassword(password, [person.email, person.name]);
  const passwordHash = await hashPassword(password);
  const own = await findOwnSession(context, person.id);
  const { organizationId } = viewer;
  const hashes = await inOwnOrganizations(context.orm, organizationId, async (em) => {
    // A change that overtook this one ended its session; the password that was checked is not the password any more.
    const isSame = await em.nativeUpdate(Person, { id: person.id, passwordHash: person.passwordHash }, { passwordHash });
    if (isSame === 0) throw invalidCredentials();
    const ended = await setPassword(em, { personId: person.id, passwordHash });
    const grants = endApps ? await endGrantsOfPerson(em, person.id) : [];
    const details = { sessionsEnded: ended.length, appsEnded: grants.length };
    await recordAudit(em, { viewer, action: 'account.change-password', subjectType: 'User', subjectId: person.id, details });
    return [...ended, ...grants];
  });
  counter('security_events_total').inc({ type: 'password-changed' });
  await forgetSessions(context, hashes);
  // Not by the door of sign-in: who is in, and has shown the password again, has been asked everything before.
  const proof = { authenticatedAt: new Date(), secondFactorAt: own?.secondFactorAt ?? null };
  return startSession(context, { person: Object.assign(person, { passwordHash }), organizationId, proof });
}

/**
 * The caller's own person, when the password is theirs: a session alone, which may be a borrowed browser, does not change what opens the
 * account. Guesses are slowed down as at sign-in. @throws InvalidCredentialsError; TooManyAttemptsError
 */
export async function requirePassword(context: OperationContext, personId: string, password: string): Promise<Person> {
  const attempt = attemptOf(context, `password:${personId}`);
  await context.accounts.guard.check(attempt);
  const person = await inSystem(context.orm, (em) => em.findOne(Person, { id: personId }), { readOnly: true });
  const matches = await isPassword(password, person?.passwordHash);
  if (person && matches) {
    await context.accounts.guard.succeed(attempt);
    return person;
  }
  await context.accounts.guard.fail(attempt);
  noteSecurityEvent('password-refused', attempt);
  throw invalidCredentials();
}
