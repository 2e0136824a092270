import { List } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount } from '../../shared/format-number.ts';

export const ForeignOrdersFragment = graphql(`
  fragment ForeignOrdersCard_performance on CampaignPerformance {
    roi {
      converted {
        orders
        value {
          amountMinor
          currency
        }
        convertedValue {
          amountMinor
          currency
        }
      }
      unconverted {
        orders
        value {
          amountMinor
          currency
        }
      }
    }
  }
`);

const READY = { state: 'ready', isStale: false, failure: undefined } as const;
const ordersOf = (count: number) => `${formatCount(count)} ${count === 1 ? 'order' : 'orders'}`;

/** Orders in other currencies: what they were converted to, and which could not be. Nothing where there are none. */
export function ForeignOrdersCard({ performance: masked }: { performance: FragmentType<typeof ForeignOrdersFragment> | undefined }) {
  const roi = readFragment(ForeignOrdersFragment, masked)?.roi;
  if (!roi || roi.converted.length + roi.unconverted.length === 0) return null;
  const info = (
    <Facts
      of={[
        ['Rate', 'that of the order’s day, or of the last day before that had one, at most 7 days back'],
        ['Rounded', 'once for each order, to the cent'],
      ]}
    />
  );
  return (
    <DataCard name="foreign-orders" title="Orders in other currencies" area={AREA.listening} query={READY} hasData info={info}>
      <List size="sm" spacing={4} listStyleType="none" className="number">
        {roi.converted.map(({ orders, value, convertedValue }) => (
          <List.Item key={`converted ${value.currency}`}>
            {ordersOf(orders)} of {formatMoney(value)}, converted to {formatMoney(convertedValue)}: part of the value above
          </List.Item>
        ))}
        {roi.unconverted.map(({ orders, value }) => (
          <List.Item key={`unconverted ${value.currency}`}>
            {ordersOf(orders)} of {formatMoney(value)}: no exchange rate is recorded for their day, so that no sum above holds them
          </List.Item>
        ))}
      </List>
    </DataCard>
  );
}
