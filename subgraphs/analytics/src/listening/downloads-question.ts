import type { Source } from './measurement-setting.ts';
import type { Segment } from './span-segments.ts';

/** What downloads may be grouped by; `label` is that of the segment, such as a day. */
export type Dimension = 'label' | 'podcast_id' | 'episode_id' | 'app' | 'device' | 'country' | 'region' | 'ip_class';

export interface DownloadsQuestion {
  /** Says who asks, in `pg_stat_activity`. */
  name: string;
  organizationId: string;
  /** Kinds of counts are never mixed (C27). */
  source: Source;
  segments: readonly Segment[];
  by: Dimension;
  /** All shows together when not given. */
  podcastIds?: readonly string[];
  episodeIds?: readonly string[];
  /** At most so many groups; all when not given. */
  limit?: number;
}
