import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/generated/gql.ts';
import { windowWords } from './window-words.ts';

const WindowInForce = graphql(`
  query WindowInForce {
    methodology {
      window
      standard
    }
  }
`);

/** The download window in force, in words; undefined until it is known. */
export function useWindowWords(): string | undefined {
  const { data } = useQuery(WindowInForce, { fetchPolicy: 'cache-first' });
  return data && `${windowWords[data.methodology.window]} · ${data.methodology.standard}`;
}
