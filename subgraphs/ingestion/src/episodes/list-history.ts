import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { readPage, toConnection, type Connection } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { EpisodeHistoryKind } from '../generated/resolvers.ts';
import type { FieldChange } from './episode-changes.ts';

/** One episode's page of history, as asked for. */
export interface HistoryPageKey {
  episodeId: string;
  first: number;
  after: string | null;
}

/** Something that happened to an episode, and which reading met it. */
export interface HistoryEntry {
  id: string;
  at: Date;
  kind: EpisodeHistoryKind;
  readingId: string | null;
  changes: FieldChange[];
}

interface HistoryRow {
  episode_id: string;
  id: string;
  at: string;
  kind: EpisodeHistoryKind;
  reading_id: string | null;
  changes: FieldChange[];
}

// An episode's history ends with its own row: identifiers grow with time, and its own was the first.
const LIST = (behind: string) => `/* ingestion.list-history */ select page.* from unnest(?::uuid[]) as episode (id) cross join lateral (
    (select episode_id, id, to_json(at) #>> '{}' as at, kind, reading_id, changes from ingestion.episode_change
     where organization_id = ? and episode_id = episode.id ${behind} order by id desc limit ?)
    union all
    (select id, id, to_json(first_seen_at) #>> '{}', 'ADDED', first_reading_id, '[]' from ingestion.episode e
     where organization_id = ? and e.id = episode.id ${behind})
    order by id desc limit ?) page
  order by page.id desc`;

/**
 * Pages of the histories of episodes, latest first, for many episodes that are asked the same `first` and `after`: one
 * statement for all. @throws BAD_INPUT for a page size or cursor that is none
 */
export async function listHistory(
  context: OperationContext,
  episodeIds: readonly string[],
  args: { first: number; after: string | null },
): Promise<Map<string, Connection<HistoryEntry>>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const page = readPage(args);
  if (page.after && !isId(page.after.id)) throw badInput('The cursor is not one of this list', { path: ['after'] });
  const behind = page.after ? 'and id < ?::uuid' : '';
  const after = page.after ? [page.after.id] : [];
  const limit = page.limit + 1;
  const rows = await context.read((em) =>
    em.execute<HistoryRow[]>(LIST(behind), [arrayLiteral(episodeIds), organizationId, ...after, limit, organizationId, ...after, limit]),
  );
  const byEpisode = Map.groupBy(rows, ({ episode_id }) => episode_id);
  return new Map(
    episodeIds.map((id) => [id, toConnection((byEpisode.get(id) ?? []).map(toEntry), page, (entry) => ({ sort: null, id: entry.id }))]),
  );
}

function toEntry({ id, at, kind, reading_id, changes }: HistoryRow): HistoryEntry {
  return { id, at: new Date(at), kind, readingId: reading_id, changes };
}
