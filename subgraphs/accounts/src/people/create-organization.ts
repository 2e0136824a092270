import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { organizationCreated } from '@castgraph/contracts/organization-created';
import { conflict, forbidden } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { organizationName } from './account-input.ts';
import type { OwnOrganization } from './list-organizations.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';

const input = z.strictObject({ name: organizationName });
/** Organizations that one person may own: more of them is somebody who fills the database. */
const MOST_OWNED = 20;

/**
 * Starts another organization with the caller as its owner. Its first audit entry is this one: the organization that the caller is in
 * now has nothing to do with it. @throws BAD_INPUT; FORBIDDEN for keys and unverified addresses; CONFLICT beyond 20
 */
// no scope: it is nobody's yet
export async function createOrganization(context: OperationContext, raw: z.input<typeof input>): Promise<OwnOrganization> {
  const caller = requireViewer(context.viewer);
  if (caller.kind !== 'user') throw forbidden('Only a person can start an organization');
  const { name } = parseInput(input, raw);
  const [id, joinedAt] = [newId(), new Date()];
  await inSystem(context.orm, async (em) => {
    const [person] = await em.execute<{ isVerified: boolean }[]>(
      '/* lock-person */ select email_verified_at is not null as "isVerified" from accounts.person where id = ? for update',
      [caller.id],
    );
    if (!person || (context.accounts.settings.requiresVerifiedEmail && !person.isVerified))
      throw forbidden('Verify your e-mail address first: open the link in our mail');
    // After the lock, by a statement of its own: it sees what those who held the lock before have made.
    if ((await em.count(Membership, { personId: caller.id, role: 'owner' })) >= MOST_OWNED)
      throw conflict(`You own ${MOST_OWNED} organizations already`);
    // From here on rows of the new organization are written, and the tenant policy lets no others be.
    await em.execute("select set_config('castgraph.organization_id', ?, true)", [id]);
    await em.insert(Organization, { id, name, createdAt: joinedAt });
    await em.insert(Membership, { organizationId: id, personId: caller.id, role: 'owner', createdAt: joinedAt });
    const viewer = { kind: 'user' as const, id: caller.id, organizationId: id };
    await recordAudit(em, { viewer, action: 'organization.create', subjectType: 'Organization', subjectId: id, details: { name } });
    await publishEvent(em, organizationCreated, { organizationId: id, name, ownerId: caller.id, timeZone: 'UTC', currency: 'EUR' });
  });
  return { id, name, role: 'owner', joinedAt };
}
