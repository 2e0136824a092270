import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignFiguresQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, previousRange, type DayRange } from '../../shared/day-range.ts';
import { formatHeadlineMoney } from '../../shared/format-money.ts';
import { formatChange, formatCount, NONE } from '../../shared/format-number.ts';
import { Comparison, Kpi, toneOf } from '../../shared/kpi.tsx';
import { RangeFacts } from './range-facts.tsx';

const CampaignFigures = graphql(`
  query CampaignFigures($range: DateRangeInput!, $previous: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      adPerformance {
        activeCampaigns
        deliveredDownloads
        clicks
        conversions
      }
      sponsorROI {
        currency
        total {
          roi
          campaignCost {
            amountMinor
            currency
          }
          conversionValue {
            amountMinor
            currency
          }
        }
      }
    }
    before: dashboard(range: $previous) {
      adPerformance {
        deliveredDownloads
        conversions
      }
      sponsorROI {
        currency
        total {
          roi
        }
      }
    }
  }
`);

/** What campaigns delivered and returned over the span; money one currency at a time. */
export function CampaignCards({ range }: { range: DayRange }) {
  const previous = previousRange(range);
  const query = useAreaQuery(CampaignFigures, { area: AREA.listening, variables: { range: inUtc(range), previous: inUtc(previous) } });
  const now = query.data?.dashboard;
  const before = query.data?.before;
  const facts = { range, previous, asOf: now?.asOf };
  const card = { area: AREA.listening, query, hasData: now !== undefined, isCompact: true };
  return (
    <>
      <DataCard
        {...card}
        name="delivered"
        title="Delivered"
        info={<RangeFacts {...facts} source="downloads of the episodes that carry placements, within their flights" />}
      >
        {now && before ? (
          <Kpi
            value={formatCount(now.adPerformance.deliveredDownloads)}
            foot={<Comparison now={now.adPerformance.deliveredDownloads} before={before.adPerformance.deliveredDownloads} />}
          />
        ) : null}
      </DataCard>
      <DataCard
        {...card}
        name="conversions"
        title="Conversions"
        info={<RangeFacts {...facts} source="orders credited to a campaign by code, link or click, each once" />}
      >
        {now && before ? (
          <Kpi
            value={formatCount(now.adPerformance.conversions)}
            foot={<Comparison now={now.adPerformance.conversions} before={before.adPerformance.conversions} />}
            testId="conversions"
          />
        ) : null}
      </DataCard>
      <RoiCards card={card} facts={facts} now={now} before={before} />
    </>
  );
}

interface RoiCardsProps {
  card: Pick<Parameters<typeof DataCard>[0], 'area' | 'query' | 'hasData' | 'isCompact'>;
  facts: Omit<Parameters<typeof RangeFacts>[0], 'source'>;
  now: CampaignFiguresQuery['dashboard'] | undefined;
  before: CampaignFiguresQuery['before'] | undefined;
}

function RoiCards({ card, facts, now, before }: RoiCardsProps) {
  const info = (
    <RangeFacts
      {...facts}
      source="value of credited orders against the cost of campaigns"
      note="(value − cost) ÷ cost; currencies are never mixed."
    />
  );
  if (!now || now.sponsorROI.length === 0) {
    return (
      <DataCard {...card} name="roi" title="ROI" info={info}>
        <Kpi value={NONE} foot="no campaign with a cost in these days" />
      </DataCard>
    );
  }
  return now.sponsorROI.map(({ currency, total }) => {
    const earlier = before?.sponsorROI.find((other) => other.currency === currency)?.total.roi;
    return (
      <DataCard key={currency} {...card} name={`roi-${currency}`} title={`ROI, ${currency}`} info={info}>
        <Kpi
          value={<span className={toneOf(total.roi)}>{formatChange(total.roi)}</span>}
          foot={
            <>
              <span>
                {formatHeadlineMoney(total.conversionValue)} on {formatHeadlineMoney(total.campaignCost)}
              </span>
              {earlier == null ? null : <span>before: {formatChange(earlier)}</span>}
            </>
          }
        />
      </DataCard>
    );
  });
}
