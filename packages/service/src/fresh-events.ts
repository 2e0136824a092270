import { GraphQLError, createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

/**
 * Subscribes as graphql-js does, with two differences: each event is executed in a context of its own (loaders cache, and
 * a stream lives for hours), and a source that fails ends its stream with one last error instead of tearing down the
 * socket and every other stream on it. `return()` acts at once, however quiet the source is.
 */
export async function subscribeFresh(
  args: ExecutionArgs,
  freshContext: () => unknown,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  let isDone = false;
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    if (!isDone) {
      isDone = true;
      await events.return?.();
    }
    return { done: true, value: undefined };
  };
  const stream: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      if (isDone) return { done: true, value: undefined };
      try {
        const event = await events.next();
        if (event.done || isDone) return await end();
        const value = await execute({ ...args, rootValue: event.value, contextValue: freshContext() });
        return isDone ? { done: true, value: undefined } : { done: false, value };
      } catch (error) {
        await end().catch(() => undefined);
        return { done: false, value: { errors: [new GraphQLError('The stream failed', { originalError: error as Error })] } };
      }
    },
    return: end,
    async throw(error: unknown) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return stream;
    },
  };
  return stream;
}
