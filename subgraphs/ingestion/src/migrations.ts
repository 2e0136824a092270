import type { Migration } from '@castgraph/orm/migrate';
import { feeds } from './migrations/0100-feeds.ts';
import { feedPolling } from './migrations/0109-feed-polling.ts';
import { websub } from './migrations/0110-websub.ts';
import { listenerEvents } from './migrations/0200-listener-events.ts';
import { reportedEvents } from './migrations/0210-reported-events.ts';

/** The schema `ingestion`, step by step. */
export const migrations: readonly Migration[] = [feeds, feedPolling, websub, listenerEvents, reportedEvents];
