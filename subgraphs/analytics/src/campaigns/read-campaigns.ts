import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Campaign } from './campaign.entity.ts';

/** The campaigns of these ids that the viewer may see, by id. */
export async function readCampaigns(context: OperationContext, ids: readonly string[]): Promise<Map<string, Campaign>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Campaign, { organizationId, id: { $in: [...ids] } }));
  return new Map(found.map((campaign) => [campaign.id, campaign]));
}
