import { setTimeout as delay } from 'node:timers/promises';
import type { SettledFeed } from '../feed-reading/settle-feeds.ts';

export interface SettlingBufferOptions {
  /** Writes many at once. */
  settle: (feeds: readonly SettledFeed[]) => Promise<void>;
  /** Told when so many are written, or could not be. */
  onSettled: (count: number, error?: unknown) => void;
  /** No feed waits longer for its statement. */
  everyMs: number;
  /** Feeds in one statement. */
  most: number;
}

/** Feeds whose reading has ended, collected so that one statement ends many. */
export class SettlingBuffer {
  readonly #options: SettlingBufferOptions;
  #feeds: SettledFeed[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #writing = new Set<Promise<void>>();

  constructor(options: SettlingBufferOptions) {
    this.#options = options;
  }

  add(feed: SettledFeed): void {
    this.#feeds.push(feed);
    if (this.#feeds.length >= this.#options.most) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), this.#options.everyMs);
  }

  /** Writes what is left and waits for every write. */
  async drain(): Promise<void> {
    while (this.#feeds.length > 0 || this.#writing.size > 0) {
      this.#flush();
      await Promise.all(this.#writing);
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const feeds = this.#feeds;
    if (feeds.length === 0) return;
    this.#feeds = [];
    const writing = this.#write(feeds).finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** Once more after a moment: a database that restarts is back by then. After that the claims end by themselves. */
  async #write(feeds: readonly SettledFeed[]): Promise<void> {
    try {
      await this.#options.settle(feeds).catch(async () => {
        await delay(1_000);
        await this.#options.settle(feeds);
      });
      this.#options.onSettled(feeds.length);
    } catch (error) {
      this.#options.onSettled(feeds.length, error);
    }
  }
}
