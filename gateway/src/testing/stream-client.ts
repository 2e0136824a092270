import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a followed stream has said so far. */
export interface FollowedStream {
  // Any operation's; tests look at what they asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  results: { data?: any; errors?: any[] }[];
  isComplete: boolean;
  error: unknown;
  leave: () => void;
}

/** A graphql-ws client that does not come back by itself: tests see every end of a connection. */
export function connectClient(url: string, token: string): Client {
  return createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
}

/** Runs an operation of any kind and collects what comes. */
export function follow(client: Client, query: string, variables: Record<string, unknown> = {}): FollowedStream {
  const stream: FollowedStream = { results: [], isComplete: false, error: undefined, leave: () => {} };
  stream.leave = client.subscribe(
    { query, variables },
    {
      next: (result) => void stream.results.push(result as FollowedStream['results'][number]),
      error: (error) => void (stream.error = error),
      complete: () => void (stream.isComplete = true),
    },
  );
  return stream;
}
