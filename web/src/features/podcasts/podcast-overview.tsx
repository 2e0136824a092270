import type { FragmentType } from '../../graphql/generated/fragment-masking.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { resolveRange } from '../../shared/day-range.ts';
import { useToday } from '../../shared/use-today.ts';
import { withRange } from '../audience/audience-search.ts';
import { LivePanel } from '../live/live-panel.tsx';
import { RangePicker } from '../overview/range-picker.tsx';
import { EngagementCard } from './engagement-card.tsx';
import { EpisodesCard } from './episodes-card.tsx';
import { FeedWarningsCard, type FeedWarningsFragment } from './feed-warnings-card.tsx';
import { MeasurementCard, type MeasurementFragment } from './measurement-card.tsx';
import type { PodcastSearch } from './podcast-search.ts';
import classes from '../overview/overview.module.css';

interface PodcastOverviewProps {
  podcastId: string;
  podcast: (FragmentType<typeof MeasurementFragment> & FragmentType<typeof FeedWarningsFragment>) | undefined;
  query: AreaQuery<unknown>;
  search: PodcastSearch;
  onChange: (search: PodcastSearch) => void;
}

/** What happens now, the episodes, and how the show is set up. */
export function PodcastOverview({ podcastId, podcast, query, search, onChange }: PodcastOverviewProps) {
  const today = useToday();
  const picker = <RangePicker search={search} today={today} onChange={(range) => onChange(withRange(search, range))} />;
  return (
    <div className={classes.stack}>
      <LivePanel podcastId={podcastId} />
      <div className={classes.columns}>
        <EpisodesCard podcastId={podcastId} />
        <div className={classes.stack}>
          <MeasurementCard podcast={podcast} query={query} />
          <FeedWarningsCard podcast={podcast} query={query} />
          <EngagementCard podcastId={podcastId} range={resolveRange(search, today)} picker={picker} />
        </div>
      </div>
    </div>
  );
}
