import { implementJob } from '@castgraph/queue/implement-job';
import { recountSpan } from '../job-definitions.ts';
import { continueRecount } from './continue-recount.ts';

/** Does what is left of a recount, and says how far it is. */
export const recountSpanJob = implementJob(recountSpan, ({ organizationId, recountId }, { orm, progress, signal }) =>
  continueRecount(orm, organizationId, recountId, {
    signal,
    onPart: (share, upTo) => progress(share * 100, `Counted again up to ${upTo}`),
  }),
);
