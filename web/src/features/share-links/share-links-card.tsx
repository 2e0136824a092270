import { Table } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { ShareLinkRow } from './share-link-row.tsx';

export const ShareLinks = graphql(`
  query ShareLinks {
    shareLinks {
      id
      ...ShareLinkRow_link
    }
  }
`);

/** The organization's share links, those that have ended included; never their addresses. */
export function ShareLinksCard() {
  const query = useAreaQuery(ShareLinks, { area: AREA.people, variables: {} });
  const links = query.data?.shareLinks;
  return (
    <DataCard name="share-links" title="Share links" area={AREA.people} query={query} hasData={links !== undefined}>
      {links?.length === 0 ? (
        <EmptyState icon={IconLink} title="No link yet">
          Share a finished report here, or the dashboard on the overview: whoever has the link reads that and nothing else, without an
          account.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Opens</Table.Th>
              <Table.Th visibleFrom="sm">Made</Table.Th>
              <Table.Th>Ends</Table.Th>
              <Table.Th visibleFrom="xs">Last opened</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links?.map((link) => (
              <ShareLinkRow key={link.id} link={link} onRevoked={query.refetch} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </DataCard>
  );
}
