import { recordEpisodes as definition } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';
import { recordEpisodes } from './record-episodes.ts';

/** Consumes `ingestion.episodes-changed`, once per event. */
export const recordEpisodesJob = implementConsumer(definition, (event, { em }) => recordEpisodes(em, event));
