import { Alert, List, Stack, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { useProviderAnswer } from '../session/use-provider-answer.ts';
import { IdentityRow } from './identity-row.tsx';
import { LinkIdentity } from './link-identity.tsx';

const Identities = graphql(`
  query Identities {
    identities {
      id
      provider
      ...IdentityRow_identity
    }
    signInProviders {
      name
      label
    }
  }
`);

/** The accounts elsewhere that sign the reader in. Nothing where the operator named no provider and none is linked. */
export function IdentitiesCard() {
  const query = useAreaQuery(Identities, { area: AREA.people, variables: {} });
  const { problem } = useProviderAnswer();
  const { identities, signInProviders: providers } = query.data ?? {};
  if (identities?.length === 0 && providers?.length === 0) return null;
  const open = providers?.filter(({ label }) => !identities?.some(({ provider }) => provider === label)) ?? [];
  return (
    <DataCard name="identities" title="Signing in elsewhere" area={AREA.people} query={query} hasData={query.data !== undefined}>
      <Stack gap="sm">
        {problem ? (
          <Alert color="red" role="alert" p="sm">
            {problem}
          </Alert>
        ) : null}
        {identities?.length === 0 ? (
          <Text size="sm" c="dimmed">
            No account elsewhere signs you in. With one linked, you need not type your password here.
          </Text>
        ) : null}
        <List listStyleType="none" spacing="xs" aria-label="Linked accounts">
          {identities?.map((identity) => (
            <List.Item key={identity.id}>
              <IdentityRow identity={identity} onUnlinked={query.refetch} />
            </List.Item>
          ))}
        </List>
        {open.map((provider) => (
          <LinkIdentity key={provider.name} provider={provider} />
        ))}
      </Stack>
    </DataCard>
  );
}
