import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery, type AreaQuery } from '../../graphql/use-area-query.ts';

const ShowChoices = graphql(`
  query ShowChoices {
    podcasts(first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

interface ShowChoicesAnswer {
  choices: { value: string; label: string }[];
  state: AreaQuery<unknown>['state'];
}

/** The shows there are, to choose from; and whether they could be asked for. */
export function useShowChoices(): ShowChoicesAnswer {
  const { data, state } = useAreaQuery(ShowChoices, { area: AREA.feeds, variables: {} });
  return { choices: data?.podcasts.edges.map(({ node }) => ({ value: node.id, label: node.title })) ?? [], state };
}
