import { implementJob } from '@castgraph/queue/implement-job';
import { recountSpan } from '../job-definitions.ts';
import { continueRecount } from './continue-recount.ts';
import { recountFailure } from './recount-failure.ts';

/** Does what is left of a recount, and says how far it is. */
export const recountSpanJob = implementJob(recountSpan, async ({ organizationId, recountId }, { orm, progress, signal }) => {
  let reached: number | null = null;
  try {
    return await continueRecount(orm, organizationId, recountId, {
      signal,
      onPart: (share, upTo) => {
        reached = Date.parse(upTo);
        progress(share * 100, `Counted again up to ${upTo}`);
      },
    });
  } catch (error) {
    // Whoever was told to stop has not failed.
    throw signal.aborted ? error : recountFailure(error, reached);
  }
});
