import { Table, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { MethodsCard_AttributionFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount, formatPercent } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { methodWords } from '../campaigns/method-words.ts';
import { OverlapMatrix } from './overlap-matrix.tsx';
import classes from './attribution.module.css';

export const MethodsCardFragment = graphql(`
  fragment MethodsCard_attribution on CampaignAttribution {
    asOf
    windowDays
    conversions
    conflicts
    overlap
    value {
      amountMinor
      currency
    }
    methods {
      method
      conversions
      strongest
      confidence
      value {
        amountMinor
        currency
      }
    }
    overlaps {
      first
      second
      conversions
    }
  }
`);

interface MethodsCardProps {
  attribution: FragmentType<typeof MethodsCardFragment> | undefined;
  query: CardQuery;
}

/** Orders by kind of evidence, and the one total in which each is counted once. */
export function MethodsCard({ attribution: masked, query }: MethodsCardProps) {
  const attribution = readFragment(MethodsCardFragment, masked);
  const info = attribution ? (
    <Facts
      of={[
        ['Counted', 'each order once, by its strongest evidence (A5); refunds are taken off'],
        ['Window', `${attribution.windowDays} days after the touch (A1)`],
        ['Left out', 'orders in another currency than the campaign’s; the Overview converts them'],
        ['As of', formatInstant(attribution.asOf)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard name="methods" title="Orders by evidence" area={AREA.listening} query={query} hasData={attribution !== undefined} info={info}>
      {attribution && attribution.conversions > 0 ? (
        <>
          <MethodTable attribution={attribution} />
          <Text size="xs" c="dimmed" mt="sm" className="number">
            {formatCount(attribution.overlap)} with evidence of more than one kind, {formatCount(attribution.conflicts)} where it disagreed.
            What “all with it” counts overlaps and is never added; what “strongest” counts adds up to the total.
          </Text>
          {attribution.overlap > 0 ? (
            <>
              <h3 className={classes.heading}>Orders that two kinds share</h3>
              <OverlapMatrix methods={attribution.methods} overlaps={attribution.overlaps} />
            </>
          ) : null}
        </>
      ) : (
        <EmptyState icon={IconReceipt} title="No order credited">
          Orders with a code, a click, a household that heard the campaign, or an answer stand here as soon as they are reported.
        </EmptyState>
      )}
    </DataCard>
  );
}

function MethodTable({ attribution }: { attribution: MethodsCard_AttributionFragment }) {
  return (
    <WideTable minWidth={520} label="Orders by kind of evidence">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Evidence</Table.Th>
          <Table.Th ta="right">All with it</Table.Th>
          <Table.Th ta="right">Strongest</Table.Th>
          <Table.Th ta="right">Value</Table.Th>
          <Table.Th ta="right">Confidence</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {attribution.methods.map(({ method, conversions, strongest, value, confidence }) => (
          <Table.Tr key={method}>
            <Table.Td>{methodWords[method]}</Table.Td>
            <Table.Td ta="right" className="number">
              {formatCount(conversions)}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {formatCount(strongest)}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {formatMoney(value)}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {formatPercent(confidence)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>Total, each order once</Table.Th>
          <Table.Td />
          <Table.Th ta="right" className="number" data-testid="attributed-orders" data-value={attribution.conversions}>
            {formatCount(attribution.conversions)}
          </Table.Th>
          <Table.Th ta="right" className="number">
            {formatMoney(attribution.value)}
          </Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </WideTable>
  );
}
