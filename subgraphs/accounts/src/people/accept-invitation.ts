import { z } from 'zod';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem, sqlState } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { newPassword, personName } from './account-input.ts';
import { invalidToken } from './account-refusal.ts';
import { requirePassword } from './change-password.ts';
import { findPersonByEmail } from './find-account.ts';
import { Membership } from './membership.entity.ts';
import { hashPassword } from './password.ts';
import { Person } from './person.entity.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { hashToken } from './single-use-token.ts';
import { admitPerson } from '../sessions/admit-person.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { Invitation } from './invitation.entity.ts';

const input = z.strictObject({
  token: z.string().max(200),
  name: z.string().max(200).nullish(),
  password: z.string().max(1_000).nullish(),
});
const newcomer = z.strictObject({ name: personName, password: newPassword });

/**
 * Joins the organization of an invitation and goes there. Who has an account shows that it is theirs, by being signed in or by its
 * password, for a link in a mail can be forwarded; who has none makes one, whose address the link has verified.
 * @throws BAD_INPUT; InvalidTokenError; InvalidCredentialsError; WeakPasswordError; TooManyAttemptsError; CONFLICT for a member
 */
export async function acceptInvitation(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { token, name, password } = parseInput(input, raw);
  const { invitation, known } = await findInvitation(context, token);
  const person = known
    ? await provePerson(context, known, password ?? '')
    : await makePerson(invitation.email, parseInput(newcomer, { name, password }));
  const { organizationId, role } = invitation;
  try {
    await inOrganization(context.orm, organizationId, async (em) => {
      await takeInvitation(em, invitation);
      if (known) await em.nativeUpdate(Person, { id: person.id, emailVerifiedAt: null }, { emailVerifiedAt: new Date() });
      else await em.insert(Person, person);
      await em.insert(Membership, { organizationId, personId: person.id, role, createdAt: new Date() });
      const viewer = { kind: 'user' as const, id: person.id, organizationId };
      const details = { role, invitationId: invitation.id, invitedBy: invitation.invitedBy };
      await recordAudit(em, { viewer, action: 'member.join', subjectType: 'User', subjectId: person.id, details });
    });
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('There is such an account or member already: sign in instead');
    throw error;
  }
  counter('security_events_total').inc({ type: 'invitation-accepted' });
  return admitPerson(context, { person, membership: { organizationId }, method: 'invitation' });
}

async function findInvitation({ orm }: OperationContext, token: string): Promise<{ invitation: Invitation; known: Person | null }> {
  const tokenHash = hashToken(token);
  const found = await inSystem(
    orm,
    async (em) => {
      const invitation = await em.findOne(Invitation, { tokenHash, acceptedAt: null, cancelledAt: null, expiresAt: { $gt: new Date() } });
      return invitation && { invitation, known: await findPersonByEmail(em, invitation.email) };
    },
    { readOnly: true },
  );
  if (!found) throw invalidToken();
  return found;
}

/** Of two at once, and of one that is just being cancelled, one finds it taken. */
async function takeInvitation(em: EntityManager, { organizationId, id }: Invitation): Promise<void> {
  const open = { organizationId, id, acceptedAt: null, cancelledAt: null, expiresAt: { $gt: new Date() } };
  if ((await em.nativeUpdate(Invitation, open, { acceptedAt: new Date() })) === 0) throw invalidToken();
}

async function provePerson(context: OperationContext, known: Person, password: string): Promise<Person> {
  const { viewer } = context;
  return viewer?.kind === 'user' && viewer.id === known.id ? known : requirePassword(context, known.id, password);
}

async function makePerson(email: string, { name, password }: z.output<typeof newcomer>): Promise<Person> {
  requireStrongPassword(password, [email, name]);
  const now = new Date();
  return Object.assign(new Person(), {
    id: newId(),
    email,
    name,
    passwordHash: await hashPassword(password),
    createdAt: now,
    emailVerifiedAt: now,
    verifyBy: now,
  });
}
