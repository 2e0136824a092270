import type { Feed } from '@castgraph/feeds/feed-record';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { formEpisode, type EpisodeForm } from './episode-form.ts';

/** Why a record of a feed is no episode: another has its GUID, nothing identifies it, or its markup cannot be read. */
export type RejectionCause = 'duplicate-guid' | 'no-identity' | 'unreadable';

/** Every record of a document, judged: received = valid + rejected. */
export interface JudgedRecords {
  received: number;
  /** Of distinct GUIDs, in feed order. */
  valid: EpisodeForm[];
  rejected: number;
  causes: Partial<Record<RejectionCause, number>>;
}

/**
 * Judges each record of a feed. The first of a duplicate GUID stands (C25). What is left out for want of an identity is
 * added to the warnings; the reader of the feed has warned about the others.
 * @param ownHost the host of PUBLIC_URL
 */
export function judgeRecords(feed: Feed, ownHost: string, warnings: KeptWarning[]): JudgedRecords {
  const byGuid = new Map<string, EpisodeForm>();
  const causes: JudgedRecords['causes'] = {};
  const reject = (cause: RejectionCause, records = 1) => {
    if (records > 0) causes[cause] = (causes[cause] ?? 0) + records;
  };
  for (const item of feed.episodes) {
    const form = formEpisode(item, ownHost);
    if (!form) {
      reject('no-identity');
      warnings.push({ code: 'no-identity', message: 'The item has neither a GUID nor an enclosure and is left out', line: item.line });
    } else if (byGuid.has(form.guid)) reject('duplicate-guid');
    else byGuid.set(form.guid, form);
  }
  reject('unreadable', feed.lostItems);
  const rejected = Object.values(causes).reduce((sum, records) => sum + records, 0);
  return { received: feed.episodes.length + feed.lostItems, valid: [...byGuid.values()], rejected, causes };
}
