import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ApiKeysQuery } from '../../graphql/generated/graphql.ts';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { ApiKeyRow } from './api-key-row.tsx';

export const ApiKeys = graphql(`
  query ApiKeys {
    apiKeys {
      id
      ...ApiKeyRow_apiKey
    }
  }
`);

/** The organization's API keys; never their secrets. */
export function ApiKeyListCard({ query, create }: { query: AreaQuery<ApiKeysQuery>; create: ReactNode }) {
  const keys = query.data?.apiKeys;
  return (
    <DataCard name="api-keys" title="Keys" area={AREA.people} query={query} hasData={keys !== undefined}>
      {keys?.length === 0 ? (
        <EmptyState icon={IconKey} title="No key yet" action={create}>
          With a key, programs of your own read figures and send events and conversions.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th visibleFrom="sm">Scopes</Table.Th>
              <Table.Th visibleFrom="md">Created</Table.Th>
              <Table.Th visibleFrom="sm">Ends</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys?.map((apiKey) => (
              <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
