import { recordAdSlots as definition } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';
import { recordAdSlots } from './record-ad-slots.ts';

/** Consumes `ingestion.ad-slots-changed`, once per event. */
export const recordAdSlotsJob = implementConsumer(definition, (event, { em }) => recordAdSlots(em, event));
