import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { sandboxAsked } from '@castgraph/contracts/sandbox-asked';
import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { organizationName } from '../people/account-input.ts';
import type { OwnOrganization } from '../people/list-organizations.ts';
import { startOrganization } from '../people/start-organization.ts';
import { atHome } from './at-home.ts';

const input = z.strictObject({ name: organizationName });

/**
 * Starts a sandbox: an organization of the caller's own with sample data, which comes in within a minute. Its audit entries stand in the
 * organization that the caller is in, or in the home of the sandbox that they are in.
 * @throws BAD_INPUT; FORBIDDEN for keys and unverified addresses; SandboxLimitError beyond 3
 */
// no scope: it is nobody's yet
export async function createSandbox(context: OperationContext, raw: z.input<typeof input>): Promise<OwnOrganization> {
  const viewer = requirePerson(requireViewer(context.viewer), 'start a sandbox');
  const { name } = parseInput(input, raw);
  const [id, sampleId, joinedAt] = [newId(), newId(), new Date()];
  await inSystem(context.orm, async (em) => {
    const homeOrganizationId = await findHome(em, viewer.organizationId);
    await startOrganization(context, em, { id, name, ownerId: viewer.id, createdAt: joinedAt, sandbox: { homeOrganizationId, sampleId } });
    await atHome(em, viewer, { id, homeOrganizationId }, (home) =>
      recordAudit(em, { viewer: home, action: 'sandbox.create', subjectType: 'Organization', subjectId: id, details: { name } }),
    );
    await publishEvent(em, sandboxAsked, { organizationId: id, sampleId });
  });
  return { id, name, role: 'owner', joinedAt, isSandbox: true };
}

/** The organization whose audit log tells of a sandbox that is made from here. */
async function findHome(em: EntityManager, organizationId: string): Promise<string> {
  const [current] = await em.execute<{ home: string }[]>(
    '/* find-home */ select coalesce(home_organization_id, organization_id) as home from accounts.organization where organization_id = ?',
    [organizationId],
  );
  return current!.home;
}
