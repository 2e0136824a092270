import { dayStart, HOUR_MS, hourStart } from '@castgraph/kernel/days';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { countRows } from './count-rows.ts';
import { countingLock } from './counting-lock.ts';
import { readWatermark, recordRound } from './counting-state.ts';
import { readCountedRows } from './read-log.ts';
import { takeOutSpan } from './take-out.ts';
import { firstKeptDay } from './tend-listening.ts';

/**
 * Counts the hours of `[from, to)` (Unix ms, widened to whole hours) again from the raw log, with today's settings, lists
 * and episodes; the same input gives the same numbers (C38). Hour by hour, each in one transaction, so that figures are
 * whole at every moment. Only for spans whose log and household keys are still kept: a day whose keys were erased keeps
 * its verdicts, because the limit per network (C9) could not be judged any more.
 * @throws RangeError for hours older than that
 */
export async function recountSpan(
  orm: Orm,
  organizationId: string,
  from: number,
  to: number,
  { signal, onHour }: { signal?: AbortSignal; onHour?: (share: number) => void } = {},
): Promise<{ hours: number; requests: number }> {
  const first = hourStart(from);
  if (first < dayStart(firstKeptDay()))
    throw new RangeError(`Household keys are kept since ${firstKeptDay()}; what is older cannot be counted again`);
  let requests = 0;
  let hours = 0;
  for (let hour = first; hour < to; hour += HOUR_MS, hours++) {
    signal?.throwIfAborted();
    requests += await recountHour(orm, organizationId, hour);
    onHour?.((hour + HOUR_MS - first) / Math.max(HOUR_MS, to - first));
  }
  return { hours, requests };
}

function recountHour(orm: Orm, organizationId: string, hour: number): Promise<number> {
  return inOrganization(orm, organizationId, async (em) => {
    await advisoryLock(em, countingLock(organizationId));
    const watermark = await readWatermark(em, organizationId);
    const rows = await readCountedRows(em, organizationId, hour, hour + HOUR_MS, watermark);
    const takenOut = await takeOutSpan(em, organizationId, hour, hour + HOUR_MS);
    const { sums } = await countRows(em, organizationId, rows, takenOut);
    await recordRound(em, organizationId, { watermark, requests: 0, sums, isChange: true, isDrained: false, lastRequestAt: null });
    return rows.length;
  });
}
