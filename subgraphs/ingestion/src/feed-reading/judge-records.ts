import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { formEpisode, type EpisodeForm } from './episode-form.ts';
import type { FoundContent } from './find-document.ts';
import type { OutlinedEpisode } from './pack-outline.ts';

/** Why a record of a feed is no episode: another has its GUID, nothing identifies it, or its markup cannot be read. */
export type RejectionCause = 'duplicate-guid' | 'no-identity' | 'unreadable';

/** A record that is to be stored, or is stored already exactly like this. */
export type ValidRecord = EpisodeForm | OutlinedEpisode;

/** Every record of a document, judged: received = valid + rejected. */
export interface JudgedRecords {
  received: number;
  /** Of distinct GUIDs, in feed order. */
  valid: ValidRecord[];
  rejected: number;
  causes: Partial<Record<RejectionCause, number>>;
}

/**
 * Judges each record of a feed; one that is stored to the letter was judged before. The first of a duplicate GUID stands
 * (C25). What is left out for want of an identity is added to the warnings; the reader of the feed has warned about the others.
 * @param ownHost the host of PUBLIC_URL
 */
export function judgeRecords({ feed, stored }: FoundContent, ownHost: string, warnings: KeptWarning[]): JudgedRecords {
  const byKey = new Map<string, ValidRecord>();
  const causes: JudgedRecords['causes'] = {};
  const reject = (cause: RejectionCause, records = 1) => {
    if (records > 0) causes[cause] = (causes[cause] ?? 0) + records;
  };
  const items = feed.items?.list ?? feed.episodes.map((episode) => ({ hash: '', episode }));
  for (const { hash, episode } of items) {
    const record = episode ? formEpisode(episode, ownHost) : stored.byItem.get(hash)!;
    if (!record) {
      reject('no-identity');
      warnings.push({ code: 'no-identity', message: 'The item has neither a GUID nor an enclosure and is left out', line: episode?.line });
      continue;
    }
    // A new record with the GUID of a known one is not met here: then the whole document was read.
    const key = isKnown(record) ? record.id : `guid:${record.guid}`;
    if (byKey.has(key)) reject('duplicate-guid');
    else byKey.set(key, record);
  }
  reject('unreadable', feed.lostItems);
  const rejected = Object.values(causes).reduce((sum, records) => sum + records, 0);
  return { received: items.length + feed.lostItems, valid: [...byKey.values()], rejected, causes };
}

/** True for one that is stored already. */
export function isKnown(record: ValidRecord): record is OutlinedEpisode {
  return 'id' in record;
}
