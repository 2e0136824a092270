import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ListenersQuestion } from './count-listeners.ts';

/** `[from, to)`, Unix ms. */
export type Span = readonly [from: number, to: number];

/** A piece of SQL with its values. */
export interface Sql {
  sql: string;
  params: string[];
}

/** What distinguishes listeners among the downloads of the spans; some may come twice. */
export async function readHashes(em: EntityManager, question: ListenersQuestion, spans: readonly Span[]): Promise<Buffer> {
  if (spans.length === 0) return Buffer.alloc(0);
  const between = spansOf(spans);
  const hashes = hashesWithin(question, `${between.sql} as s (first, last)`);
  const rows = await executePrepared<{ hashes: Buffer | null }>(em, `/* read-listeners-of-parts */ ${hashes.sql}`, [
    ...between.params,
    ...hashes.params,
  ]);
  return Buffer.concat(rows.flatMap((row) => row.hashes ?? []));
}

/** The spans as rows of two instants. */
export function spansOf(spans: readonly Span[]): Sql {
  const instants = (times: number[]) => arrayLiteral(times.map((ms) => new Date(ms).toISOString()));
  return {
    sql: 'unnest(?::timestamptz[], ?::timestamptz[])',
    params: [instants(spans.map(([first]) => first)), instants(spans.map(([, last]) => last))],
  };
}

/**
 * The SQL that reads them, a value for each of the spans `s (first, last)` of a relation. The order is nobody's wish: it has them read from
 * the index that lies in the order of time, whatever is thought of how long the spans are.
 */
export function hashesWithin({ organizationId, source, podcastId, episodeId }: ListenersQuestion, spans: string): Sql {
  return {
    sql: `select within.hashes from ${spans}
        cross join lateral (select string_agg(substring(d.listener_key for 6), '' order by d.at) as hashes from analytics.download d
          where d.organization_id = ?::uuid and d.source = ?::text and d.at >= s.first and d.at < s.last and not d.implausible
          ${podcastId ? 'and d.podcast_id = ?::uuid' : ''} ${episodeId ? 'and d.episode_id = ?::uuid' : ''}) within`,
    params: [organizationId, source, ...[podcastId, episodeId].filter((id) => id !== undefined)],
  };
}
