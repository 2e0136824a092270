import { lazy } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EpisodeAudience } from '../features/episode/episode-audience.tsx';
import { EpisodeHeader } from '../features/episode/episode-header.tsx';
import { episodeTabs, type EpisodeSearch } from '../features/episode/episode-search.ts';
import { PodcastName } from '../features/podcasts/podcast-name.tsx';
import { AREA } from '../graphql/area.ts';
import { graphql } from '../graphql/generated/gql.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageTabs } from '../shared/page-tabs.tsx';
import { NotFoundPage } from './not-found.tsx';

const EpisodeNotes = lazy(async () => ({ default: (await import('../features/episode/episode-notes.tsx')).EpisodeNotes }));
const EpisodeTranscript = lazy(async () => ({
  default: (await import('../features/episode/episode-transcript.tsx')).EpisodeTranscript,
}));
const EpisodeHistory = lazy(async () => ({ default: (await import('../features/episode/episode-history.tsx')).EpisodeHistory }));

const EpisodePageQuery = graphql(`
  query EpisodePage($id: ID!) {
    episode(id: $id) {
      id
      podcast {
        id
      }
      ...EpisodeHeader_episode
    }
  }
`);

const route = getRouteApi('/signed-in/podcasts/$podcastId/episodes/$episodeId');

export function EpisodePage() {
  const { podcastId, episodeId } = route.useParams();
  return <EpisodeOf key={episodeId} podcastId={podcastId} episodeId={episodeId} />;
}

function EpisodeOf({ podcastId, episodeId }: { podcastId: string; episodeId: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useAreaQuery(EpisodePageQuery, { area: AREA.feeds, variables: { id: episodeId } });
  const episode = query.data?.episode ?? undefined;
  const isElsewhere = episode !== undefined && episode.podcast.id !== podcastId;
  if ((query.state === 'ready' && query.data?.episode === null) || isElsewhere) return <NotFoundPage />;
  const show = (next: EpisodeSearch) =>
    void navigate({
      to: '/podcasts/$podcastId/episodes/$episodeId',
      params: { podcastId, episodeId },
      search: next,
      resetScroll: false,
    });
  const { tab = 'audience', ...rest } = search;
  return (
    <>
      <EpisodeHeader episode={episode} showName={<PodcastName podcastId={podcastId} />} />
      <PageTabs
        label="Parts of this episode"
        tabs={episodeTabs}
        value={tab}
        onChange={(chosen) => show(chosen === 'audience' ? rest : { ...rest, tab: chosen })}
      >
        {tab === 'audience' ? <EpisodeAudience podcastId={podcastId} episodeId={episodeId} search={search} onChange={show} /> : null}
        {tab === 'notes' ? <EpisodeNotes episodeId={episodeId} /> : null}
        {tab === 'transcript' ? <EpisodeTranscript episodeId={episodeId} /> : null}
        {tab === 'history' ? <EpisodeHistory episodeId={episodeId} /> : null}
      </PageTabs>
    </>
  );
}
