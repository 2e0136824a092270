import { Table } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { InvitationRow } from './invitation-row.tsx';

export const Invitations = graphql(`
  query Invitations {
    invitations {
      id
      ...InvitationRow_invitation
    }
  }
`);

/** Who was asked and has not answered yet. */
export function InvitationsCard({ mayChange }: { mayChange: boolean }) {
  const query = useAreaQuery(Invitations, { area: AREA.people, variables: {} });
  const invitations = query.data?.invitations;
  return (
    <DataCard name="invitations" title="Open invitations" area={AREA.people} query={query} hasData={invitations !== undefined}>
      {invitations?.length === 0 ? (
        <EmptyState icon={IconMail} title="No open invitation">
          Whoever is invited stands here until they join.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>E-mail</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th visibleFrom="sm">Invited by</Table.Th>
              <Table.Th visibleFrom="sm">Link ends</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invitations?.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} mayChange={mayChange} onChanged={query.refetch} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
