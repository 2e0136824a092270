import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { CampaignFigures } from './campaign-figures.ts';
import { campaignSpan, type RangeInput } from './campaign-span.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';

/** A campaign's figures over a span of days; undefined when no such campaign is visible. @throws BAD_INPUT for a span that is none */
export async function readCampaignPerformance(
  context: OperationContext,
  campaignId: string,
  range?: RangeInput | null,
): Promise<CampaignFigures | undefined> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read(async (em) => {
    const [campaign] = await findCampaigns(em, organizationId, [campaignId]);
    if (!campaign) return undefined;
    const [figures] = await readCampaignFigures(em, organizationId, [campaignSpan(campaign, range)]);
    return figures;
  });
}
