import { DAY_MS, HOUR_MS, hourStart } from '@castgraph/kernel/days';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { countRows } from './count-rows.ts';
import { countingLock } from './counting-lock.ts';
import { readWatermark, recordRound } from './counting-state.ts';
import { hasMoreThan, readCountedRows } from './read-log.ts';
import { takeOutSpan } from './take-out.ts';
import { firstCountableAt, firstKeptDay } from './tend-listening.ts';

/** Requests that are counted again in one transaction; weeks and days of more are counted again in smaller parts. */
const LIMIT = 20_000;

export interface RecountOptions {
  signal?: AbortSignal;
  /** Default 20,000. */
  limit?: number;
  /** Work in the transaction of each part, with the instant (Unix ms) up to which all is counted again. */
  inPart?: (em: EntityManager, next: number) => Promise<void>;
  /** Told when a part was committed, or passed over. */
  onPart?: (next: number) => void;
}

/** What a recount did. */
export interface Recounted {
  requests: number;
  /** Hours that the log no longer holds whole: they keep their figures. */
  keptHours: number;
}

/**
 * Counts the hours of `[from, to)` (Unix ms, widened to whole hours) again from the raw log, with today's settings, lists
 * and episodes; the same input gives the same numbers (C38). Hour by hour, or days and weeks where they are small, each in one
 * transaction, so that figures are whole at every moment. Only for spans whose household keys are still kept: without them
 * the limit per network (C9) could not be judged any more. An hour that the log no longer holds whole keeps its figures.
 * @throws RangeError for hours older than that
 */
export async function recountSpan(
  orm: Orm,
  organizationId: string,
  from: number,
  to: number,
  options: RecountOptions = {},
): Promise<Recounted> {
  const first = hourStart(from);
  if (first < firstCountableAt())
    throw new RangeError(`Household keys are kept since ${firstKeptDay()}; what is older cannot be counted again`);
  const done: Recounted = { requests: 0, keptHours: 0 };
  for (let at = first; at < to;) {
    options.signal?.throwIfAborted();
    const part = await recountLargest(orm, organizationId, at, to, options);
    if (part.requests === null) done.keptHours++;
    else done.requests += part.requests;
    at += part.length;
    options.onPart?.(at);
  }
  return done;
}

/** The largest part from `at` on that one transaction can hold. Weeks and days begin at midnight, UTC. */
async function recountLargest(
  orm: Orm,
  organizationId: string,
  at: number,
  to: number,
  options: RecountOptions,
): Promise<{ requests: number | null; length: number }> {
  for (const length of at % DAY_MS === 0 ? [7 * DAY_MS, DAY_MS] : []) {
    if (at + length > to) continue;
    const requests = await recountPart(orm, organizationId, at, length, options);
    if (requests !== null) return { requests, length };
  }
  return { requests: await recountPart(orm, organizationId, at, HOUR_MS, options), length: HOUR_MS };
}

/** Thrown to undo what was taken out. */
class LogIsShort extends Error {
  override readonly name = 'LogIsShort';
}

/** How many requests were counted again; null where they are too many for one transaction, or the log holds fewer than the books. */
async function recountPart(
  orm: Orm,
  organizationId: string,
  from: number,
  length: number,
  { limit = LIMIT, inPart }: RecountOptions,
): Promise<number | null> {
  const to = from + length;
  try {
    return await inOrganization(orm, organizationId, async (em) => {
      await advisoryLock(em, countingLock(organizationId));
      // An hour is counted again whatever it holds.
      if (length > HOUR_MS && (await hasMoreThan(em, organizationId, from, to, limit))) return null;
      const watermark = await readWatermark(em, organizationId);
      const rows = await readCountedRows(em, organizationId, from, to, watermark);
      const takenOut = await takeOutSpan(em, organizationId, from, to);
      const known = takenOut.removed.length + takenOut.withdrawn.length + takenOut.reports.length;
      if (known > rows.length) throw new LogIsShort();
      if (rows.length > 0) {
        const { sums } = await countRows(em, organizationId, rows, takenOut);
        await recordRound(em, organizationId, {
          watermark,
          requests: 0,
          sums,
          isChange: true,
          isDrained: false,
          lastRequestAt: null,
          isRecount: true,
        });
      }
      await inPart?.(em, to);
      return rows.length;
    });
  } catch (error) {
    if (error instanceof LogIsShort) return null;
    throw error;
  }
}
