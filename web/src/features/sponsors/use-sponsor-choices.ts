import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';

const SponsorChoices = graphql(`
  query SponsorChoices {
    sponsors {
      id
      name
    }
  }
`);

/** The sponsors in use, to choose from. */
export function useSponsorChoices(): { value: string; label: string }[] {
  const { data } = useAreaQuery(SponsorChoices, { area: AREA.listening, variables: {} });
  return data?.sponsors.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
