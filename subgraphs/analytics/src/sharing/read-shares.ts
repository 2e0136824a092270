import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { CampaignShare } from './campaign-share.entity.ts';

/** The shares of many campaigns, newest first, by campaign id. */
export async function readShares(context: OperationContext, campaignIds: readonly string[]): Promise<Map<string, CampaignShare[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:write');
  const shares = await context.read((em) =>
    em.find(CampaignShare, { organizationId, campaignId: { $in: [...campaignIds] } }, { orderBy: { id: 'desc' } }),
  );
  return Map.groupBy(shares, ({ campaignId }) => campaignId);
}

/** The shares of these ids, by id. */
export async function readSharesById(context: OperationContext, ids: readonly string[]): Promise<Map<string, CampaignShare>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:write');
  const shares = await context.read((em) => em.find(CampaignShare, { organizationId, id: { $in: [...ids] } }));
  return new Map(shares.map((share) => [share.id, share]));
}
