import type { EntityManager } from '@castgraph/orm/open-orm';
import type { IngestionStep } from './ingestion-step.ts';
import { unpackOutcome, type KeptOutcome } from './kept-outcome.ts';
import type { IngestionState } from '../generated/resolvers.ts';

interface Row {
  state: IngestionState;
  percent: number;
  message: string;
  episodes_stored: number;
  version: string;
  result: KeptOutcome | null;
}

/** Where the reading of a podcast's feed stands, or how the last one ended; IDLE when there was never one. */
export async function findIngestionStep(em: EntityManager, organizationId: string, podcastId: string): Promise<IngestionStep> {
  const [row] = await em.execute<Row[]>(
    'select state, percent, message, episodes_stored, version, result from ingestion.feed_reading where organization_id = ? and podcast_id = ?',
    [organizationId, podcastId],
  );
  if (!row)
    return { podcastId, version: 0, state: 'IDLE', percent: 0, message: 'The feed has not been read yet', episodesStored: 0, result: null };
  const { state, percent, message } = row;
  const result = row.result && (await unpackOutcome(em, organizationId, row.result));
  return { podcastId, version: Number(row.version), state, percent, message, episodesStored: row.episodes_stored, result };
}
