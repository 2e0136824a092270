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

const LAST_WAIT_MS = 32_000;

/** Feeds whose reading has ended, collected so that one statement ends many. */
export class SettlingBuffer {
  readonly #options: SettlingBufferOptions;
  #feeds: SettledFeed[] = [];
  #isClosing = false;
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

  /** Writes what is left and waits for every write; what cannot be written now is given up. */
  async drain(): Promise<void> {
    this.#isClosing = true;
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

  /**
   * Again and again for a minute: a database that restarts is back by then, and no claim has ended. After that the claims end
   * by themselves, and the readings are repeated.
   */
  async #write(feeds: readonly SettledFeed[]): Promise<void> {
    for (let waitMs = 1_000; ; waitMs *= 2) {
      try {
        await this.#options.settle(feeds);
        this.#options.onSettled(feeds.length);
        return;
      } catch (error) {
        if (waitMs > LAST_WAIT_MS || this.#isClosing) {
          this.#options.onSettled(feeds.length, error);
          return;
        }
        await delay(waitMs, undefined, { ref: false });
      }
    }
  }
}
