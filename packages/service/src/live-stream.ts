const BUFFER_SIZE = 128;

export interface LiveStreamOptions<T> {
  /** Begins to listen; payloads may be pushed from the moment of the call. */
  open: () => Promise<void>;
  snapshot?: () => Promise<T>;
  signal?: AbortSignal;
  /** Told of each value that a slow reader never saw. */
  onDrop: () => void;
  onEnd: () => void;
}

/** One reader of one channel. */
export interface LiveStream<T> {
  iterator: AsyncIterableIterator<T>;
  push(value: T): void;
  /** Reads the snapshot again, after payloads may have been missed. */
  resync(): void;
  end(): void;
}

type Waiter<T> = PromiseWithResolvers<IteratorResult<T>>;

/**
 * A stream that gives a snapshot, then what is pushed. Whatever is pushed while the snapshot is read waits behind it, so
 * that nothing falls between the two. It is written by hand because a generator's `return()` queues behind its pending
 * `next()`: a reader who leaves a quiet stream would keep it open until the next value.
 */
export function createLiveStream<T>(options: LiveStreamOptions<T>): LiveStream<T> {
  const queue: T[] = [];
  const waiters: Waiter<T>[] = [];
  let held: T[] | undefined = [];
  let failure: unknown;
  let isDone = false;
  let isReading = false;
  let isStale = false;
  let lastVersion = Number.NEGATIVE_INFINITY;

  const end = () => {
    if (isDone) return;
    isDone = true;
    options.signal?.removeEventListener('abort', end);
    queue.length = 0;
    for (const waiter of waiters.splice(0)) waiter.resolve({ done: true, value: undefined });
    options.onEnd();
  };
  const fail = (error: unknown) => {
    if (isDone) return;
    const waiter = waiters.shift();
    if (waiter) waiter.reject(error);
    else failure = error;
    end();
  };
  const emit = (value: T) => {
    const version = versionOf(value);
    if (version !== undefined && version <= lastVersion) return;
    if (version !== undefined) lastVersion = version;
    const waiter = waiters.shift();
    if (waiter) return waiter.resolve({ done: false, value });
    queue.push(value);
    if (queue.length > BUFFER_SIZE) {
      queue.shift();
      options.onDrop();
    }
  };
  const push = (value: T) => {
    if (isDone) return;
    if (!held) return emit(value);
    held.push(value);
    // Only with a hanging snapshot; the newest are kept, as for slow readers.
    if (held.length > BUFFER_SIZE) held.shift();
  };
  const readSnapshot = async () => {
    if (isDone) return;
    held = [];
    isStale = false;
    try {
      await options.open();
      isReading = true;
      const snapshot = isDone ? undefined : await options.snapshot?.();
      isReading = false;
      if (isDone) return;
      if (snapshot !== undefined) emit(snapshot);
      const waiting = held;
      held = undefined;
      waiting.forEach((value) => emit(value));
      if (isStale) void readSnapshot();
    } catch (error) {
      fail(error);
    }
  };

  const iterator: AsyncIterableIterator<T> = {
    next() {
      if (failure !== undefined) {
        const error = failure;
        failure = undefined;
        return Promise.reject(error as Error);
      }
      if (queue.length > 0) return Promise.resolve({ done: false, value: queue.shift() as T });
      if (isDone) return Promise.resolve({ done: true, value: undefined });
      const waiter = Promise.withResolvers<IteratorResult<T>>();
      waiters.push(waiter);
      return waiter.promise;
    },
    return() {
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
    throw(error: unknown) {
      end();
      return Promise.reject(error as Error);
    },
    [Symbol.asyncIterator]: () => iterator,
  };

  if (options.signal?.aborted) isDone = true;
  else {
    options.signal?.addEventListener('abort', end, { once: true });
    // In a microtask, so that `open` may refer to the stream it opens.
    queueMicrotask(() => void readSnapshot());
  }
  const resync = () => {
    if (isReading) isStale = true;
    else if (!held && options.snapshot) void readSnapshot();
  };
  return { iterator, push, end, resync };
}

function versionOf(value: unknown): number | undefined {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  return typeof version === 'number' ? version : undefined;
}
