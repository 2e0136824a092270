import type { Implementation } from '@castgraph/queue/implement-job';
import { recordEpisodesJob } from './episodes/record-episodes.job.ts';

/** Everything the worker of analytics does when asked. */
export const implementations: readonly Implementation[] = [recordEpisodesJob];
