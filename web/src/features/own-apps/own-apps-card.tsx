import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import { IconApps } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OwnAppsQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { OwnAppRow } from './own-app-row.tsx';

export const OwnApps = graphql(`
  query OwnApps {
    oauthClients {
      id
      ...OwnAppRow_app
    }
  }
`);

/** The organization's own apps; never their secrets. */
export function OwnAppsCard({ query, register }: { query: AreaQuery<OwnAppsQuery>; register: ReactNode }) {
  const apps = query.data?.oauthClients;
  return (
    <DataCard name="own-apps" title="Apps" area={AREA.people} query={query} hasData={apps !== undefined}>
      {apps?.length === 0 ? (
        <EmptyState icon={IconApps} title="No app yet" action={register}>
          For figures of your own organization a key is enough. An app asks others whether it may read theirs.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>App</Table.Th>
              <Table.Th visibleFrom="sm">May ask for</Table.Th>
              <Table.Th visibleFrom="md">Registered</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {apps?.map((app) => (
              <OwnAppRow key={app.id} app={app} onChanged={query.refetch} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
