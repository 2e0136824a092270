import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { DeliveryAlert } from './delivery-alert.entity.ts';

/** What a campaign's page shows. */
const MOST_OF_CAMPAIGN = 100;

/** A page of delivery alerts, newest first: at most `limit + 1`, and how many there are in all. */
export async function listDeliveryAlerts(
  context: OperationContext,
  { after, limit }: Page,
  { open }: { open: boolean },
): Promise<{ alerts: DeliveryAlert[]; totalCount: number }> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const where = { organizationId, ...(open ? { resolvedAt: null } : {}) };
  // Ids grow with time.
  const behind = after ? { id: { $lt: after.id } } : {};
  return context.read(async (em) => ({
    alerts: await em.find(DeliveryAlert, { ...where, ...behind }, { orderBy: { id: 'desc' }, limit: limit + 1 }),
    totalCount: await em.count(DeliveryAlert, where),
  }));
}

/** The newest delivery alerts of one campaign. */
export async function listCampaignAlerts(context: OperationContext, campaignId: string): Promise<DeliveryAlert[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) => em.find(DeliveryAlert, { organizationId, campaignId }, { orderBy: { id: 'desc' }, limit: MOST_OF_CAMPAIGN }));
}
