import { Table } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { MemberRow } from './member-row.tsx';

const Members = graphql(`
  query Members($first: Int!, $after: String) {
    members(first: $first, after: $after) {
      edges {
        node {
          id
          ...MemberRow_member
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const PAGE = 20;

/** Who belongs to the organization. */
export function MembersCard({ mayChange }: { mayChange: boolean }) {
  const pages = usePages();
  const query = useAreaQuery(Members, { area: AREA.people, variables: { first: PAGE, after: pages.after } });
  const members = query.data?.members.edges.map(({ node }) => node);
  return (
    <DataCard name="members" title="Members" area={AREA.people} query={query} hasData={members !== undefined}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members?.map((member) => (
            <MemberRow key={member.id} member={member} mayChange={mayChange} onRemoved={query.refetch} />
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} pageInfo={query.data?.members.pageInfo} label="Pages of members" />
    </DataCard>
  );
}
