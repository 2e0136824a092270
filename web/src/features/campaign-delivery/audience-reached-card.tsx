import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignAudienceQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { countryName } from '../../shared/country-name.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount, formatError, formatEstimate, formatPercent, formatRatio, NONE } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { cardOf } from '../campaigns/card-of.ts';
import { FrequencyTable } from './frequency-table.tsx';
import classes from './delivery.module.css';

const CampaignAudienceDocument = graphql(`
  query CampaignAudience($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      audience {
        reach
        reachIsEstimate
        reachErrorShare
        frequency
        frequencyIsSampled
        heavyShare
        usableAddressShare
        outsideMarketsShare
        dateRange {
          from
          to
        }
        frequencies {
          impressions
          listeners
        }
        countries {
          country
          downloads
          isMarket
        }
      }
    }
  }
`);

type Audience = NonNullable<CampaignAudienceQuery['campaign']>['audience'];

/** Whom the campaign's spots reached, how often, and where. */
export function AudienceReachedCard({ campaignId }: { campaignId: string }) {
  const query = useAreaQuery(CampaignAudienceDocument, { area: AREA.listening, variables: { campaignId } });
  const audience = query.data?.campaign?.audience;
  const info = audience ? (
    <Facts
      of={[
        ['Reach', 'distinct listener keys among the downloads (C24): never to be added to another figure'],
        ['Counted', audience.reachIsEstimate ? 'estimated from sketches of days, as for large campaigns' : 'one by one'],
        ['Days', `${formatSpan(audience.dateRange)}, UTC`],
      ]}
    />
  ) : undefined;
  return (
    <DataCard
      name="audience-reached"
      title="Whom it reached"
      area={AREA.listening}
      query={cardOf(query, audience !== undefined)}
      hasData={audience !== undefined}
      info={info}
    >
      {audience ? <AudienceFigures audience={audience} /> : null}
    </DataCard>
  );
}

function AudienceFigures({ audience }: { audience: Audience }) {
  const { reach, reachIsEstimate, reachErrorShare, frequencies, countries } = audience;
  const error = formatError(reach, reachErrorShare);
  return (
    <>
      <Text size="sm" component="div">
        <Facts
          of={[
            [
              'Reach',
              <span key="reach" data-testid="reach" data-value={reach}>
                {formatEstimate(reach, !reachIsEstimate)} listeners {error}
              </span>,
            ],
            ['Frequency', audience.frequency == null ? NONE : `${formatRatio(audience.frequency)} impressions per listener`],
            ['Busiest 2%', audience.heavyShare == null ? NONE : `${formatPercent(audience.heavyShare)} of the downloads`],
            ['From homes', audience.usableAddressShare == null ? NONE : `${formatPercent(audience.usableAddressShare)} of the downloads`],
            ['Outside its markets', audience.outsideMarketsShare == null ? null : formatPercent(audience.outsideMarketsShare)],
          ]}
        />
      </Text>
      <h3 className={classes.heading}>How often each listener had it</h3>
      {frequencies && frequencies.length > 0 ? (
        <FrequencyTable frequencies={frequencies} isSampled={audience.frequencyIsSampled} />
      ) : (
        <Text size="sm" c="dimmed">
          {frequencies || reach === 0 ? 'Nobody has been reached yet.' : 'Above 5 million downloads, listeners are too many to go through.'}
        </Text>
      )}
      <h3 className={classes.heading}>Downloads by country</h3>
      <RankedBars
        label="Downloads by country, most first"
        empty="No download yet."
        of={countries.slice(0, 8).map(({ country, downloads, isMarket }) => ({
          key: country,
          name: isMarket === false ? `${countryName(country)} · not a market` : countryName(country),
          count: downloads,
        }))}
      />
      {countries.length > 8 ? (
        <Text size="xs" c="dimmed" mt="xs">
          and {formatCount(countries.length - 8)} other countries
        </Text>
      ) : null}
    </>
  );
}
