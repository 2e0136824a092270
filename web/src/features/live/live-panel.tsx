import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { countryName } from '../../shared/country-name.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatDay, formatInstant } from '../../shared/format-time.ts';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { PlaceAttribution } from '../methodology/place-attribution.tsx';
import { useWindowWords } from '../methodology/use-window-words.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { LiveMinutes } from './live-minutes.tsx';
import { LiveState } from './live-state.tsx';
import classes from './live-panel.module.css';

// Episodes by id only: their titles belong to another area, whose absence must not cost the figures.
const LiveMetrics = graphql(`
  subscription LiveMetrics($podcastId: ID) {
    liveMetrics(podcastId: $podcastId) {
      asOf
      day
      downloads
      listeners
      listenersNow
      byApp {
        key
        count
      }
      byCountry {
        key
        count
      }
      byMinute {
        key
        count
      }
      minutesByApp {
        key
        counts
      }
      minutesByCountry {
        key
        counts
      }
      topEpisodes {
        episode {
          id
        }
        downloads
      }
    }
  }
`);

const LISTED = 5;

/** Listening of today as it is counted, of one show or of all. */
export function LivePanel({ podcastId }: { podcastId?: string }) {
  const live = useLive(LiveMetrics, { area: AREA.listening, variables: { podcastId: podcastId ?? null } });
  const window = useWindowWords();
  const now = live.data?.liveMetrics;
  const query = {
    state: live.state === 'unavailable' ? ('unavailable' as const) : live.refusal && !now ? ('failed' as const) : ('ready' as const),
    failure: live.refusal && !now ? ({ kind: 'refused', message: live.refusal } as const) : undefined,
    isStale: live.state === 'reconnecting',
  };
  const info = (
    <Facts
      of={[
        ['Source', 'requests at the measurement prefix, as they are counted'],
        ['Window', window],
        ['Day', now && `${formatDay(now.day)}, UTC`],
        ['As of', now && formatInstant(now.asOf)],
        ['State', 'provisional: later requests and corrections may still change today'],
      ]}
    />
  );
  return (
    <DataCard
      name="live"
      title="Today, live"
      area={AREA.listening}
      query={query}
      hasData={now !== undefined}
      info={info}
      action={<LiveState state={live.state} asOf={now?.asOf} />}
    >
      {now ? (
        <>
          <div className={classes.top}>
            <div className={classes.figures}>
              <Figure label="Downloads today" value={now.downloads} testId="live-downloads" isLarge />
              <Figure label="Listeners today" value={now.listeners} testId="live-listeners" />
              <Figure label="Listening now" value={now.listenersNow} testId="live-listening-now" />
            </div>
            <LiveMinutes minutes={now.byMinute} byApp={now.minutesByApp} byCountry={now.minutesByCountry} />
          </div>
          <div className={classes.lists}>
            <Ranking title="Apps" empty="No app yet today" of={now.byApp.map(({ key, count }) => ({ key, name: key, count }))} />
            <Ranking
              title="Countries"
              empty="No country yet today"
              of={now.byCountry.map(({ key, count }) => ({ key, name: countryName(key), count }))}
            />
            <Ranking
              title="Episodes"
              empty="No episode yet today"
              of={now.topEpisodes.map(({ episode: { id }, downloads }) => ({
                key: id,
                name: <EpisodeName episodeId={id} />,
                count: downloads,
              }))}
            />
          </div>
          <PlaceAttribution />
        </>
      ) : null}
    </DataCard>
  );
}

function Figure({ label, value, testId, isLarge = false }: { label: string; value: number; testId: string; isLarge?: boolean }) {
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <div className={isLarge ? classes.large : classes.value} data-testid={testId} data-value={value}>
        {formatCount(value)}
      </div>
    </div>
  );
}

function Ranking({ title, of, empty }: { title: string; empty: string; of: Parameters<typeof RankedBars>[0]['of'] }) {
  return (
    <div className={classes.ranking}>
      <h3 className={classes.heading}>{title}</h3>
      <RankedBars of={of.slice(0, LISTED)} label={`${title} of today, most downloads first`} empty={empty} />
    </div>
  );
}
