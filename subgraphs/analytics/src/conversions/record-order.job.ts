import { recordOrder } from '@castgraph/contracts/subscriptions';
import { afterCommit } from '@castgraph/orm/transact';
import { implementConsumer, type Implementation } from '@castgraph/queue/implement-job';
import type { Live } from '@castgraph/service/live-channel';
import { histogram } from '@castgraph/telemetry/metrics';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { recordOrderEvent } from './record-order-event.ts';

/** Orders, refunds and cancellations from shops become conversions; each event takes effect once. */
export function recordOrderJob(live: Live): Implementation {
  return implementConsumer(recordOrder, async (event, { em }) => {
    const campaignId = await recordOrderEvent(em, event);
    afterCommit(em, () => {
      const effectSeconds = (Date.now() - Date.parse(event.occurredAt)) / 1000;
      histogram('webhook_effect_seconds').observe({ vendor: event.provider }, Math.max(0, effectSeconds));
      if (campaignId) announceCampaign(live, event.organizationId, campaignId);
    });
  });
}
