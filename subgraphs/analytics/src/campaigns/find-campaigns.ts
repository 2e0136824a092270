import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Campaign } from './campaign.entity.ts';

/** The organization's campaigns of these ids, in no order; ids that are none are left out. */
export function findCampaigns(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<Campaign[]> {
  return em.find(Campaign, { organizationId, id: { $in: ids.filter(isId) } });
}

/** Campaigns that are sold and whose flights touch the days (ends included), newest flight first, at most 200. */
export function findActiveCampaigns(
  em: EntityManager,
  organizationId: string,
  { from, to }: { from: string; to: string },
): Promise<Campaign[]> {
  return em.find(
    Campaign,
    { organizationId, state: { $ne: 'DRAFT' }, flightFrom: { $lte: to }, flightTo: { $gte: from } },
    { orderBy: { flightFrom: 'desc', id: 'desc' }, limit: 200 },
  );
}
