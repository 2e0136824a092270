const BUFFER_SIZE = 128;

export interface LiveStreamOptions<T> {
  /** Begins to listen; payloads may be pushed from the moment of the call. Called again for a resync. */
  open: () => Promise<void>;
  snapshot?: () => Promise<T>;
  signal?: AbortSignal;
  /** Told of each value that a slow reader never saw. */
  onDrop: () => void;
  onEnd: () => void;
}

/**
 * A stream for one reader that gives a snapshot, then what is pushed. Whatever is pushed while the snapshot is read waits
 * behind it, so that nothing falls between the two. It is written by hand because a generator's `return()` queues behind
 * its pending `next()`: a reader who leaves a quiet stream would keep it open until the next value.
 */
export class LiveStream<T> implements AsyncIterableIterator<T> {
  readonly #options: LiveStreamOptions<T>;
  readonly #queue: T[] = [];
  readonly #waiters: PromiseWithResolvers<IteratorResult<T>>[] = [];
  readonly #onAbort = () => this.end();
  /** What was pushed while the state to begin with is not known. */
  #held: T[] | undefined = [];
  #failure: { error: unknown } | undefined;
  #isDone = false;
  #isReading = false;
  #isStale = false;
  #lastVersion = Number.NEGATIVE_INFINITY;

  constructor(options: LiveStreamOptions<T>) {
    this.#options = options;
    if (options.signal?.aborted) this.#isDone = true;
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
    // In a microtask, so that `open` may refer to the stream it opens.
    queueMicrotask(() => void this.#begin());
  }

  next(): Promise<IteratorResult<T>> {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) return Promise.reject(failure.error);
    if (this.#queue.length > 0) return Promise.resolve({ done: false, value: this.#queue.shift() as T });
    if (this.#isDone) return Promise.resolve({ done: true, value: undefined });
    const waiter = Promise.withResolvers<IteratorResult<T>>();
    this.#waiters.push(waiter);
    return waiter.promise;
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Gives the reader a value; a `version` that is not above the last one's is late and dropped. */
  push(value: T): void {
    if (this.#isDone) return;
    if (!this.#held) return this.#emit(value);
    this.#held.push(value);
    // Only behind a hanging snapshot; the newest are kept, as for slow readers.
    if (this.#held.length > BUFFER_SIZE) this.#held.shift();
  }

  /** Reads the snapshot again, after payloads may have been missed. */
  resync(): void {
    if (this.#isReading) this.#isStale = true;
    else if (!this.#held && this.#options.snapshot) void this.#begin();
  }

  end(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#queue.length = 0;
    for (const waiter of this.#waiters.splice(0)) waiter.resolve({ done: true, value: undefined });
    this.#options.onEnd();
  }

  async #begin(): Promise<void> {
    if (this.#isDone) return;
    this.#held = [];
    this.#isStale = false;
    try {
      await this.#options.open();
      this.#isReading = true;
      const snapshot = this.#isDone ? undefined : await this.#options.snapshot?.();
      this.#isReading = false;
      if (this.#isDone) return;
      if (snapshot !== undefined) this.#emit(snapshot);
      const waiting = this.#held;
      this.#held = undefined;
      for (const value of waiting) this.#emit(value);
      if (this.#isStale) void this.#begin();
    } catch (error) {
      this.#fail(error);
    }
  }

  #emit(value: T): void {
    const version = versionOf(value);
    if (version !== undefined && version <= this.#lastVersion) return;
    if (version !== undefined) this.#lastVersion = version;
    const waiter = this.#waiters.shift();
    if (waiter) return waiter.resolve({ done: false, value });
    this.#queue.push(value);
    if (this.#queue.length <= BUFFER_SIZE) return;
    this.#queue.shift();
    this.#options.onDrop();
  }

  #fail(error: unknown): void {
    if (this.#isDone) return;
    const waiter = this.#waiters.shift();
    if (waiter) waiter.reject(error);
    else this.#failure = { error };
    this.end();
  }
}

function versionOf(value: unknown): number | undefined {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  return typeof version === 'number' ? version : undefined;
}
