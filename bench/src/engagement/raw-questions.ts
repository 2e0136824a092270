import type pg from 'pg';
import type { Operation } from './operations.ts';

/**
 * The same figures computed from the raw log alone, as one would without rollups: the request's episode by its URL, one
 * download for each listener, episode and UTC day. Bots, byte ranges and limits are left out, which favours the raw log.
 */
const COUNTED = `select distinct on (l.url_key, l.listener_key, (l.at at time zone 'UTC')::date) l.at, l.country, l.listener_key
  from analytics.episode e
  join analytics.episode_url u on u.organization_id = e.organization_id and u.episode_id = e.id
  join ingestion.listener_event l on l.organization_id = e.organization_id and l.url_key = u.url_key
 where e.organization_id = $1 and e.podcast_id = $2
   and l.at >= $3::date::timestamp at time zone $5 and l.at < ($4::date + 1)::timestamp at time zone $5
 order by l.url_key, l.listener_key, (l.at at time zone 'UTC')::date, l.at`;

const SELECTS: Readonly<Record<string, string>> = {
  totals: 'select count(*) as n, count(distinct listener_key) as listeners from counted',
  'by day': 'select (at at time zone $5)::date as key, count(*) as n from counted group by 1',
  'by country': 'select country as key, count(*) as n from counted group by 1 order by 2 desc limit 20',
  'hour of week':
    'select extract(isodow from at at time zone $5), extract(hour from at at time zone $5), count(*) as n from counted group by 1, 2',
};

/** The kinds of questions that are asked of the raw log as well. */
export const RAW_KINDS = Object.keys(SELECTS);

/** Asks the raw log one question; milliseconds it took, and how many downloads it found. */
export async function askRaw(
  owner: pg.Pool,
  organizationId: string,
  { name, variables }: Operation,
): Promise<{ ms: number; downloads: number }> {
  const { podcastId, range } = variables as { podcastId: string; range: { from: string; to: string; timeZone: string } };
  const startedAt = performance.now();
  const { rows } = await owner.query<{ n: string }>(`with counted as (${COUNTED}) ${SELECTS[name]}`, [
    organizationId,
    podcastId,
    range.from,
    range.to,
    range.timeZone,
  ]);
  return { ms: performance.now() - startedAt, downloads: rows.reduce((sum, { n }) => sum + Number(n), 0) };
}
