import { Table } from '@mantine/core';
import { IconApps } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { ConnectedAppRow } from './connected-app-row.tsx';

const ConnectedApps = graphql(`
  query ConnectedApps {
    connectedApps {
      clientId
      ...ConnectedAppRow_app
    }
  }
`);

/** The apps that the reader let act for them. */
export function ConnectedAppsCard() {
  const query = useAreaQuery(ConnectedApps, { area: AREA.people, variables: {} });
  const apps = query.data?.connectedApps;
  return (
    <DataCard name="connected-apps" title="Apps" area={AREA.people} query={query} hasData={apps !== undefined}>
      {apps?.length === 0 ? (
        <EmptyState icon={IconApps} title="No app acts for you">
          When an app asks for access and you allow it, it stands here, and here you end it.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>App</Table.Th>
              <Table.Th visibleFrom="sm">May at most</Table.Th>
              <Table.Th visibleFrom="md">Since</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {apps?.map((app) => (
              <ConnectedAppRow key={app.clientId} app={app} onEnded={query.refetch} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
