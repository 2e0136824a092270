import type { EntityManager } from '@castgraph/orm/open-orm';
import { countRequired, measureCompleteness } from '../episodes/data-quality.ts';
import type { ReadingRecords } from '../feed-progress/ingestion-step.ts';
import { toJson } from './episode-form.ts';
import { isKnown, type JudgedRecords } from './judge-records.ts';
import type { StoredEpisode, StoringReading } from './store-episodes.ts';

/** Readings of a podcast that changed nothing are kept so many; those that changed something stay, histories name them. */
const KEPT_WITHOUT_CHANGE = 20;

// An identifier grows with time. Feeds that write the time of day into every answer make a hundred readings a day.
const RECORD = `/* ingestion.record-reading */ with old as (
    delete from ingestion.reading r using (
      select id from ingestion.reading where organization_id = ?::uuid and podcast_id = ?::uuid and added + changed + removed = 0
      order by id desc offset ${KEPT_WITHOUT_CHANGE - 1} limit 1) newest
    where r.organization_id = ?::uuid and r.podcast_id = ?::uuid and r.added + r.changed + r.removed = 0 and r.id <= newest.id)
  insert into ingestion.reading (organization_id, podcast_id, id, feed_url, document_hash, received, valid, rejected, causes, added, changed, removed, completeness)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)`;

export interface ReadingToRecord {
  feedUrl: string;
  documentHash: Uint8Array;
  records: JudgedRecords;
  stored: readonly StoredEpisode[];
  removed: number;
}

/** Keeps what a reading received: every record judged, every rejection with its cause, and what it changed. */
export async function recordReading(em: EntityManager, reading: StoringReading, made: ReadingToRecord): Promise<ReadingRecords> {
  const { organizationId, podcast, readingId } = reading;
  const { records, stored } = made;
  const completeness = measureCompleteness(records.valid.map((record) => (isKnown(record) ? record.requiredThere : countRequired(record))));
  const count = (change: StoredEpisode['change']) => stored.filter((episode) => episode.change === change).length;
  await em.execute(RECORD, [
    ...Array.from({ length: 3 }, () => [organizationId, podcast.id]).flat(),
    readingId,
    made.feedUrl,
    Buffer.from(made.documentHash),
    records.received,
    records.valid.length,
    records.rejected,
    toJson(records.causes),
    count('ADDED'),
    count('CHANGED'),
    made.removed,
    completeness,
  ]);
  return {
    readingId,
    received: records.received,
    valid: records.valid.length,
    rejected: Object.entries(records.causes).map(([cause, rejected]) => ({ cause, records: rejected })),
    added: count('ADDED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    removed: made.removed,
    completeness,
  };
}
