import type { Migration } from '@castgraph/orm/migrate';
import { feeds } from './migrations/0100-feeds.ts';
import { listenerEvents } from './migrations/0200-listener-events.ts';
import { reportedEvents } from './migrations/0210-reported-events.ts';
import { directInserts } from './migrations/0220-direct-inserts.ts';

/** The schema `ingestion`, step by step. */
export const migrations: readonly Migration[] = [feeds, listenerEvents, reportedEvents, directInserts];
