import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import { IconCube } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import type { OwnOrganizationsQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { SandboxRow } from './sandbox-row.tsx';

/** The sandboxes that the reader belongs to, and what can be done with each. */
export function SandboxesCard({ query, start }: { query: AreaQuery<OwnOrganizationsQuery>; start: ReactNode }) {
  const sandboxes = query.data?.organizations.filter(({ isSandbox }) => isSandbox);
  return (
    <DataCard name="sandboxes" title="Your sandboxes" area={AREA.people} query={query} hasData={sandboxes !== undefined}>
      {sandboxes?.length === 0 ? (
        <EmptyState icon={IconCube} title="No sandbox yet" action={start}>
          An organization with two invented shows, four weeks of invented listening, and a campaign. Its keys see nothing else.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th visibleFrom="sm">Made</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sandboxes?.map((sandbox) => (
              <SandboxRow key={sandbox.id} sandbox={sandbox} onChanged={query.refetch} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
