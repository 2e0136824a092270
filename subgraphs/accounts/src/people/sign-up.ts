import { z } from 'zod';
import { organizationCreated } from '@castgraph/contracts/organization-created';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inOrganization, sqlState } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { startSession, type StartedSession } from '../sessions/start-session.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { hashPassword } from './password.ts';
import { Person } from './person.entity.ts';

const input = z.strictObject({
  email: z
    .email('Not an e-mail address')
    .max(254)
    .transform((email) => email.trim().toLowerCase()),
  password: z.string().min(10, 'A password has at least 10 characters').max(1_000, 'A password has at most 1,000 characters'),
  name: z.string().trim().min(1, 'Tell us your name').max(200),
  organizationName: z.string().trim().min(1, 'An organization needs a name').max(200),
});

/**
 * Starts an account with an organization that it owns, and signs in.
 * @throws BAD_INPUT; CONFLICT when the e-mail address has an account
 */
export async function signUp(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { email, password, name, organizationName } = parseInput(input, raw);
  const passwordHash = await hashPassword(password);
  const [organizationId, personId, createdAt] = [newId(), newId(), new Date()];
  const viewer = { kind: 'user' as const, id: personId, organizationId };
  try {
    await inOrganization(context.orm, organizationId, async (em) => {
      await em.insert(Organization, { id: organizationId, name: organizationName, createdAt });
      await em.insert(Person, { id: personId, email, name, passwordHash, createdAt });
      await em.insert(Membership, { organizationId, personId, role: 'owner', createdAt });
      await recordAudit(em, { viewer, action: 'account.sign-up', subjectType: 'User', subjectId: personId });
      await publishEvent(em, organizationCreated, {
        organizationId,
        name: organizationName,
        ownerId: personId,
        timeZone: 'UTC',
        currency: 'EUR',
      });
    });
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('There is an account with this e-mail address: sign in instead');
    throw error;
  }
  return startSession(context, { personId, organizationId, role: 'owner' });
}
