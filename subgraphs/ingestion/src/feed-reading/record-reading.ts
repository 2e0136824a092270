import { countRequired, measureCompleteness } from '../episodes/data-quality.ts';
import type { ReadingRecords } from '../feed-progress/ingestion-step.ts';
import { toJson } from './episode-form.ts';
import { isKnown, type JudgedRecords } from './judge-records.ts';
import type { StoredEpisode, StoringReading } from './store-episodes.ts';

/** Readings of a podcast that changed nothing are kept so many; those that changed something stay, histories name them. */
const KEPT_WITHOUT_CHANGE = 20;

// An identifier grows with time. Feeds that write the time of day into every answer make a hundred readings a day.
/** SQL, as parts of a `with`, that keeps what a reading received; its values are `recordValues`. */
export const RECORD_READING = `readings_dropped as (
    delete from ingestion.reading r using (
      select id from ingestion.reading where organization_id = ?::uuid and podcast_id = ?::uuid and added + changed + removed = 0
      order by id desc offset ${KEPT_WITHOUT_CHANGE - 1} limit 1) newest
    where r.organization_id = ?::uuid and r.podcast_id = ?::uuid and r.added + r.changed + r.removed = 0 and r.id <= newest.id),
  reading_recorded as (
    insert into ingestion.reading (organization_id, podcast_id, id, feed_url, document_hash, received, valid, rejected, causes, added, changed, removed, completeness)
    values (?::uuid, ?::uuid, ?::uuid, ?, ?::bytea, ?::int, ?::int, ?::int, ?::jsonb, ?::int, ?::int, ?::int, ?::real))`;

export interface ReadingToRecord {
  feedUrl: string;
  documentHash: Uint8Array;
  records: JudgedRecords;
  stored: readonly StoredEpisode[];
  removed: number;
}

/** The values of `RECORD_READING`, which keeps every record judged, every rejection with its cause, and what was changed. */
export function recordValues({ organizationId, podcast }: StoringReading, made: ReadingToRecord, counts: ReadingRecords): unknown[] {
  const { readingId, received, valid, added, changed, removed, completeness } = counts;
  const show = [organizationId, podcast.id];
  return [
    ...show,
    ...show,
    ...show,
    readingId,
    made.feedUrl,
    made.documentHash,
    received,
    valid,
    made.records.rejected,
    toJson(made.records.causes),
    added,
    changed,
    removed,
    completeness,
  ];
}

/** A reading's records, counted. Pure. */
export function countRecords({ readingId }: StoringReading, { records, stored, removed }: ReadingToRecord): ReadingRecords {
  const count = (change: StoredEpisode['change']) => stored.filter((episode) => episode.change === change).length;
  return {
    readingId,
    received: records.received,
    valid: records.valid.length,
    rejected: Object.entries(records.causes).map(([cause, rejected]) => ({ cause, records: rejected })),
    added: count('ADDED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    removed,
    completeness: measureCompleteness(records.valid.map((record) => (isKnown(record) ? record.requiredThere : countRequired(record)))),
  };
}
