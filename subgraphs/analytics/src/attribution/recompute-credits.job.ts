import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import type { Live } from '@castgraph/service/live-channel';
import { recomputeCredits } from '../job-definitions.ts';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { continueRecompute } from './continue-recompute.ts';

/** Does what is left of computing credits anew, and says how far it is. */
export function recomputeCreditsJob(live: Live): Implementation {
  return implementJob(recomputeCredits, ({ organizationId, recomputeId }, { orm, progress, signal }) =>
    continueRecompute(orm, organizationId, recomputeId, {
      signal,
      onPart: (share, campaignIds) => {
        progress(share * 100, `${Math.round(share * 100)} % of the orders are computed anew`);
        for (const campaignId of campaignIds) announceCampaign(live, organizationId, campaignId);
      },
    }),
  );
}
