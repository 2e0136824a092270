import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconShoppingBag } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { useMay } from '../session/use-viewer.ts';
import { ConversionRow } from './conversion-row.tsx';
import type { LiveFigures } from './campaign-live-card.tsx';

const Conversions = graphql(`
  query Conversions($campaignId: ID!, $first: Int!, $after: String) {
    campaign(id: $campaignId) {
      id
      conversions(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...ConversionRow_conversion
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Arrived = NonNullable<LiveFigures['lastConversion']>;
const PAGE = 20;

/** The orders credited to a campaign, newest first. `arrived`: those that came while the page was open, newest first. */
export function ConversionsCard({ campaignId, arrived }: { campaignId: string; arrived: readonly Arrived[] }) {
  const mayConnect = useMay('integrations:write');
  const pages = usePages();
  const query = useAreaQuery(Conversions, { area: AREA.listening, variables: { campaignId, first: PAGE, after: pages.after } });
  const connection = query.data?.campaign?.conversions;
  const listed = connection?.edges.map(({ node }) => node) ?? [];
  const known = new Set(listed.map(({ id }) => id));
  const fresh = pages.isFirst ? arrived.filter(({ id }) => !known.has(id)) : [];
  const info = (
    <Facts
      of={[
        ['Source', 'the shop’s webhooks, verified; orders that servers tell; and pixels, which give way to both'],
        ['Counted', 'each order once; refunds are taken off'],
        ['Time zone', 'UTC'],
      ]}
    />
  );
  return (
    <DataCard name="conversions" title="Orders" area={AREA.listening} query={query} hasData={connection !== undefined} info={info}>
      {listed.length + fresh.length === 0 ? (
        <EmptyState
          icon={IconShoppingBag}
          title="No order yet"
          action={
            mayConnect ? (
              <Button variant="default" renderRoot={(props) => <Link to="/integrations" {...props} />}>
                Connect a shop
              </Button>
            ) : null
          }
        >
          Orders with this campaign’s code or link appear here the moment the shop reports them.
        </EmptyState>
      ) : (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Order</Table.Th>
                <Table.Th>Evidence</Table.Th>
                <Table.Th visibleFrom="sm" ta="right">
                  Confidence
                </Table.Th>
                <Table.Th ta="right">Value</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fresh.map((conversion) => (
                <ConversionRow key={conversion.id} conversion={conversion} isNew />
              ))}
              {listed.map((conversion) => (
                <ConversionRow key={conversion.id} conversion={conversion} isNew={false} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={connection?.pageInfo} label="Pages of orders" />
        </>
      )}
    </DataCard>
  );
}
