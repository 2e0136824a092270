import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { liveChannel } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import { findLastConversions } from '../conversions/find-last-conversions.ts';
import type { CampaignFigures } from './campaign-figures.ts';
import { campaignSpan } from './campaign-span.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';

/** One message of a campaign's live channel: the whole state, so that any message makes earlier ones unneeded. */
export interface CampaignLiveState {
  /** Read time in Unix milliseconds; orders messages. */
  version: number;
  figures: CampaignFigures;
  lastConversionId: string | null;
}

/** The channel of a campaign. */
export function campaignChannel(organizationId: string, campaignId: string): string {
  return liveChannel(organizationId, 'campaign', campaignId);
}

/** Streams a campaign's figures: now, then whenever they move, at most once a second. @throws NOT_FOUND */
export function followCampaign(context: OperationContext, campaignId: string): AsyncIterableIterator<CampaignLiveState> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  if (!isId(campaignId)) throw notFound('campaign', campaignId);
  return context.live.subscribe<CampaignLiveState>(campaignChannel(organizationId, campaignId), {
    signal: context.signal,
    snapshot: async () => {
      const [state] = await context.read((em) => readCampaignStates(em, organizationId, [campaignId]));
      if (!state) throw notFound('campaign', campaignId);
      return state;
    },
  });
}

/** The live states of campaigns as they are now, over flight and attribution window; ids that are none are left out. */
export async function readCampaignStates(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<CampaignLiveState[]> {
  const campaigns = await findCampaigns(em, organizationId, campaignIds);
  const now = new Date();
  const spans = campaigns.map((campaign) => campaignSpan(campaign, null));
  const figures = await readCampaignFigures(em, organizationId, spans, now);
  const last = await findLastConversions(em, organizationId, campaignIds);
  return figures.map((each) => ({ version: now.getTime(), figures: each, lastConversionId: last.get(each.campaignId) ?? null }));
}
