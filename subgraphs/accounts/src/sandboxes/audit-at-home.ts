import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * Records what was done to a sandbox in the audit log of the organization it was made from, which stays when the sandbox goes. The
 * transaction is in that organization for as long as the entry takes, and then in the sandbox again.
 */
export async function auditAtHome(
  em: EntityManager,
  viewer: Viewer,
  action: 'sandbox.create' | 'sandbox.reset' | 'sandbox.delete',
  { id, name, homeOrganizationId }: { id: string; name: string; homeOrganizationId: string },
): Promise<void> {
  const enter = (organizationId: string) => em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
  await enter(homeOrganizationId);
  const { kind, id: viewerId } = viewer;
  await recordAudit(em, {
    viewer: { kind, id: viewerId, organizationId: homeOrganizationId },
    action,
    subjectType: 'Organization',
    subjectId: id,
    details: { name },
  });
  await enter(id);
}
