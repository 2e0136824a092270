import { Alert, Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CostsCard_PerformanceFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { PlacementName, type PlacementNameFragment } from '../campaigns/placement-name.tsx';
import { pricingWords } from '../campaigns/placement-words.ts';

export const CostsFragment = graphql(`
  fragment CostsCard_performance on CampaignPerformance {
    costs {
      basis
      makeGoodImpressions
      unpricedPlacements
      budget {
        amountMinor
        currency
      }
      agreed {
        amountMinor
        currency
      }
      owed {
        amountMinor
        currency
      }
      placements {
        placementId
        pricing
        contracted
        delivered
        makeGoodImpressions
        agreed {
          amountMinor
          currency
        }
        owed {
          amountMinor
          currency
        }
      }
    }
  }
`);

export const CostsPlacementFragment = graphql(`
  fragment CostsCard_placement on Placement {
    id
    ...PlacementName_placement
  }
`);

interface CostsCardProps {
  performance: FragmentType<typeof CostsFragment> | undefined;
  placements: ReadonlyArray<FragmentType<typeof CostsPlacementFragment>>;
  query: CardQuery;
}

/** What is owed for a campaign, placement by placement where placements have prices. */
export function CostsCard({ performance: masked, placements, query }: CostsCardProps) {
  const costs = readFragment(CostsFragment, masked)?.costs;
  const spots = new Map(readFragment(CostsPlacementFragment, placements).map((spot) => [spot.id, spot]));
  const info = (
    <Facts
      of={[
        [
          'Owed',
          'the agreed price while it runs; for less than was contracted pro rata once it is over, unless a make-good was agreed (A11)',
        ],
        ['Delivered', 'impressions within the flights, those of make-goods with them'],
        ['Make-goods', 'cost nothing, and count for the spot they make good for'],
      ]}
    />
  );
  return (
    <DataCard name="costs" title="What it costs" area={AREA.listening} query={query} hasData={costs !== undefined} info={info}>
      {costs ? (
        <>
          <Text size="sm" component="div">
            <Facts
              of={[
                ['Budget, as booked', formatMoney(costs.budget)],
                ['Agreed', costs.agreed ? formatMoney(costs.agreed) : 'follows the delivery'],
                ['Owed', <strong key="owed">{formatMoney(costs.owed)}</strong>],
                ['Paid by', costs.basis === 'BOOKED' ? 'the budget: no placement has a price of its own' : 'the prices of its placements'],
                ['Owed as make-goods', costs.makeGoodImpressions > 0 ? `${formatCount(costs.makeGoodImpressions)} impressions` : null],
              ]}
            />
          </Text>
          {costs.unpricedPlacements > 0 ? (
            <Alert color="yellow" p="xs" mt="sm">
              {formatCount(costs.unpricedPlacements)} {costs.unpricedPlacements === 1 ? 'placement has' : 'placements have'} no price and
              add nothing, though others have one.
            </Alert>
          ) : null}
          {costs.placements.length > 0 ? <PriceTable costs={costs} spots={spots} /> : null}
        </>
      ) : null}
    </DataCard>
  );
}

interface PriceTableProps {
  costs: CostsCard_PerformanceFragment['costs'];
  spots: ReadonlyMap<string, FragmentType<typeof PlacementNameFragment>>;
}

function PriceTable({ costs, spots }: PriceTableProps) {
  return (
    <WideTable minWidth={620} label="Costs by placement">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Placement</Table.Th>
          <Table.Th>Price</Table.Th>
          <Table.Th ta="right">Delivered</Table.Th>
          <Table.Th ta="right">Agreed</Table.Th>
          <Table.Th ta="right">Owed</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {costs.placements.map(({ placementId, pricing, contracted, delivered, makeGoodImpressions, agreed, owed }) => {
          const spot = spots.get(placementId);
          return (
            <Table.Tr key={placementId}>
              <Table.Td maw={280}>{spot ? <PlacementName placement={spot} /> : 'A placement that was removed'}</Table.Td>
              <Table.Td>{pricingWords[pricing]}</Table.Td>
              <Table.Td ta="right" className="number">
                {formatCount(delivered)}
                <Text size="xs" c="dimmed">
                  of {contracted == null ? NONE : formatCount(contracted)}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className="number">
                {agreed ? formatMoney(agreed) : 'as delivered'}
              </Table.Td>
              <Table.Td ta="right" className="number">
                {formatMoney(owed)}
                {makeGoodImpressions > 0 ? (
                  <Text size="xs" c="dimmed">
                    and {formatCount(makeGoodImpressions)} to make good
                  </Text>
                ) : null}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </WideTable>
  );
}
