import { Stack, Switch, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { SecondFactorsQuery } from '../second-factors/second-factors.ts';

const UpdateOrganizationSecurity = graphql(`
  mutation UpdateOrganizationSecurity($input: UpdateOrganizationSecurityInput!) {
    updateOrganizationSecurity(input: $input) {
      __typename
      ... on UpdateOrganizationSecurityPayload {
        requireMfa
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** What the organization asks of its members. */
export function SecurityCard() {
  const query = useAreaQuery(SecondFactorsQuery, { area: AREA.people, variables: {} });
  const { send, isSending, refusal } = useWrite(UpdateOrganizationSecurity);
  const factors = query.data?.secondFactors;
  const change = async (requireMfa: boolean) => {
    if (await send({ input: { requireMfa } })) query.refetch();
  };
  return (
    <DataCard name="organization-security" title="Sign-in" area={AREA.people} query={query} hasData={factors !== undefined}>
      <Stack gap="sm">
        <RefusalAlert refusal={refusal} />
        <Switch
          label="Members need a second factor"
          checked={factors?.isRequired ?? false}
          disabled={isSending}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          Members without one can do nothing here but add it, from their next request on. Add your own first.
        </Text>
      </Stack>
    </DataCard>
  );
}
