import type { ReactNode } from 'react';
import { Badge, Group, Table, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ApiKeysQuery } from '../../graphql/generated/graphql.ts';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const ApiKeys = graphql(`
  query ApiKeys {
    apiKeys {
      id
      name
      scopes
      createdAt
      lastUsedAt
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
              <Table.Th visibleFrom="sm">Created</Table.Th>
              <Table.Th>Last used</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys?.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {name}
                  </Text>
                  <Text size="xs" c="dimmed" ff="monospace">
                    cg_{id}_…
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <Group gap={4}>
                    {scopes.map((scope) => (
                      <Badge key={scope} variant="default" size="sm" tt="none" fw={500} radius="sm">
                        {scope}
                      </Badge>
                    ))}
                  </Group>
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <TimeAgo at={createdAt} />
                </Table.Td>
                <Table.Td>{lastUsedAt ? <TimeAgo at={lastUsedAt} /> : 'never'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
