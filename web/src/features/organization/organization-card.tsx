import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { OrganizationForm } from './organization-form.tsx';

const CurrentOrganization = graphql(`
  query CurrentOrganization {
    viewer {
      kind
      organization {
        id
        name
        createdAt
      }
    }
  }
`);

/** The organization the reader is in now. */
export function OrganizationCard() {
  const query = useAreaQuery(CurrentOrganization, { area: AREA.people, variables: {} });
  const organization = query.data?.viewer?.organization;
  return (
    <DataCard name="organization" title="This organization" area={AREA.people} query={query} hasData={organization != null}>
      {organization ? <OrganizationForm key={organization.name} organization={organization} /> : null}
    </DataCard>
  );
}
