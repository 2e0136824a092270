import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** The first that a subscription says, or nothing when it is let in and has nothing to say yet. */
export interface StreamStart {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/**
 * Opens a subscription and says how it begins. Whether somebody may is decided before anything is fetched, so a refusal comes
 * before the answer to a query that follows on the same socket; streams that begin with a snapshot are waited for if `hasSnapshot`.
 */
export async function askStream(publicUrl: string, token: string | undefined, query: string, hasSnapshot = false): Promise<StreamStart> {
  const client = createClient({
    url: `${publicUrl.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const begin = (text: string) =>
    new Promise<StreamStart>((resolve, reject) => {
      client.subscribe(
        { query: text },
        {
          next: (value) => resolve(value as StreamStart),
          error: (cause) => {
            if (Array.isArray(cause)) resolve({ errors: cause });
            // Strangers are not let further than the first message of a connection.
            else if ((cause as { code?: number }).code === 4403) resolve({ errors: [{ message: 'Sign in to do this' }] });
            else reject(cause);
          },
          complete: () => resolve({}),
        },
      );
    });
  try {
    const stream = begin(query);
    if (hasSnapshot) return await stream;
    return await Promise.race([stream, begin('{ viewer { kind } }').then(() => ({}))]);
  } finally {
    await client.dispose();
  }
}
