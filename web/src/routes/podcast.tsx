import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LivePanel } from '../features/live/live-panel.tsx';
import { RangePicker } from '../features/overview/range-picker.tsx';
import { EngagementCard } from '../features/podcasts/engagement-card.tsx';
import { EpisodesCard } from '../features/podcasts/episodes-card.tsx';
import { FeedWarningsCard } from '../features/podcasts/feed-warnings-card.tsx';
import { MeasurementCard } from '../features/podcasts/measurement-card.tsx';
import { PodcastHeader } from '../features/podcasts/podcast-header.tsx';
import { AREA } from '../graphql/area.ts';
import { graphql } from '../graphql/generated/gql.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { useConnection } from '../graphql/use-connection.ts';
import { BackLink } from '../shared/back-link.tsx';
import { resolveRange } from '../shared/day-range.ts';
import { useToday } from '../shared/use-today.ts';
import { NotFoundPage } from './not-found.tsx';
import classes from '../features/overview/overview.module.css';

const PodcastPageQuery = graphql(`
  query PodcastPage($id: ID!) {
    podcast(id: $id) {
      id
      ...PodcastHeader_podcast
      ...MeasurementCard_podcast
      ...FeedWarningsCard_podcast
    }
  }
`);

const route = getRouteApi('/signed-in/podcasts/$podcastId');

export function PodcastPage() {
  const { podcastId } = route.useParams();
  return <PodcastOf key={podcastId} podcastId={podcastId} />;
}

function PodcastOf({ podcastId }: { podcastId: string }) {
  const { client } = useConnection();
  const search = route.useSearch();
  const navigate = useNavigate();
  const today = useToday();
  const range = resolveRange(search, today);
  const query = useAreaQuery(PodcastPageQuery, { area: AREA.feeds, variables: { id: podcastId } });
  if (query.state === 'ready' && query.data?.podcast === null) return <NotFoundPage />;
  const podcast = query.data?.podcast ?? undefined;
  const readAgain = () => {
    query.refetch();
    client.cache.evict({ id: client.cache.identify({ __typename: 'Podcast', id: podcastId }), fieldName: 'episodes' });
  };
  const choose = (next: typeof search) => void navigate({ to: '/podcasts/$podcastId', params: { podcastId }, search: next });
  const picker = <RangePicker search={search} today={today} onChange={choose} />;
  return (
    <>
      <BackLink to="/podcasts">Podcasts</BackLink>
      <PodcastHeader podcast={podcast} onRead={readAgain} />
      <div className={classes.stack}>
        <LivePanel podcastId={podcastId} />
        <div className={classes.columns}>
          <EpisodesCard podcastId={podcastId} />
          <div className={classes.stack}>
            <MeasurementCard podcast={podcast} query={query} />
            <FeedWarningsCard podcast={podcast} query={query} />
            <EngagementCard podcastId={podcastId} range={range} picker={picker} />
          </div>
        </div>
      </div>
    </>
  );
}
