import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount } from '../../shared/format-number.ts';
import classes from './attribution.module.css';

export const ModelledCardFragment = graphql(`
  fragment ModelledCard_attribution on CampaignAttribution {
    windowDays
    modelled {
      observed
      householdImpressions
      noisyImpressions
      modelled {
        conversions
        interval {
          low
          high
        }
      }
    }
  }
`);

const round = (value: number) => formatCount(Math.round(value));

/** Orders by household that were observed, and beside them, never added, those that shared addresses make likely. */
export function ModelledCard({
  attribution: masked,
  query,
}: {
  attribution: FragmentType<typeof ModelledCardFragment> | undefined;
  query: CardQuery;
}) {
  const attribution = readFragment(ModelledCardFragment, masked);
  const modelled = attribution?.modelled;
  const info = (
    <Facts
      of={[
        ['Source', 'the rate at which households buy, applied to impressions whose address tells no household (A3)'],
        ['Use', 'an estimate beside what was observed: it is in no total, no ROI and no report'],
      ]}
    />
  );
  return (
    <DataCard
      name="modelled"
      title="Observed and modelled"
      area={AREA.listening}
      query={query}
      hasData={modelled !== undefined}
      info={info}
    >
      {modelled ? (
        <>
          <p className={classes.headline}>
            {formatCount(modelled.observed)}{' '}
            <Text span size="sm">
              observed by household
            </Text>
          </p>
          {modelled.modelled ? (
            <p className={classes.words}>
              Likely {round(modelled.modelled.conversions)} more that were not observed; 95% interval{' '}
              {round(modelled.modelled.interval.low)} to {round(modelled.modelled.interval.high)}, if other addresses buy as households do.
            </p>
          ) : (
            <p className={classes.words}>Below 1,000 impressions by households, nothing is estimated.</p>
          )}
          <Text size="sm" component="div">
            <Facts
              of={[
                ['By households', `${formatCount(modelled.householdImpressions)} impressions`],
                ['By shared addresses', `${formatCount(modelled.noisyImpressions)} impressions: phone companies, businesses, relays`],
              ]}
            />
          </Text>
        </>
      ) : null}
    </DataCard>
  );
}
