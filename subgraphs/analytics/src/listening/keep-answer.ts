import { addDays, type Day, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import type { OperationContext } from '@castgraph/service/context';
import { readFiguresVersion } from './figures-version.ts';
import type { Question } from './questions.ts';

/** What an answer may be kept by. */
export interface KeptBy {
  /** Everything that was asked, as JSON. */
  asked: unknown;
  /** The last day that the answer is about; left out where it has none. */
  lastDay?: Day;
}

/** Requests may arrive so late (30 days), and a day more for zones. After that only a recount moves a day's figures. */
const LATE_DAYS = 31;
/** Changes that leave the version as it is, such as a new title or category, show after this at the latest. */
const OPEN_MS = 60_000;

/**
 * Answers from the cache of the process, where it has one. An answer about days that may still move is kept by the version of the
 * organization's figures, thus at most two seconds behind them; one about closed days for the hour, because each of them
 * would otherwise be computed anew whenever somebody listens today; a recount ends them all. docs/decisions/0018-answers-are-kept-by-version.md
 */
export async function keepAnswer<T>(
  context: OperationContext,
  organizationId: string,
  question: Question,
  { asked, lastDay }: KeptBy,
  compute: () => Promise<T>,
): Promise<T> {
  if (!context.answers) return compute();
  const { version, recounts, setting } = await readFiguresVersion(context.orm, organizationId);
  const now = Date.now();
  const isClosed = lastDay !== undefined && lastDay < addDays(utcDay(now), -LATE_DAYS);
  const hour = Math.floor(now / HOUR_MS);
  const parts = [asked, setting, isClosed ? `hour ${hour}, recount ${recounts}` : version];
  const forMs = isClosed ? (hour + 1) * HOUR_MS - now : OPEN_MS;
  return context.answers.answer({ organizationId, question, parts }, Math.max(1, Math.floor(forMs)), compute);
}
