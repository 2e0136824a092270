import type { EpisodeChange, FeedStatus, IngestionState } from '../generated/resolvers.ts';

/** What a reading of a feed brought, as it is kept: instants are RFC 3339. */
export interface IngestionOutcome {
  feedUrl: string;
  podcastId: string;
  /** The first hundred, in feed order. */
  episodes: { episodeId: string; guid: string; title: string; publishedAt: string | null; change: EpisodeChange }[];
  ingestionTimestamp: string;
  status: FeedStatus;
  /** Of the document that was read; absent from readings that found nothing new, and from those of earlier versions. */
  records?: ReadingRecords;
}

/** The records of a document, judged: received = valid + those rejected; and what became of the valid ones. */
export interface ReadingRecords {
  readingId: string;
  received: number;
  valid: number;
  rejected: { cause: string; records: number }[];
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  completeness: number | null;
}

/** One step of a reading: kept in ingestion.feed_reading, said on the podcast's live channel. */
export interface IngestionStep {
  podcastId: string;
  /** Grows with every step of one podcast. */
  version: number;
  state: IngestionState;
  percent: number;
  message: string;
  episodesStored: number;
  /** Of this reading once it has ended well, of the one before until then. */
  result: IngestionOutcome | null;
}

/** How many episodes an outcome names. */
export const OUTCOME_EPISODES = 100;
