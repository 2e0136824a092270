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

/** Whether the person signed in speaks for a sponsor: sees what was granted to them, and answers for the sponsor's side. */
export function useIsSponsor(): boolean {
  return useViewer()?.scopes.includes('approvals:write') ?? false;
}
