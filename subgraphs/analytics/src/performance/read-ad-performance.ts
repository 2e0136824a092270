import { requireAnyScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { findActiveCampaigns } from '../campaigns/find-campaigns.ts';
import type { RangeInput } from './campaign-span.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';

/** Delivery of all campaigns within a span of days. */
export interface AdPerformance {
  activeCampaigns: number;
  deliveredDownloads: number;
  clicks: number;
  conversions: number;
}

/** Delivery and response, within the span, of every campaign whose flight touches it. */
export async function readAdPerformance(context: OperationContext, range: RangeInput): Promise<AdPerformance> {
  const { organizationId } = requireAnyScope(context.viewer, ['campaigns:read', 'dashboard:read']);
  return context.read(async (em) => {
    const campaigns = await findActiveCampaigns(em, organizationId, range);
    const spans = campaigns.map((campaign) => ({ campaign, from: range.from, to: range.to }));
    const figures = await readCampaignFigures(em, organizationId, spans, new Date(), { hasReach: false });
    const sum = (field: 'downloads' | 'clicks' | 'conversions') => figures.reduce((total, { metrics }) => total + metrics[field], 0);
    return {
      activeCampaigns: campaigns.length,
      deliveredDownloads: sum('downloads'),
      clicks: sum('clicks'),
      conversions: sum('conversions'),
    };
  });
}
