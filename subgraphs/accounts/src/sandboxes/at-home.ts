import type { Viewer } from '@castgraph/kernel/viewer';
import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * Has what was done to a sandbox recorded in the audit log of the organization it was made from, which stays when the sandbox goes. The
 * transaction is in that organization for as long as the entry takes, and then in the sandbox again.
 */
export async function atHome(
  em: EntityManager,
  { kind, id: viewerId }: Viewer,
  { id, homeOrganizationId }: { id: string; homeOrganizationId: string },
  record: (viewer: Pick<Viewer, 'kind' | 'id' | 'organizationId'>) => Promise<unknown>,
): Promise<void> {
  const enter = (organizationId: string) => em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
  await enter(homeOrganizationId);
  await record({ kind, id: viewerId, organizationId: homeOrganizationId });
  await enter(id);
}
