import { useQuery } from '@apollo/client/react';
import { ViewerQuery } from './viewer.ts';

/** Who is signed in; undefined while that is not known. */
export function useViewer() {
  const { data } = useQuery(ViewerQuery, { fetchPolicy: 'cache-first' });
  return data?.viewer ?? undefined;
}

/** Whether the person signed in may do something, as `area:action`. While that is not known, yes: the API has the last word. */
export function useMay(scope: string): boolean {
  const viewer = useViewer();
  return viewer === undefined || viewer.scopes.includes(scope);
}
