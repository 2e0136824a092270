import { lazy } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PodcastHeader } from '../features/podcasts/podcast-header.tsx';
import { PodcastOverview } from '../features/podcasts/podcast-overview.tsx';
import { parsePodcastSearch, podcastTabs, type PodcastSearch } from '../features/podcasts/podcast-search.ts';
import { AREA } from '../graphql/area.ts';
import { graphql } from '../graphql/generated/gql.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { useConnection } from '../graphql/use-connection.ts';
import { BackLink } from '../shared/back-link.tsx';
import { PageTabs } from '../shared/page-tabs.tsx';
import { NotFoundPage } from './not-found.tsx';

// Most readers look at one part of the page: the others are loaded when they are wanted.
const Audience = lazy(async () => ({ default: (await import('../features/audience/audience.tsx')).Audience }));
const EpisodesCompared = lazy(async () => ({
  default: (await import('../features/episodes-compared/episodes-compared.tsx')).EpisodesCompared,
}));
const Overlap = lazy(async () => ({ default: (await import('../features/overlap/overlap.tsx')).Overlap }));
const Feed = lazy(async () => ({ default: (await import('../features/podcasts/feed.tsx')).Feed }));

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
  // The router hands out what the address says beside what was read of it.
  const search = parsePodcastSearch(route.useSearch());
  const navigate = useNavigate();
  const query = useAreaQuery(PodcastPageQuery, { area: AREA.feeds, variables: { id: podcastId } });
  if (query.state === 'ready' && query.data?.podcast === null) return <NotFoundPage />;
  const podcast = query.data?.podcast ?? undefined;
  const readAgain = () => {
    query.refetch();
    client.cache.evict({ id: client.cache.identify({ __typename: 'Podcast', id: podcastId }), fieldName: 'episodes' });
  };
  const show = (next: PodcastSearch) =>
    void navigate({ to: '/podcasts/$podcastId', params: { podcastId }, search: next, resetScroll: false });
  const { tab = 'overview', ...rest } = search;
  return (
    <>
      <BackLink to="/podcasts">Podcasts</BackLink>
      <PodcastHeader podcast={podcast} onRead={readAgain} />
      <PageTabs
        label="Parts of this show"
        tabs={podcastTabs}
        value={tab}
        onChange={(chosen) => show(chosen === 'overview' ? rest : { ...rest, tab: chosen })}
      >
        {tab === 'overview' ? (
          <PodcastOverview podcastId={podcastId} podcast={podcast} query={query} search={search} onChange={show} />
        ) : null}
        {tab === 'audience' ? <Audience podcastId={podcastId} search={search} onChange={show} /> : null}
        {tab === 'episodes' ? <EpisodesCompared podcastId={podcastId} search={search} onChange={show} /> : null}
        {tab === 'overlap' ? <Overlap podcastId={podcastId} search={search} onChange={show} /> : null}
        {tab === 'feed' ? <Feed podcastId={podcastId} podcast={podcast} query={query} /> : null}
      </PageTabs>
    </>
  );
}
