import { organizationCreated } from '@castgraph/contracts/organization-created';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization, sqlState } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { Person } from './person.entity.ts';

/** Somebody new, and the organization they start. */
export interface NewAccount {
  email: string;
  name: string;
  passwordHash: string;
  organizationName: string;
  /** Null for an address that nobody has vouched for yet. */
  emailVerifiedAt: Date | null;
  /** What else belongs to the account, in the same transaction. */
  complete: (em: EntityManager, person: Person) => Promise<void>;
}

const VERIFY_WITHIN_MS = 7 * 86_400_000;

/** Makes a person and an organization that they own. @throws CONFLICT when the e-mail address has an account */
export async function createAccount({ orm }: OperationContext, account: NewAccount): Promise<{ person: Person; organizationId: string }> {
  const { email, name, passwordHash, organizationName, emailVerifiedAt, complete } = account;
  const [organizationId, personId, createdAt] = [newId(), newId(), new Date()];
  const verifyBy = new Date(createdAt.getTime() + VERIFY_WITHIN_MS);
  const person = { id: personId, email, name, passwordHash, createdAt, emailVerifiedAt, verifyBy };
  const viewer = { kind: 'user' as const, id: personId, organizationId };
  try {
    await inOrganization(orm, organizationId, async (em) => {
      await em.insert(Organization, { id: organizationId, name: organizationName, createdAt });
      await em.insert(Person, person);
      await em.insert(Membership, { organizationId, personId, role: 'owner', createdAt });
      await recordAudit(em, { viewer, action: 'account.sign-up', subjectType: 'User', subjectId: personId });
      await complete(em, person);
      const defaults = { timeZone: 'UTC', currency: 'EUR' };
      await publishEvent(em, organizationCreated, { organizationId, name: organizationName, ownerId: personId, ...defaults });
    });
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('There is an account with this e-mail address: sign in instead');
    throw error;
  }
  return { person, organizationId };
}
