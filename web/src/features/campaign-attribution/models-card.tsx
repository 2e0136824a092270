import { useState } from 'react';
import { SegmentedControl, Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ModelsCard_AttributionFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount, formatPercent, formatRatio } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { PlacementName } from '../campaigns/placement-name.tsx';
import { layModels } from './model-rows.ts';
import { modelWords } from './model-words.ts';
import { NumberWithBar } from './number-with-bar.tsx';
import classes from './attribution.module.css';

export const ModelsCardFragment = graphql(`
  fragment ModelsCard_attribution on CampaignAttribution {
    asOf
    conversions
    value {
      amountMinor
      currency
    }
    models {
      model
      paths {
        converted
        unconverted
        sample
      }
      spots {
        placement {
          id
          ...PlacementName_placement
        }
        conversions
        value {
          amountMinor
          currency
        }
      }
    }
  }
`);

type Unit = 'conversions' | 'value';

/** The same orders divided among the spots by all seven models, side by side. */
export function ModelsCard({
  attribution: masked,
  query,
}: {
  attribution: FragmentType<typeof ModelsCardFragment> | undefined;
  query: CardQuery;
}) {
  const attribution = readFragment(ModelsCardFragment, masked);
  const [unit, setUnit] = useState<Unit>('conversions');
  const info = attribution ? (
    <Facts
      of={[
        ['Counted', 'the shares of an order add up to one under every model (A2): each column adds up to the same total'],
        ['As of', formatInstant(attribution.asOf)],
      ]}
    />
  ) : undefined;
  const hasOrders = attribution !== undefined && attribution.conversions > 0;
  return (
    <DataCard
      name="models"
      title="Seven models, by placement"
      area={AREA.listening}
      query={query}
      hasData={attribution !== undefined}
      info={info}
      action={
        hasOrders ? (
          <SegmentedControl
            size="xs"
            aria-label="Shown as"
            value={unit}
            onChange={(chosen) => setUnit(chosen)}
            data={[
              { value: 'conversions', label: 'Orders' },
              { value: 'value', label: 'Value' },
            ]}
          />
        ) : null
      }
    >
      {hasOrders ? (
        <>
          <ModelTable attribution={attribution} unit={unit} />
          <ModelNotes models={attribution.models} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          There is no order yet to divide among the placements.
        </Text>
      )}
    </DataCard>
  );
}

function ModelTable({ attribution, unit }: { attribution: ModelsCard_AttributionFragment; unit: Unit }) {
  const { models, value, conversions } = attribution;
  const rows = layModels(models, unit);
  const write = (amount: number) =>
    unit === 'value' ? formatMoney({ amountMinor: amount, currency: value.currency }) : formatRatio(amount);
  const largest = Math.max(...rows.flatMap(({ amounts }) => amounts), Number.MIN_VALUE);
  const total = unit === 'value' ? formatMoney(value) : formatCount(conversions);
  return (
    <WideTable minWidth={220 + 100 * models.length} label="Orders by placement and model">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Placement</Table.Th>
          {models.map(({ model }) => (
            <Table.Th key={model} ta="right">
              {modelWords[model].name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, credit, amounts }) => (
          <Table.Tr key={key} data-testid="model-row">
            <Table.Td maw={260}>
              {credit.placement ? <PlacementName placement={credit.placement} /> : 'Signs that tell of no placement'}
            </Table.Td>
            {models.map(({ model }, index) => (
              <Table.Td key={model} ta="right" className="number">
                <NumberWithBar share={amounts[index]! / largest}>{write(amounts[index]!)}</NumberWithBar>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>Total</Table.Th>
          {models.map(({ model }) => (
            <Table.Th key={model} ta="right" className="number">
              {total}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Tfoot>
    </WideTable>
  );
}

/** What each model does, and from how many paths those over many were computed. */
function ModelNotes({ models }: Pick<ModelsCard_AttributionFragment, 'models'>) {
  return (
    <details className={classes.notes}>
      <summary>What each model does</summary>
      <dl>
        {models.map(({ model, paths }) => (
          <div key={model}>
            <dt>{modelWords[model].name}</dt>
            <dd>
              {modelWords[model].rule}
              {paths
                ? ` From ${formatCount(paths.converted)} paths of orders and ${formatCount(paths.unconverted)} of households that bought nothing${
                    paths.sample < 1 ? `, a sample of ${formatPercent(paths.sample)} of the households` : ''
                  }.`
                : ''}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
