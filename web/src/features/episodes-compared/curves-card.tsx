import { lazy, Suspense, useMemo } from 'react';
import { CloseButton, Skeleton } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import type { ShowCurveQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { sourceWords } from '../../shared/source-words.ts';
import { useWindowWords } from '../methodology/use-window-words.ts';
import { CURVE_AGES } from './ages.ts';
import type { Band } from './draw-curves.ts';
import { usePickedCurves } from './use-picked-curves.ts';
import classes from './curves-card.module.css';

const CurveChart = lazy(async () => ({ default: (await import('./curve-chart.tsx')).CurveChart }));
const HEIGHT = 320;

interface CurvesCardProps {
  picked: readonly string[];
  show: AreaQuery<ShowCurveQuery>;
  onDrop: (id: string) => void;
}

/** The picked episodes over what is usual for the show. */
export function CurvesCard({ picked, show, onDrop }: CurvesCardProps) {
  const { curves: found } = usePickedCurves(picked);
  const key = JSON.stringify(found);
  // The chart is drawn anew only where its figures are.
  const curves = useMemo(() => JSON.parse(key) as typeof found, [key]);
  const curve = show.data?.podcast?.downloadCurve;
  const band = useMemo(() => (curve ? bandOf(curve) : undefined), [curve]);
  const window = useWindowWords();
  const info = (
    <Facts
      of={[
        ['Source', curve && sourceWords(curve.basis.source)],
        ['Days', 'of 24 hours since each episode came out'],
        ['Window', window],
        ['Band', curve && `the middle half of the latest ${curve.episodes} episodes, at each age those that have reached it`],
        ['As of', curve && formatInstant(curve.basis.asOf)],
        ['Note', 'episodes that came out before their show was measured are left out'],
      ]}
    />
  );
  return (
    <DataCard
      name="curves"
      title="Downloads after publication"
      area={AREA.listening}
      query={show}
      hasData={show.data !== undefined}
      info={info}
      skeleton={<Skeleton height={HEIGHT} />}
    >
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <CurveChart ages={CURVE_AGES} curves={curves} band={band} height={HEIGHT} />
      </Suspense>
      <ul className={classes.legend} aria-label="Episodes drawn">
        {curves.map(({ id, title }, at) => (
          <li key={id} style={{ '--ink': `var(--cg-series-${at + 1})` } as React.CSSProperties}>
            <span className={classes.dot} aria-hidden />
            <span className={classes.name}>{title}</span>
            <CloseButton size="xs" aria-label={`Take ${title} out of the chart`} onClick={() => onDrop(id)} />
          </li>
        ))}
        <li>
          <span className={classes.dashes} aria-hidden /> median and middle half of the show
        </li>
      </ul>
    </DataCard>
  );
}

type ShowCurve = NonNullable<ShowCurveQuery['podcast']>['downloadCurve'];

function bandOf({ ages }: ShowCurve): Band {
  return {
    lower: ages.map(({ lowerQuartile }) => lowerQuartile ?? null),
    median: ages.map(({ median }) => median ?? null),
    upper: ages.map(({ upperQuartile }) => upperQuartile ?? null),
  };
}
