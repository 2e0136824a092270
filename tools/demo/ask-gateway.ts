/** How the demo talks to the product: the public GraphQL API, as any program would. */
export type Gateway = {
  /** @throws Error with the messages of the answer when it holds any error */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
};

/**
 * Opens the GraphQL API of a running product.
 *
 * @param token access token or API key; undefined for an anonymous caller
 */
export function openGateway(publicUrl: string, token?: string): Gateway {
  return {
    ask: async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const response = await fetch(`${publicUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data, errors } = (await response.json()) as { data?: T; errors?: Array<{ message: string; path?: unknown[] }> };
      if (errors?.length || !data) {
        const reasons = (errors ?? []).map(({ message, path }) => (path ? `${path.join('.')}: ${message}` : message));
        throw new Error(`The API answered ${response.status}: ${reasons.join('; ') || 'nothing'}`);
      }
      return data;
    },
  };
}

/** A result union's good member. @throws Error with the refusal of any other member */
export function expectPayload<T extends { __typename: string }>(result: T | { __typename: string; message?: string }, typename: string): T {
  if (result.__typename !== typename)
    throw new Error(`Expected ${typename}, got ${result.__typename}: ${'message' in result ? result.message : ''}`);
  return result as T;
}
