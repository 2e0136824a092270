import { ApolloLink, type DocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { print, type ExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { Observable } from 'rxjs';
import { trustedHash } from './trusted-document.ts';

/** Sends the hash of an operation instead of its text; the text follows only when the gateway does not know the hash. */
export function trustedQueryLink(): ApolloLink {
  return new PersistedQueryLink({ generateHash: (document: DocumentNode) => trustedHash(document) ?? '' });
}

/** Sends subscriptions over the live connection, by their hash as queries are. */
export function trustedSocketLink(socket: Client): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable<ApolloLink.Result>((observer) => {
        const hash = trustedHash(query);
        const byHash = { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
        let stop = () => {};
        const ask = (how: { query: string; extensions?: Record<string, unknown> }) => {
          stop = socket.subscribe<Record<string, unknown>>(
            { ...how, variables, operationName },
            {
              next: (result) => observer.next(result as ExecutionResult as ApolloLink.Result),
              complete: () => observer.complete(),
              error: (error) => {
                if (how.query === '' && isUnknownDocument(error)) ask({ query: print(query) });
                else observer.error(Array.isArray(error) ? new CombinedGraphQLErrors({ errors: error }) : error);
              },
            },
          );
        };
        ask(hash === undefined ? { query: print(query) } : byHash);
        return () => stop();
      }),
  );
}

function isUnknownDocument(error: unknown): boolean {
  return Array.isArray(error) && error.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND');
}
