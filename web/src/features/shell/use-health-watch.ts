import { useEffect } from 'react';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';

const HealthWatch = graphql(`
  query HealthWatch {
    health {
      service
      status
    }
  }
`);

/** Health is looked at by the product itself, once for everybody; reading it costs no database. */
const EVERY_MS = 15_000;

/** How many parts of the product are not well. An area said to be down is asked at once, so that its cards know. */
export function useHealthWatch(): number {
  const { missing } = useConnection();
  const { data } = useQuery(HealthWatch, {
    pollInterval: EVERY_MS,
    skipPollAttempt: () => document.visibilityState === 'hidden',
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
  });
  useEffect(() => {
    for (const { service, status } of data?.health ?? []) if (status === 'UNHEALTHY') missing.suspect(service);
  }, [data, missing]);
  return data?.health.filter(({ status }) => status !== 'HEALTHY').length ?? 0;
}
