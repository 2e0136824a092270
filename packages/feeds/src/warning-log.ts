import { FEED_LIMITS } from './feed-limits.ts';

/** One oddity that was read over: what, in a sentence, and on which line of the document. */
export interface FeedWarning {
  code: string;
  message: string;
  line?: number;
}

/** Collects warnings in document order; a code that repeats without end is cut and counted. */
export class WarningLog {
  readonly #kept: FeedWarning[] = [];
  readonly #counts = new Map<string, number>();
  readonly #lastLines = new Map<string, number>();

  add(code: string, message: string, line?: number): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (line !== undefined) this.#lastLines.set(code, line);
    if (count > FEED_LIMITS.warningsPerCode) return;
    this.#kept.push(line === undefined ? { code, message } : { code, message, line });
  }

  has(code: string): boolean {
    return this.#counts.has(code);
  }

  /** Everything kept, and one closing line for each code that was cut. */
  list(): FeedWarning[] {
    const cut = [...this.#counts].filter(([, count]) => count > FEED_LIMITS.warningsPerCode);
    return [...this.#kept, ...cut.map(([code, count]) => this.#closing(code, count))];
  }

  #closing(code: string, count: number): FeedWarning {
    const message = `${count - FEED_LIMITS.warningsPerCode} more warnings of the kind ${code}, up to this line`;
    const line = this.#lastLines.get(code);
    return line === undefined ? { code: 'warnings-cut', message } : { code: 'warnings-cut', message, line };
  }
}
