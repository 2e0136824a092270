import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { CampaignChange } from './campaign-change.entity.ts';

/** A page of what was done to a campaign and its placements, newest first: at most `limit + 1`. */
export async function listChanges(context: OperationContext, campaignId: string, { after, limit }: Page): Promise<CampaignChange[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:write');
  const behind = after && { id: { $lt: after.id } };
  return context.read((em) =>
    em.find(CampaignChange, { organizationId, campaignId, ...behind }, { orderBy: { id: 'desc' }, limit: limit + 1 }),
  );
}
