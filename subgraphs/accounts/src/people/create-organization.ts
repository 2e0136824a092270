import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { organizationName } from './account-input.ts';
import type { OwnOrganization } from './list-organizations.ts';
import { startOrganization } from './start-organization.ts';

const input = z.strictObject({ name: organizationName });

/**
 * Starts another organization with the caller as its owner. Its first audit entry is this one: the organization that the caller is in
 * now has nothing to do with it. @throws BAD_INPUT; FORBIDDEN for keys and unverified addresses; CONFLICT beyond 20
 */
// no scope: it is nobody's yet
// no event: startOrganization publishes it
export async function createOrganization(context: OperationContext, raw: z.input<typeof input>): Promise<OwnOrganization> {
  const caller = requireViewer(context.viewer);
  if (caller.kind !== 'user') throw forbidden('Only a person can start an organization');
  const { name } = parseInput(input, raw);
  const [id, joinedAt] = [newId(), new Date()];
  await inSystem(context.orm, async (em) => {
    await startOrganization(context, em, { id, name, ownerId: caller.id, createdAt: joinedAt });
    const viewer = { kind: 'user' as const, id: caller.id, organizationId: id };
    await recordAudit(em, { viewer, action: 'organization.create', subjectType: 'Organization', subjectId: id, details: { name } });
  });
  return { id, name, role: 'owner', joinedAt, isSandbox: false };
}
