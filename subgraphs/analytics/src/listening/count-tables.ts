import type { DownloadsQuestion } from './read-downloads.ts';
import { NIL_ID } from './read-log.ts';
import type { Segment } from './span-segments.ts';

/** A table that downloads of a span can be summed from. */
export interface CountTable {
  name: string;
  /** The column that a group's name is in. */
  key: string;
  /** The column of time, and its type. */
  at: string;
  type: 'date' | 'timestamptz';
  downloads: string;
  filters: readonly { sql: string; params: readonly unknown[] }[];
  /** Its rows are sums over all shows of the organization. */
  isOfAllShows: boolean;
}

type Grained = Omit<CountTable, 'name' | 'key'>;

const DAY: Grained = { at: 'day', type: 'date', downloads: 't.downloads', filters: [], isOfAllShows: false };
const MONTH: Grained = { ...DAY, at: 'month' };
const HOUR: Grained = { ...DAY, at: 'hour', type: 'timestamptz' };

/** Months are kept of shows, and of nothing finer. */
export function hasMonths({ by, episodeIds }: Pick<DownloadsQuestion, 'by' | 'episodeIds'>): boolean {
  return episodeIds === undefined && (by === 'label' || by === 'podcast_id');
}

/**
 * The narrowest table for a grain of a question: sums of shows for shows, of episodes for episodes, else the cube of all
 * dimensions, and for parts of hours the downloads themselves.
 */
export function tableOf(
  { by, podcastIds, episodeIds }: Pick<DownloadsQuestion, 'by' | 'podcastIds' | 'episodeIds'>,
  grain: Segment['grain'],
): CountTable {
  if (grain === 'download') {
    const filters = [{ sql: 'not t.implausible', params: [] }];
    return { ...HOUR, name: 'analytics.download', key: by, at: 'at', downloads: '1', filters };
  }
  const grained = grain === 'month' ? MONTH : grain === 'day' ? DAY : HOUR;
  const isOfEpisodes = episodeIds !== undefined || by === 'episode_id';
  if (isOfEpisodes) {
    const isNarrow = grain === 'day' && (by === 'label' || by === 'episode_id' || by === 'podcast_id');
    return { ...grained, name: isNarrow ? 'analytics.episode_day' : `analytics.download_${grain}`, key: by };
  }
  const isTotal = by === 'label' || by === 'podcast_id';
  if (grain === 'hour' && !isTotal) return { ...HOUR, name: 'analytics.download_hour', key: by };
  const isOfAllShows = podcastIds === undefined && by !== 'podcast_id';
  const filters = [
    ...(grain === 'day' ? [{ sql: 't.dimension = ?', params: [isTotal ? 'total' : by] }] : []),
    ...(isOfAllShows ? [{ sql: 't.podcast_id = ?::uuid', params: [NIL_ID] }] : []),
    ...(podcastIds === undefined && !isOfAllShows ? [{ sql: 't.podcast_id <> ?::uuid', params: [NIL_ID] }] : []),
  ];
  return { ...grained, name: `analytics.podcast_${grain}`, key: isTotal ? by : 'value', filters, isOfAllShows };
}
