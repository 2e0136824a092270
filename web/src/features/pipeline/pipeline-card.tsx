import { Button, NativeSelect, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconListSearch, IconSpeakerphone } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignSort } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { Pager } from '../../shared/pager.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { useWindowWords } from '../methodology/use-window-words.ts';
import { useMay } from '../session/use-viewer.ts';
import { PipelineRow } from './pipeline-row.tsx';
import { campaignFilterOf, isNarrowed, parsePipelineSearch, type PipelineSearch } from './pipeline-search.ts';
import { useAddressPages } from './use-address-pages.ts';

const Pipeline = graphql(`
  query Pipeline($first: Int!, $after: String, $filter: CampaignFilter, $sort: CampaignSort!) {
    campaigns(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      edges {
        cursor
        node {
          id
          ...PipelineRow_campaign
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
const sortWords: Record<CampaignSort, string> = { LATEST_FLIGHT: 'Latest flight first', NEWEST: 'Newest first', NAME: 'By name' };

interface PipelineCardProps {
  search: PipelineSearch;
  onChange: (search: PipelineSearch) => void;
}

/** The campaigns as a table: where each stands, what it delivered of what was booked, and what is to be done. */
export function PipelineCard({ search, onChange }: PipelineCardProps) {
  const sort = search.sort ?? 'LATEST_FLIGHT';
  const pages = useAddressPages(search.after, (after) => onChange(parsePipelineSearch({ ...search, after })));
  const filter = { ...campaignFilterOf(search), ...(search.states && { states: search.states }) };
  const query = useAreaQuery(Pipeline, { area: AREA.listening, variables: { first: PAGE, after: pages.after, filter, sort } });
  const campaigns = query.data?.campaigns;
  return (
    <DataCard
      name="pipeline"
      title={campaigns ? `Campaigns: ${formatCount(campaigns.totalCount)}` : 'Campaigns'}
      area={AREA.listening}
      query={query}
      hasData={campaigns !== undefined}
      info={<PipelineFacts />}
      action={
        <NativeSelect
          aria-label="Order"
          size="xs"
          value={sort}
          data={Object.entries(sortWords).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => onChange(parsePipelineSearch({ ...search, after: undefined, sort: currentTarget.value }))}
        />
      }
    >
      {campaigns?.edges.length === 0 ? (
        <NoCampaign isNarrowed={isNarrowed(search)} />
      ) : (
        <WideTable minWidth={900} label="Campaigns">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Campaign</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Flights, UTC</Table.Th>
              <Table.Th ta="right">Budget</Table.Th>
              <Table.Th ta="right">Delivered of booked</Table.Th>
              <Table.Th ta="right">Pacing</Table.Th>
              <Table.Th>Next step</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {campaigns?.edges.map(({ node }) => (
              <PipelineRow key={node.id} campaign={node} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <Pager pages={pages} pageInfo={campaigns?.pageInfo} label="Pages of campaigns" />
    </DataCard>
  );
}

function PipelineFacts() {
  const window = useWindowWords();
  return (
    <Facts
      of={[
        ['Delivered', 'downloads of the episodes that carry it, within its flights'],
        ['Booked', 'impressions contracted, over all placements'],
        ['Pacing', 'delivered ÷ expected by today; 100% is on schedule'],
        ['Time zone', 'UTC'],
        ['Window', window],
        ['As of', 'now: figures move as they are counted; point at one for its time'],
      ]}
    />
  );
}

/** Says why the list is empty: because nothing fits, or because nothing is there. */
export function NoCampaign({ isNarrowed: isFiltered }: { isNarrowed: boolean }) {
  const mayBook = useMay('campaigns:write');
  if (isFiltered) {
    return (
      <EmptyState icon={IconListSearch} title="No such campaign">
        None fits what was chosen above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconSpeakerphone}
      title="No campaign yet"
      action={mayBook ? <Button renderRoot={(props) => <Link to="/campaigns/new" {...props} />}>Plan a campaign</Button> : null}
    >
      Say who pays, what it costs and where it runs; from then on its return is counted live.
    </EmptyState>
  );
}
