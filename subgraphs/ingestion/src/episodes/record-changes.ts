import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { FieldChange } from './episode-changes.ts';

/** Something that happened to an episode after it was first met. */
export interface EpisodeChangeRecord {
  episodeId: string;
  kind: 'CHANGED' | 'REMOVED' | 'RETURNED';
  changes: readonly FieldChange[];
}

/** Appends to the histories of episodes what a reading has met. Nothing in them is ever changed. */
export async function recordChanges(
  em: EntityManager,
  { organizationId, readingId }: { organizationId: string; readingId: string },
  records: readonly EpisodeChangeRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await em.execute(
    `/* ingestion.record-changes */ insert into ingestion.episode_change (organization_id, episode_id, id, reading_id, kind, changes)
     select ?::uuid, r."episodeId", r.id, ?::uuid, r.kind, r.changes
     from json_to_recordset(?::json) as r ("episodeId" uuid, id uuid, kind text, changes jsonb)`,
    [organizationId, readingId, JSON.stringify(records.map((record) => ({ id: newId(), ...record })))],
  );
}
