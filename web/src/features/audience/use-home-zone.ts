import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/generated/gql.ts';

const HomeZone = graphql(`
  query HomeZone {
    methodology {
      timeZone
      standard
    }
  }
`);

/** The organization's zone of days; undefined until it is known, UTC where it cannot be had. */
export function useHomeZone(): string | undefined {
  const { data, error } = useQuery(HomeZone, { fetchPolicy: 'cache-first' });
  return data?.methodology.timeZone ?? (error ? 'UTC' : undefined);
}
