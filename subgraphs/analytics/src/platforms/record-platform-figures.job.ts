import { recordPlatformFigures as definition } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';
import { recordPlatformFigures } from './record-platform-figures.ts';

/** Consumes `ingestion.platform-figures-reported`, once per event. */
export const recordPlatformFiguresJob = implementConsumer(definition, (event, { em }) => recordPlatformFigures(em, event));
