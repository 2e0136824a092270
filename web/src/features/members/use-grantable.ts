import { useEffect, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import type { Refusal } from '../../graphql/use-write.ts';

const Grantable = graphql(`
  query Grantable($after: String) {
    sponsors {
      id
      name
    }
    campaigns(first: 100, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
/** Pages of campaigns that are read: of more than a thousand, the oldest are given by their sponsor. */
const MOST_PAGES = 10;

interface Named {
  id: string;
  name: string;
}

/** What a member can be let see, by name: sponsors, and campaigns from the newest on. */
export function useGrantable(): { sponsors: readonly Named[]; campaigns: readonly Named[]; problem: Refusal | undefined } {
  const { client } = useConnection();
  const [known, setKnown] = useState<{ sponsors: readonly Named[]; campaigns: readonly Named[] }>({ sponsors: [], campaigns: [] });
  const [problem, setProblem] = useState<Refusal>();
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const campaigns: Named[] = [];
      let after: string | null | undefined;
      for (let page = 0; page < MOST_PAGES && isWanted; page++) {
        const { data } = await client.query({ query: Grantable, variables: { after: after ?? null }, fetchPolicy: 'network-only' });
        if (!data) throw new Error('Nothing was answered');
        campaigns.push(...data.campaigns.edges.map(({ node }) => node));
        if (isWanted) setKnown({ sponsors: data.sponsors, campaigns: [...campaigns] });
        if (!data.campaigns.pageInfo.hasNextPage) return;
        after = data.campaigns.pageInfo.endCursor;
      }
    };
    read().catch(() => {
      if (isWanted) setProblem({ message: 'Sponsors and campaigns cannot be read right now. Close this and try again in a moment.' });
    });
    return () => {
      isWanted = false;
    };
  }, [client]);
  return { ...known, problem };
}
