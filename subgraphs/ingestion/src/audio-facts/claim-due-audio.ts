import { inSystem } from '@castgraph/orm/transact';
import type { Orm } from '@castgraph/orm/open-orm';

/** An episode whose file is to be read. */
export interface DueAudio {
  organizationId: string;
  podcastId: string;
  episodeId: string;
  audioUrl: string | null;
  /** Readings that failed since the last that went well. */
  failures: number;
}

/** A claim ends by itself: a worker that dies leaves its files to the next one after so long. */
const CLAIM = "interval '10 minutes'";

/** Claims episodes whose audio is due, longest waiting first, so that no other worker takes them. Due times are the database's. */
export async function claimDueAudio(orm: Orm, limit: number): Promise<DueAudio[]> {
  const rows = await inSystem(orm, (em) =>
    em.execute<{ organization_id: string; podcast_id: string; id: string; audio_url: string | null; audio_failures: number }[]>(
      `/* ingestion.claim-due-audio */ with due as (
         select organization_id, id from ingestion.episode where audio_due_at <= now() order by audio_due_at limit ? for update skip locked)
       update ingestion.episode e set audio_due_at = now() + ${CLAIM} from due
       where e.organization_id = due.organization_id and e.id = due.id
       returning e.organization_id, e.podcast_id, e.id, e.audio_url, e.audio_failures`,
      [limit],
    ),
  );
  return rows.map((row) => ({
    organizationId: row.organization_id,
    podcastId: row.podcast_id,
    episodeId: row.id,
    audioUrl: row.audio_url,
    failures: row.audio_failures,
  }));
}
