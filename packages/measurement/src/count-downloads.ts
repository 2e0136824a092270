import { type DownloadSummary, DownloadTotals } from './download-totals.ts';
import type { CountingOptions, LoggedRequest, RequestOutcome } from './logged-request.ts';
import { type LoggedTouch, LogJudge } from './log-judge.ts';
import { ListenerNames, settleLog } from './settle-log.ts';

/**
 * Counts the downloads of a log, whose lines may come in any order: C1–C10, C13–C20, C22, C24–C29 and C38. Feed it with `add`, line by line; `settle` then gives
 * one outcome per line, in order, with exactly one counted line for each download. Holds all in memory: some hundred bytes
 * for each request, however long their URLs and user agents are. A log of any length is counted by the parts this is made of.
 */
export class DownloadCounter {
  readonly #options: CountingOptions;
  readonly #judge: LogJudge;
  readonly #listeners = new ListenerNames();
  readonly #touches: LoggedTouch[] = [];
  readonly #rejected: RequestOutcome[] = [];

  constructor(options: CountingOptions = {}) {
    this.#options = options;
    this.#judge = new LogJudge(options);
  }

  /** Takes the next request; lines ascend. Throws BAD_INPUT when its address or time is none. */
  add(request: LoggedRequest, line: number = this.#touches.length + this.#rejected.length + 1): void {
    const judged = this.#judge.judge(request, line);
    if (judged.cause !== null) this.#rejected.push({ line, counted: false, cause: judged.cause, download: null });
    else this.#touches.push({ ...judged.touch, listener: this.#listeners.nameOf(judged.touch.listener) });
  }

  /** The outcome of every line, in the order of the lines. */
  settle(): readonly RequestOutcome[] {
    const settled = settleLog(this.#touches, this.#judge.episodes, this.#options);
    return [...this.#rejected, ...settled].sort((a, b) => a.line - b.line);
  }
}

/** Sums outcomes up; order does not matter. */
export function summarizeDownloads(outcomes: Iterable<RequestOutcome>): DownloadSummary {
  const totals = new DownloadTotals();
  totals.add(outcomes);
  return totals.summary();
}
