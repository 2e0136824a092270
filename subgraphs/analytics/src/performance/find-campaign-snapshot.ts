import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { CampaignSnapshot } from './campaign-snapshot.entity.ts';

/** A stored snapshot, or null. */
export async function findCampaignSnapshot(context: OperationContext, id: string): Promise<CampaignSnapshot | null> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return isId(id) ? context.read((em) => em.findOne(CampaignSnapshot, { organizationId, id })) : null;
}
