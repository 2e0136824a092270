import { Table, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ByPlacementCard_DeliveryFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount, formatPercent, NONE } from '../../shared/format-number.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { PlacementName } from '../campaigns/placement-name.tsx';
import { useMay } from '../session/use-viewer.ts';
import { ProposeMakeGood } from './propose-make-good.tsx';

export const ByPlacementFragment = graphql(`
  fragment ByPlacementCard_delivery on CampaignDelivery {
    byPlacement {
      contracted
      madeGood
      missing
      pacing
      figures {
        downloads
        impressions
      }
      forecast {
        expected
        low80
        high80
        basis
      }
      placement {
        id
        makeGoodFor {
          id
        }
        ...PlacementName_placement
      }
    }
  }
`);

/** Each spot: what was contracted, what came, what will have come, and what makes good for the rest. */
export function ByPlacementCard({
  delivery: masked,
  query,
}: {
  delivery: FragmentType<typeof ByPlacementFragment> | undefined;
  query: CardQuery;
}) {
  const placements = readFragment(ByPlacementFragment, masked)?.byPlacement;
  const info = (
    <Facts
      of={[
        ['Delivered', 'impressions by C33; what make-goods delivered stands below it and counts for the spot'],
        ['Missing', 'contracted, less what was delivered and made good for (A11)'],
        ['Forecast', 'what the spot itself will have delivered; 80% interval below it'],
      ]}
    />
  );
  return (
    <DataCard name="by-placement" title="By placement" area={AREA.listening} query={query} hasData={placements !== undefined} info={info}>
      {placements && placements.length > 0 ? (
        <PlacementTable placements={placements} />
      ) : (
        <EmptyState icon={IconMapPin} title="No placement yet">
          Impressions are counted for placements. Set-up is where they are added.
        </EmptyState>
      )}
    </DataCard>
  );
}

type Placements = ByPlacementCard_DeliveryFragment['byPlacement'];

function PlacementTable({ placements }: { placements: Placements }) {
  const mayWrite = useMay('campaigns:write');
  return (
    <WideTable minWidth={760} label="Delivery by placement">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Placement</Table.Th>
          <Table.Th ta="right">Contracted</Table.Th>
          <Table.Th ta="right">Delivered</Table.Th>
          <Table.Th ta="right">Pacing</Table.Th>
          <Table.Th ta="right">Forecast</Table.Th>
          <Table.Th ta="right">Missing</Table.Th>
          {mayWrite ? (
            <Table.Th>
              <span className="visually-hidden">Make-good</span>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {placements.map((delivery) => (
          <PlacementRow key={delivery.placement.id} delivery={delivery} mayWrite={mayWrite} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function PlacementRow({ delivery, mayWrite }: { delivery: Placements[number]; mayWrite: boolean }) {
  const { placement, contracted, figures, madeGood, missing, pacing, forecast } = delivery;
  const canMakeGood = mayWrite && placement.makeGoodFor == null && (missing ?? 0) > 0;
  return (
    <Table.Tr data-testid="placement-delivery">
      <Table.Td maw={280}>
        <PlacementName placement={placement} />
      </Table.Td>
      <Table.Td ta="right" className="number">
        {contracted == null ? NONE : formatCount(contracted)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(figures.impressions)}
        <Text size="xs" c="dimmed">
          {madeGood > 0 ? `and ${formatCount(madeGood)} made good` : `of ${formatCount(figures.downloads)} downloads`}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatPercent(pacing)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatCount(forecast.expected)}
        <Text size="xs" c="dimmed">
          {forecast.basis === 'DELIVERED' ? 'is over' : `${formatCount(forecast.low80)} to ${formatCount(forecast.high80)}`}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="number">
        {missing == null ? NONE : formatCount(missing)}
      </Table.Td>
      {mayWrite ? (
        <Table.Td ta="right">
          {canMakeGood && missing != null ? <ProposeMakeGood placementId={placement.id} missing={missing} /> : null}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}
