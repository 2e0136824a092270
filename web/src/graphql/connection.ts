import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { catchError, map, throwError } from 'rxjs';
import { OperationTypeNode } from 'graphql';
import { probeArea } from './area-probes.ts';
import { areasOf, classifyFailure } from './failure.ts';
import { createMissingAreas, type MissingAreas } from './missing-areas.ts';
import { possibleTypes } from './possible-types.ts';
import { openSocket, type LiveSocket } from './socket.ts';
import { trustedQueryLink, trustedSocketLink } from './trusted-links.ts';

export interface Connection {
  client: ApolloClient;
  socket: LiveSocket;
  missing: MissingAreas;
}

/** Answers of which several cards of a page ask different fields. */
const PARTLY_ASKED = [
  'ListenerEngagement',
  'DashboardData',
  'ListenerEngagementData',
  'Methodology',
  'PodcastQuality',
  'NormalizedEpisode',
  'Transcript',
  'EpisodeAudio',
  'EpisodeDownloadCurve',
];

/** Opens everything through which the pages talk to the product. `onSignedOut` is told when the session has ended. */
export function openConnection(onSignedOut: () => void): Connection {
  const socket = openSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, onSignedOut);
  const missing: MissingAreas = createMissingAreas({ probe: (area) => probeArea(client, area) });
  const http = trustedQueryLink().concat(
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'apollo-require-preflight': '1' } }),
  );
  const client = new ApolloClient({
    cache: new InMemoryCache({
      // Without it the cache does not know that a refusal has a message, and drops it.
      possibleTypes,
      typePolicies: {
        ReportResult: { keyFields: ['reportId'] },
        Task: { keyFields: ['taskId'] },
        Alert: { keyFields: ['alertId'] },
        // Without a key of their own, these belong to the question that gave them: cards that ask parts of one add to each other.
        ...Object.fromEntries(PARTLY_ASKED.map((type) => [type, { merge: true }])),
      },
    }),
    link: watchLink(missing, onSignedOut).split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      trustedSocketLink(socket.client),
      http,
    ),
    devtools: { enabled: import.meta.env.DEV },
  });
  socket.onReconnect(missing.retry);
  return { client, socket, missing };
}

/**
 * Sees every answer: reports missing areas, notices an ended session, and takes the data out of an answer that lacks an area.
 * What is not there would come as null, and null must not be written over what is known.
 */
function watchLink(missing: MissingAreas, onSignedOut: () => void): ApolloLink {
  const note = (error: unknown) => {
    const failure = classifyFailure(error);
    if (failure.kind === 'missing') for (const area of failure.areas) missing.report(area);
    if (failure.kind === 'signed-out') onSignedOut();
  };
  return new ApolloLink((operation, forward) => {
    if (operation.getContext()['isQuiet']) return forward(operation);
    return forward(operation).pipe(
      map((result) => {
        const errors = (result as { errors?: CombinedGraphQLErrors['errors'] }).errors;
        if (!errors?.length) return result;
        note(new CombinedGraphQLErrors({ errors: [...errors] }));
        return areasOf(errors).length > 0 ? { ...result, data: null } : result;
      }),
      catchError((error: unknown) => {
        note(error);
        return throwError(() => error);
      }),
    );
  });
}
