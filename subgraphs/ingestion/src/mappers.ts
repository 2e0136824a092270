import type { Episode } from './episodes/episode.entity.ts';
import type { EpisodePage } from './episodes/episodes.loaders.ts';
import type { IngestionStep } from './feed-progress/ingestion-step.ts';
import type { HostEpisode } from './platform-metrics/list-host-episodes.ts';
import type { NormalizedEpisode } from './episodes/normalize-episode.ts';
import type { StoredTranscript } from './transcripts/read-transcripts.ts';
import type { Podcast } from './podcasts/podcast.entity.ts';

/** What resolvers of these types are given; the code generator reads the names. */
export type PodcastMapper = Podcast;
export type EpisodeMapper = Episode;
export type EpisodeConnectionMapper = EpisodePage;
export type IngestionProgressMapper = IngestionStep;
export type EpisodeDataMapper = HostEpisode;
export type NormalizedEpisodeMapper = NormalizedEpisode;
export type TranscriptMapper = StoredTranscript;
