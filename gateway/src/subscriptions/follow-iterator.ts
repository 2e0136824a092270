/** An iterator that gives nothing: values go to the socket directly; it only says when the stream is over. */
export interface FollowIterator extends AsyncGenerator<never, void, void> {
  /** Ends the iteration. */
  finish: () => void;
}

/**
 * Hands graphql-ws a stream whose values are written past it. Written by hand: the `return()` of an async generator waits for
 * its pending `next()`, and a client who leaves a quiet stream would keep it open until the next value.
 */
export function createFollowIterator(onReturn: () => void): FollowIterator {
  const over = Promise.withResolvers<IteratorResult<never, void>>();
  const done = { done: true, value: undefined } as const;
  const finish = () => over.resolve(done);
  const leave = async () => {
    onReturn();
    finish();
    return done;
  };
  return {
    finish,
    next: () => over.promise,
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await leave()),
  };
}
