import { getOperationAST, parse } from 'graphql';
import type { Client } from 'graphql-ws';

/** What GraphiQL asks with, without its types, so that only the explorer loads it. */
interface Params {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/**
 * Sends what the explorer asks: queries and mutations by POST, with the session of the page unless a header names a key; subscriptions
 * over the live connection of the page, whose session it is.
 */
export function createExplorerFetcher(socket: Client) {
  return (params: Params, options?: { headers?: Record<string, string> | undefined }) => {
    const { query, variables = null, operationName = null } = params;
    if (getOperationAST(parse(query), operationName)?.operation === 'subscription')
      return socket.iterate({ query, ...(variables && { variables }), ...(operationName && { operationName }) });
    return post({ query, variables, operationName }, options?.headers ?? {});
  };
}

async function post(body: object, headers: Record<string, string>): Promise<object> {
  const hasKey = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  const response = await fetch('/graphql', {
    method: 'POST',
    // Who names a key wants to see what the key sees.
    credentials: hasKey ? 'omit' : 'same-origin',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}
