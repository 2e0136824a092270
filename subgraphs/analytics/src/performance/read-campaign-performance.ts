import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { timed } from '@castgraph/telemetry/metrics';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { CampaignFigures } from './campaign-figures.ts';
import { campaignSpan, type RangeInput } from './campaign-span.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';

/**
 * A campaign's figures over a span of days, undefined when no such campaign is visible. How long it took stands in
 * `roi_calculation_duration_seconds`. @throws BAD_INPUT for a span that is none
 */
export async function readCampaignPerformance(
  context: OperationContext,
  campaignId: string,
  range?: RangeInput | null,
  options: { includeCustomerValue?: boolean } = {},
): Promise<CampaignFigures | undefined> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read(async (em) => {
    const [campaign] = await findCampaigns(em, organizationId, [campaignId]);
    if (!campaign) return undefined;
    const span = campaignSpan(campaign, range);
    const [figures] = await timed('roi_calculation_duration_seconds', {}, () =>
      readCampaignFigures(em, organizationId, [span], new Date(), options),
    );
    return figures;
  });
}
