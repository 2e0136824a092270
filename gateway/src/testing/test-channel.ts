/** A stream that a test feeds by hand; counts who listens, and ends for each of them at once. */
export interface TestChannel<T> {
  publish: (value: T) => void;
  complete: () => void;
  fail: (error: Error) => void;
  listeners: () => number;
  opened: () => number;
  subscribe: (snapshot?: T) => AsyncIterableIterator<T>;
}

interface Listener<T> {
  push: (result: IteratorResult<T>) => void;
  fail: (error: Error) => void;
}

export function createTestChannel<T>(): TestChannel<T> {
  const listeners = new Set<Listener<T>>();
  let opened = 0;
  return {
    publish: (value) => listeners.forEach(({ push }) => push({ done: false, value })),
    complete: () => listeners.forEach(({ push }) => push({ done: true, value: undefined })),
    fail: (error) => listeners.forEach((listener) => listener.fail(error)),
    listeners: () => listeners.size,
    opened: () => opened,
    subscribe(snapshot) {
      opened++;
      const queue: IteratorResult<T>[] = snapshot === undefined ? [] : [{ done: false, value: snapshot }];
      let waiting: PromiseWithResolvers<IteratorResult<T>> | undefined;
      const listener: Listener<T> = {
        push(result) {
          if (waiting) waiting.resolve(result);
          else queue.push(result);
          waiting = undefined;
        },
        fail: (error) => waiting?.reject(error),
      };
      listeners.add(listener);
      return {
        next() {
          const ready = queue.shift();
          if (ready) return Promise.resolve(ready);
          waiting = Promise.withResolvers();
          return waiting.promise;
        },
        async return() {
          listeners.delete(listener);
          listener.push({ done: true, value: undefined });
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}
