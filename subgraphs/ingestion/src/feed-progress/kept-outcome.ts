import { ID_BYTES, idFromBytes } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { IngestionOutcome } from './ingestion-step.ts';

type OutcomeEpisode = IngestionOutcome['episodes'][number];

/**
 * An outcome as it is kept: episodes that stood as they were are their ids alone, because all else is in their rows. Written out
 * they are 15 KB for each feed that changes, which cost the database more than the episode that was new. Outcomes of earlier
 * versions name every episode in full.
 */
export interface KeptOutcome extends Omit<IngestionOutcome, 'episodes'> {
  /** In feed order; a text is the ids of neighbours, 16 bytes each, as base64url. */
  episodes: (string | OutcomeEpisode)[];
}

/** An outcome that is to be kept: episodes that stood as they were need not be named. */
export interface OutcomeToKeep extends Omit<IngestionOutcome, 'episodes'> {
  episodes: readonly (OutcomeEpisode | { episodeId: string; change: 'UNCHANGED' })[];
}

/** An outcome as it is to be kept. Pure. */
export function packOutcome(outcome: OutcomeToKeep): KeptOutcome {
  const episodes: KeptOutcome['episodes'] = [];
  let unchanged = '';
  const endRun = () => {
    if (unchanged !== '') episodes.push(Buffer.from(unchanged, 'hex').toString('base64url'));
    unchanged = '';
  };
  for (const episode of outcome.episodes) {
    if (episode.change === 'UNCHANGED') unchanged += episode.episodeId.replaceAll('-', '');
    else {
      endRun();
      episodes.push(episode);
    }
  }
  endRun();
  return { ...outcome, episodes };
}

/** The outcome that was kept, with what the rows of unchanged episodes say; one without a row is left out. */
export async function unpackOutcome(em: EntityManager, organizationId: string, kept: KeptOutcome): Promise<IngestionOutcome> {
  const named = kept.episodes.flatMap((episode): (string | OutcomeEpisode)[] =>
    typeof episode === 'string' ? unpackIds(episode) : [episode],
  );
  const known = await findEpisodes(
    em,
    organizationId,
    named.filter((episode) => typeof episode === 'string'),
  );
  return { ...kept, episodes: named.flatMap((episode) => (typeof episode === 'string' ? (known.get(episode) ?? []) : [episode])) };
}

function unpackIds(packed: string): string[] {
  const bytes = Buffer.from(packed, 'base64url');
  return Array.from({ length: Math.floor(bytes.length / ID_BYTES) }, (_, index) => idFromBytes(bytes, index * ID_BYTES));
}

async function findEpisodes(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<Map<string, OutcomeEpisode>> {
  if (ids.length === 0) return new Map();
  const rows = await executePrepared<{ id: string; guid: string; title: string; published_at: string | null }>(
    em,
    `/* ingestion.find-outcome-episodes */ select id, guid, title, to_json(published_at) #>> '{}' as published_at
     from ingestion.episode where organization_id = ?::uuid and id = any (?::uuid[])`,
    [organizationId, arrayLiteral(ids)],
  );
  return new Map(
    rows.map(({ id, guid, title, published_at }) => [
      id,
      { episodeId: id, guid, title, publishedAt: published_at, change: 'UNCHANGED' as const },
    ]),
  );
}
