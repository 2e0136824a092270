import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Campaign } from './campaign.entity.ts';

/** A page of the organization's campaigns, newest flight first: at most `limit + 1`, and how many there are in all. */
export async function listCampaigns(context: OperationContext, page: Page): Promise<{ campaigns: Campaign[]; totalCount: number }> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const { after, limit } = page;
  const behind = after && {
    $or: [{ flightFrom: { $lt: String(after.sort) } }, { flightFrom: String(after.sort), id: { $lt: after.id } }],
  };
  return context.read(async (em) => ({
    campaigns: await em.find(Campaign, { organizationId, ...behind }, { orderBy: { flightFrom: 'desc', id: 'desc' }, limit: limit + 1 }),
    totalCount: await em.count(Campaign, { organizationId }),
  }));
}
