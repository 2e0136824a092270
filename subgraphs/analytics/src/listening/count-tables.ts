import type { DownloadsQuestion } from './downloads-question.ts';
import { NIL_ID } from './read-log.ts';
import { type Segment, splitMonths, splitWeeks } from './span-segments.ts';

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
  /** Its rows do not say of which show they are: they are sums over all shows, or of episodes, each of which has one. */
  isWithoutShow: boolean;
}

type Grained = Omit<CountTable, 'name' | 'key'>;

const DAY: Grained = { at: 'day', type: 'date', downloads: 't.downloads', filters: [], isWithoutShow: false };
const MONTH: Grained = { ...DAY, at: 'month' };
const SHOWS: Grained = { ...DAY, at: 'first' };
const HOUR: Grained = { ...DAY, at: 'hour', type: 'timestamptz' };

type Grouping = Pick<DownloadsQuestion, 'by' | 'podcastIds' | 'episodeIds'>;

/** Whether shows are compared with each other, all of them: those sums lie in the order of time. */
const isOfEveryShow = ({ by, podcastIds, episodeIds }: Grouping): boolean => by === 'podcast_id' && !podcastIds && !episodeIds;

/** Splits segments of days as coarsely as the tables for this question have sums: months of shows and episodes, weeks where all shows are compared. */
export function splitCoarsest(question: Grouping, segments: readonly Segment[]): Segment[] {
  const { by, podcastIds, episodeIds } = question;
  if (isOfEveryShow(question)) return segments.flatMap(splitMonths).flatMap(splitWeeks);
  // The months of an episode are found by its show.
  const hasMonths =
    (episodeIds === undefined || podcastIds !== undefined) && (by === 'label' || by === 'podcast_id' || by === 'episode_id');
  return hasMonths ? segments.flatMap(splitMonths) : [...segments];
}

/**
 * The narrowest table for a grain of a question: sums of shows for shows, of episodes for episodes, else the cube of all
 * dimensions, and for parts of hours the downloads themselves.
 */
export function tableOf(question: Grouping, grain: Segment['grain']): CountTable {
  const { by, podcastIds, episodeIds } = question;
  if (grain === 'download') {
    const filters = [{ sql: 'not t.implausible', params: [] }];
    return { ...HOUR, name: 'analytics.download', key: by, at: 'at', downloads: '1', filters };
  }
  if (isOfEveryShow(question) && grain !== 'hour')
    return { ...SHOWS, name: 'analytics.show_span', key: by, filters: [{ sql: 't.grain = ?', params: [grain] }] };
  const grained = grain === 'month' ? MONTH : grain === 'day' ? DAY : HOUR;
  const isOfEpisodes = episodeIds !== undefined || by === 'episode_id';
  if (isOfEpisodes) {
    const isTotal = by === 'label' || by === 'episode_id';
    if (grain === 'month') return { ...MONTH, name: 'analytics.episode_month', key: by };
    if (grain === 'hour' && isTotal && episodeIds) return { ...HOUR, name: 'analytics.episode_hour', key: by, isWithoutShow: true };
    const isNarrow = grain === 'day' && (isTotal || by === 'podcast_id');
    return { ...grained, name: isNarrow ? 'analytics.episode_day' : `analytics.download_${grain}`, key: by };
  }
  const isTotal = by === 'label' || by === 'podcast_id';
  const isOfAllShows = podcastIds === undefined && by !== 'podcast_id';
  if (grain === 'hour' && by === 'app' && isOfAllShows) return { ...HOUR, name: 'analytics.app_hour', key: by, isWithoutShow: true };
  if (grain === 'hour' && !isTotal) return { ...HOUR, name: 'analytics.download_hour', key: by };
  const filters = [
    ...(grain === 'day' ? [{ sql: 't.dimension = ?', params: [isTotal ? 'total' : by] }] : []),
    ...(isOfAllShows ? [{ sql: 't.podcast_id = ?::uuid', params: [NIL_ID] }] : []),
    ...(podcastIds === undefined && !isOfAllShows ? [{ sql: 't.podcast_id <> ?::uuid', params: [NIL_ID] }] : []),
  ];
  return { ...grained, name: `analytics.podcast_${grain}`, key: isTotal ? by : 'value', filters, isWithoutShow: isOfAllShows };
}
