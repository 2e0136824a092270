import { useEffect } from 'react';
import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { methodWords } from './method-words.ts';

const Attribution = graphql(`
  query Attribution($campaignId: ID!) {
    campaignPerformance(campaignId: $campaignId) {
      asOf
      dateRange {
        from
        to
      }
      attribution {
        conversions
        overlap
        conflicts
        value {
          amountMinor
          currency
        }
        byMethod {
          method
          conversions
          value {
            amountMinor
            currency
          }
        }
      }
    }
  }
`);

/** By what evidence the orders were credited. `conversions` is the live count: the card asks again when it moves. */
export function AttributionCard({ campaignId, conversions }: { campaignId: string; conversions: number | undefined }) {
  const query = useAreaQuery(Attribution, { area: AREA.listening, variables: { campaignId } });
  const { refetch } = query;
  const performance = query.data?.campaignPerformance;
  const known = performance?.attribution.conversions;
  const isBehind = conversions !== undefined && known !== undefined && conversions !== known;
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(refetch, 1500);
    return () => clearTimeout(timer);
  }, [isBehind, conversions, refetch]);
  const attribution = performance?.attribution;
  const info = performance ? (
    <Facts
      of={[
        ['Source', 'the strongest evidence of each order; methods add up to the total'],
        ['Days', formatSpan(performance.dateRange)],
        ['Time zone', 'UTC'],
        ['As of', formatInstant(performance.asOf)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard name="attribution" title="Attribution" area={AREA.listening} query={query} hasData={attribution !== undefined} info={info}>
      {attribution ? (
        <>
          <RankedBars
            label="Orders by method"
            empty="No order has been credited yet. Orders appear as soon as the shop reports them."
            of={attribution.byMethod
              .filter(({ conversions: count }) => count > 0)
              .map(({ method, conversions: count, value }) => ({
                key: method,
                name: `${methodWords[method]} · ${formatMoney(value)}`,
                count,
              }))}
          />
          {attribution.conversions > 0 ? (
            <Text size="xs" c="dimmed" mt="sm" className="number">
              {formatCount(attribution.overlap)} with evidence of more than one method, {formatCount(attribution.conflicts)} where it
              disagreed
            </Text>
          ) : null}
        </>
      ) : null}
    </DataCard>
  );
}
