import { z } from 'zod';
import { organizationCreated } from '@castgraph/contracts/organization-created';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inOrganization, sqlState } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { admitPerson } from '../sessions/admit-person.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { emailAddress, newPassword, organizationName, personName } from './account-input.ts';
import { hashPassword } from './password.ts';
import { Person } from './person.entity.ts';
import { requireStrongPassword } from './require-strong-password.ts';
import { sendVerification } from './send-verification.ts';

const input = z.strictObject({
  email: emailAddress,
  password: newPassword,
  name: personName,
  organizationName,
});

export const VERIFY_WITHIN_MS = 7 * 86_400_000;

/**
 * Starts an account with an organization that it owns, sends the mail that verifies its address, and signs in: the first page does not
 * wait for a letter box. Until the address is verified the account may not act in its name, and after a week not sign in.
 * @throws BAD_INPUT; WeakPasswordError; CONFLICT when the e-mail address has an account
 */
export async function signUp(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { email, password, name, organizationName: organization } = parseInput(input, raw);
  requireStrongPassword(password, [email, name, organization]);
  const passwordHash = await hashPassword(password);
  const [organizationId, personId, createdAt] = [newId(), newId(), new Date()];
  const verifyBy = new Date(createdAt.getTime() + VERIFY_WITHIN_MS);
  const person = { id: personId, email, name, passwordHash, createdAt, emailVerifiedAt: null, verifyBy };
  const viewer = { kind: 'user' as const, id: personId, organizationId };
  try {
    await inOrganization(context.orm, organizationId, async (em) => {
      await em.insert(Organization, { id: organizationId, name: organization, createdAt });
      await em.insert(Person, person);
      await em.insert(Membership, { organizationId, personId, role: 'owner', createdAt });
      await recordAudit(em, { viewer, action: 'account.sign-up', subjectType: 'User', subjectId: personId });
      await sendVerification(em, context, person);
      await publishEvent(em, organizationCreated, {
        organizationId,
        name: organization,
        ownerId: personId,
        timeZone: 'UTC',
        currency: 'EUR',
      });
    });
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('There is an account with this e-mail address: sign in instead');
    throw error;
  }
  return admitPerson(context, { person, membership: { organizationId }, method: 'sign-up' });
}
