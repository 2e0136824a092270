import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import { SEGMENTS_PER_PAGE } from './settle-transcript.ts';

/** A page of one episode's transcript, as asked for. */
export interface SegmentPageKey {
  episodeId: string;
  first: number;
  /** Position of the last segment seen. */
  after: number | null;
  search: string | null;
}

/** One stretch of speech and where it stands. */
export interface StoredSegment {
  position: number;
  startSeconds: number;
  endSeconds: number | null;
  text: string;
  speaker: string | null;
}

const MAX_SEGMENTS = 500;
const MAX_SEARCH_CHARACTERS = 200;

// Without words to look for, the stored pages that the answer lies in are known; with them, all behind the place are looked through.
const LIST = (within: string, said: string) => `/* ingestion.list-transcript-segments */ select episode.id as episode_id, found.*
  from unnest(?::uuid[]) as episode (id) cross join lateral (
    select p.page * ${SEGMENTS_PER_PAGE} + s.number - 1 as position, (s.segment ->> 0)::float8 as start, (s.segment ->> 1)::float8 as "end",
      s.segment ->> 2 as text, s.segment ->> 3 as speaker
    from ingestion.transcript_page p cross join jsonb_array_elements(p.segments) with ordinality as s (segment, number)
    where p.organization_id = ? and p.episode_id = episode.id and p.page >= ?::int ${within}
      and p.page * ${SEGMENTS_PER_PAGE} + s.number - 1 >= ?::int ${said}
    order by position limit ?::int) found
  order by episode.id, found.position`;

// The rules of Unicode, whatever the database's own collation, which knows no case beyond ASCII as a rule.
const FOLDED = (text: string) => `lower(${text} collate pg_c_utf8)`;
const SAID = `and (${['2', '3'].map((part) => `position(${FOLDED('?')} in ${FOLDED(`(s.segment ->> ${part})`)}) > 0`).join(' or ')})`;

interface SegmentRow {
  episode_id: string;
  position: string;
  start: number;
  end: number | null;
  text: string;
  speaker: string | null;
}

/**
 * Pages of the transcripts of episodes, in order, for many episodes that are asked alike: one statement for all.
 * @throws BAD_INPUT for a page size, place or search that is none
 */
export async function listSegments(
  context: OperationContext,
  episodeIds: readonly string[],
  args: Omit<SegmentPageKey, 'episodeId'>,
): Promise<Map<string, StoredSegment[]>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const { first, from, search } = readArguments(args);
  const page = Math.floor(from / SEGMENTS_PER_PAGE);
  const lastPage = Math.floor((from + first - 1) / SEGMENTS_PER_PAGE);
  const sql = search === null ? LIST('and p.page <= ?::int', '') : LIST('', SAID);
  const within = search === null ? [lastPage] : [];
  const said = search === null ? [] : [search, search];
  const rows = await context.read((em) =>
    em.execute<SegmentRow[]>(sql, [arrayLiteral(episodeIds), organizationId, page, ...within, from, ...said, first]),
  );
  const byEpisode = Map.groupBy(rows, ({ episode_id }) => episode_id);
  return new Map(episodeIds.map((id) => [id, (byEpisode.get(id) ?? []).map(toSegment)]));
}

function readArguments({ first, after, search }: Omit<SegmentPageKey, 'episodeId'>): {
  first: number;
  from: number;
  search: string | null;
} {
  if (first < 1 || first > MAX_SEGMENTS) throw badInput(`A page has 1 to ${MAX_SEGMENTS} segments`, { path: ['first'] });
  if (after !== null && (after < 0 || after > 2_000_000_000)) throw badInput('The place is none of a transcript', { path: ['after'] });
  const words = search?.replaceAll('\0', '').toWellFormed().trim() ?? '';
  if (words.length > MAX_SEARCH_CHARACTERS)
    throw badInput(`At most ${MAX_SEARCH_CHARACTERS} characters can be searched for`, { path: ['search'] });
  return { first, from: after === null ? 0 : after + 1, search: words === '' ? null : words };
}

function toSegment({ position, start, end, text, speaker }: SegmentRow): StoredSegment {
  return { position: Number(position), startSeconds: start, endSeconds: end, text, speaker };
}
