import type { Migration } from '@castgraph/orm/migrate';
import { feeds } from './migrations/0100-feeds.ts';
import { feedPolling } from './migrations/0109-feed-polling.ts';
import { websub } from './migrations/0110-websub.ts';
import { audioFacts } from './migrations/0120-audio-facts.ts';
import { episodeHistory } from './migrations/0130-episode-history.ts';
import { platformMetrics } from './migrations/0140-platform-metrics.ts';
import { listenerEvents } from './migrations/0200-listener-events.ts';
import { reportedEvents } from './migrations/0210-reported-events.ts';
import { directInserts } from './migrations/0220-direct-inserts.ts';
import { inlineReadings } from './migrations/0230-inline-readings.ts';
import { erasure } from './migrations/0245-erasure.ts';
import { sandboxes } from './migrations/0250-sandboxes.ts';
import { transcripts } from './migrations/0260-transcripts.ts';
import { adSlots } from './migrations/0261-ad-slots.ts';
import { unannouncedSlots } from './migrations/0270-unannounced-slots.ts';
import { auditChained } from './migrations/0301-audit-chain.ts';

/** The schema `ingestion`, step by step. */
export const migrations: readonly Migration[] = [
  feeds,
  feedPolling,
  websub,
  audioFacts,
  episodeHistory,
  platformMetrics,
  listenerEvents,
  reportedEvents,
  directInserts,
  inlineReadings,
  erasure,
  sandboxes,
  transcripts,
  adSlots,
  unannouncedSlots,
  auditChained,
];
