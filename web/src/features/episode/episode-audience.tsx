import { Stack } from '@mantine/core';
import { Audience } from '../audience/audience.tsx';
import { EpisodeBenchmarkCard } from './episode-benchmark-card.tsx';
import type { EpisodeSearch } from './episode-search.ts';

interface EpisodeAudienceProps {
  podcastId: string;
  episodeId: string;
  search: EpisodeSearch;
  onChange: (search: EpisodeSearch) => void;
}

/** Who listened to the episode, and how it goes beside those before it. */
export function EpisodeAudience({ podcastId, episodeId, search, onChange }: EpisodeAudienceProps) {
  return (
    <Stack gap="md">
      <EpisodeBenchmarkCard episodeId={episodeId} />
      <Audience podcastId={podcastId} episodeId={episodeId} search={search} onChange={onChange} />
    </Stack>
  );
}
