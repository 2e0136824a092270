import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount, formatPercent } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { useToday } from '../../shared/use-today.ts';
import { Figure } from '../campaigns/figure.tsx';
import { basisWords, forecastWords } from './delivery-words.ts';
import { PacingBar } from './pacing-bar.tsx';
import classes from './delivery.module.css';
import figureClasses from '../campaigns/figure.module.css';

export const PacingCardFragment = graphql(`
  fragment PacingCard_delivery on CampaignDelivery {
    contracted
    pacing
    dateRange {
      from
      to
    }
    total {
      downloads
      impressions
      bases {
        basis
        impressions
      }
    }
    forecast {
      expected
      low80
      high80
      low95
      high95
      basis
    }
    byDay {
      day
      expected
    }
  }
`);

/** What was delivered, what should have been by now, and what will have been in the end. */
export function PacingCard({
  delivery: masked,
  query,
}: {
  delivery: FragmentType<typeof PacingCardFragment> | undefined;
  query: CardQuery;
}) {
  const delivery = readFragment(PacingCardFragment, masked);
  const today = useToday();
  const expected = delivery?.byDay.findLast(({ day }) => day <= today)?.expected;
  const info = delivery ? (
    <Facts
      of={[
        ['Source', 'downloads that brought the spot (C33), within the flights'],
        ['Days', `${formatSpan(delivery.dateRange)}, UTC`],
        ['Pacing', 'the share of the contracted impressions that was delivered ÷ the share expected by now (A9)'],
        ['Forecast', forecastWords[delivery.forecast.basis]],
      ]}
    />
  ) : undefined;
  return (
    <DataCard name="pacing" title="Delivery and pacing" area={AREA.listening} query={query} hasData={delivery !== undefined} info={info}>
      {delivery ? (
        <>
          <dl className={figureClasses.figures}>
            <Figure name="Impressions" note={`of ${formatCount(delivery.total.downloads)} downloads`}>
              <span data-testid="delivered-impressions" data-value={delivery.total.impressions}>
                {formatCount(delivery.total.impressions)}
              </span>
            </Figure>
            <Figure name="Contracted" note={expected == null ? 'no curve to hold it against' : `${round(expected)} expected by now`}>
              {delivery.contracted == null ? 'No number' : formatCount(delivery.contracted)}
            </Figure>
            <Figure name="Pacing" note={pacingNote(delivery.pacing)}>
              {formatPercent(delivery.pacing)}
            </Figure>
            <Figure
              name="Forecast"
              note={`80%: ${formatCount(delivery.forecast.low80)} to ${formatCount(delivery.forecast.high80)} · 95%: ${formatCount(delivery.forecast.low95)} to ${formatCount(delivery.forecast.high95)}`}
            >
              {formatCount(delivery.forecast.expected)}
            </Figure>
          </dl>
          <PacingBar
            delivered={delivery.total.impressions}
            contracted={delivery.contracted}
            expected={expected}
            forecast={delivery.forecast}
          />
          <p className={classes.basis}>Forecast: {forecastWords[delivery.forecast.basis]}.</p>
          <Bases bases={delivery.total.bases} />
        </>
      ) : null}
    </DataCard>
  );
}

const round = (value: number) => formatCount(Math.round(value));

function pacingNote(pacing: number | null | undefined): string {
  if (pacing == null) return 'the flight has not begun, or no number was contracted';
  if (pacing < 1) return 'behind its curve';
  return pacing > 1 ? 'ahead of its curve' : 'on its curve';
}

/** By what the impressions are told; the parts add up to them. */
function Bases({ bases }: { bases: ReadonlyArray<{ basis: keyof typeof basisWords; impressions: number }> }) {
  const seen = bases.filter(({ impressions }) => impressions > 0);
  if (seen.length === 0) return null;
  return (
    <ul className={classes.bases} aria-label="By what impressions are told">
      {seen.map(({ basis, impressions }) => (
        <li key={basis}>
          {formatCount(impressions)} {basisWords[basis]}
        </li>
      ))}
    </ul>
  );
}
