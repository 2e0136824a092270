import { recordOrder } from '@castgraph/contracts/subscriptions';
import { afterCommit } from '@castgraph/orm/transact';
import { implementConsumer, type Implementation } from '@castgraph/queue/implement-job';
import type { Live } from '@castgraph/service/live-channel';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { recordOrderEvent } from './record-order-event.ts';

/** Orders, refunds and cancellations from shops become conversions; each event takes effect once. */
export function recordOrderJob(live: Live): Implementation {
  return implementConsumer(recordOrder, async (event, { em }) => {
    const campaignId = await recordOrderEvent(em, event);
    if (campaignId) afterCommit(em, () => announceCampaign(live, event.organizationId, campaignId));
  });
}
