import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconSpeakerphone } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { useWindowWords } from '../methodology/use-window-words.ts';
import { useMay } from '../session/use-viewer.ts';
import { CampaignRow } from './campaign-row.tsx';

const Campaigns = graphql(`
  query Campaigns($first: Int!, $after: String) {
    campaigns(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...CampaignRow_campaign
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The campaigns, newest flight first, each with its live return. */
export function CampaignListCard({ name, pageSize }: { name: string; pageSize: number }) {
  const mayBook = useMay('campaigns:write');
  const pages = usePages();
  const query = useAreaQuery(Campaigns, { area: AREA.listening, variables: { first: pageSize, after: pages.after } });
  const window = useWindowWords();
  const campaigns = query.data?.campaigns;
  const info = (
    <Facts
      of={[
        ['Source', 'orders credited to each campaign; downloads of the episodes that carry it'],
        ['Days', 'the flight, and the attribution window after it'],
        ['Time zone', 'UTC'],
        ['Window', window],
        ['As of', 'now: figures move as they are counted; point at one for its time'],
      ]}
    />
  );
  return (
    <DataCard name={name} title="Campaigns" area={AREA.listening} query={query} hasData={campaigns !== undefined} info={info}>
      {campaigns?.totalCount === 0 ? (
        <EmptyState
          icon={IconSpeakerphone}
          title="No campaign yet"
          action={mayBook ? <Button renderRoot={(props) => <Link to="/campaigns/new" {...props} />}>Book a campaign</Button> : null}
        >
          Say who pays, what it costs and where it runs; from then on its return is counted live.
        </EmptyState>
      ) : (
        <>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Campaign</Table.Th>
                <Table.Th visibleFrom="sm">State</Table.Th>
                <Table.Th visibleFrom="md">Flight</Table.Th>
                <Table.Th visibleFrom="sm" ta="right">
                  Cost
                </Table.Th>
                <Table.Th visibleFrom="md" ta="right">
                  Downloads
                </Table.Th>
                <Table.Th ta="right">Orders</Table.Th>
                <Table.Th visibleFrom="sm" ta="right">
                  Value
                </Table.Th>
                <Table.Th ta="right">ROI</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {campaigns?.edges.map(({ node }) => (
                <CampaignRow key={node.id} campaign={node} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={campaigns?.pageInfo} label="Pages of campaigns" />
        </>
      )}
    </DataCard>
  );
}
