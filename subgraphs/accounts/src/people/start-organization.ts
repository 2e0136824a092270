import { organizationCreated } from '@castgraph/contracts/organization-created';
import { conflict, forbidden } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { AccountRefusal } from './account-refusal.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';

/** Organizations that one person may own: more of them is somebody who fills the database. */
const MOST_OWNED = 20;
/** Sandboxes that one person may own. They are none of the organizations above. */
const MOST_SANDBOXES = 3;

export interface NewOrganization {
  id: string;
  name: string;
  ownerId: string;
  createdAt: Date;
  /** Of a sandbox: the organization it is made from, and the sample data it shall hold. */
  sandbox?: { homeOrganizationId: string; sampleId: string };
}

/**
 * Writes a new organization with its owner and tells the other parts of the product, in the caller's transaction (`inSystem`), which is in
 * the new organization from then on. @throws FORBIDDEN for unverified addresses; CONFLICT beyond 20; SandboxLimitError beyond 3
 */
export async function startOrganization({ accounts }: OperationContext, em: EntityManager, organization: NewOrganization): Promise<void> {
  const { id, name, ownerId, createdAt, sandbox } = organization;
  const [person] = await em.execute<{ isVerified: boolean }[]>(
    '/* lock-person */ select email_verified_at is not null as "isVerified" from accounts.person where id = ? for update',
    [ownerId],
  );
  if (!person || (accounts.settings.requiresVerifiedEmail && !person.isVerified))
    throw forbidden('Verify your e-mail address first: open the link in our mail');
  // After the lock, by a statement of its own: it sees what those who held the lock before have made.
  const [owned] = await em.execute<{ real: number; sandboxes: number }[]>(
    `/* count-owned */ select count(*) filter (where not o.is_sandbox)::int as real, count(*) filter (where o.is_sandbox)::int as sandboxes
       from accounts.membership m join accounts.organization o using (organization_id) where m.person_id = ? and m.role = 'owner'`,
    [ownerId],
  );
  if (sandbox && owned!.sandboxes >= MOST_SANDBOXES) throw tooManySandboxes();
  if (!sandbox && owned!.real >= MOST_OWNED) throw conflict(`You own ${MOST_OWNED} organizations already`);
  // From here on rows of the new organization are written, and the tenant policy lets no others be.
  await em.execute("select set_config('castgraph.organization_id', ?, true)", [id]);
  await em.insert(Organization, { id, name, createdAt, isSandbox: sandbox !== undefined, ...sandbox });
  await em.insert(Membership, { organizationId: id, personId: ownerId, role: 'owner', createdAt });
  await publishEvent(em, organizationCreated, { organizationId: id, name, ownerId, timeZone: 'UTC', currency: 'EUR' });
}

function tooManySandboxes(): AccountRefusal {
  const message = `You have ${MOST_SANDBOXES} sandboxes already: delete one, or fill it with fresh sample data`;
  return new AccountRefusal({ __typename: 'SandboxLimitError', message, limit: MOST_SANDBOXES });
}
