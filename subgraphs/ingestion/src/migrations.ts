import type { Migration } from '@castgraph/orm/migrate';
import { feeds } from './migrations/0100-feeds.ts';
import { audioFacts } from './migrations/0120-audio-facts.ts';
import { episodeHistory } from './migrations/0130-episode-history.ts';
import { listenerEvents } from './migrations/0200-listener-events.ts';
import { reportedEvents } from './migrations/0210-reported-events.ts';

/** The schema `ingestion`, step by step. */
export const migrations: readonly Migration[] = [feeds, audioFacts, episodeHistory, listenerEvents, reportedEvents];
