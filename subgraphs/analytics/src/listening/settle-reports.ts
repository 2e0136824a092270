import { DAY_MS, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countPlays } from './count-plays.ts';
import { REPORT_COLUMNS, type ReportChanges, type ReportRow } from './report-row.ts';
import { isSharedAt } from './shared-networks.ts';
import { writeStreamDays } from './write-stream-days.ts';

const ADD = `/* add-reports */
  insert into analytics.listening_report (organization_id, event_id, kind, at, podcast_id, episode_id, listener_key, household_key, app, country, mark)
  select ?, r.id, r.kind, r.at, r.podcast, r.episode, decode(r.listener, 'hex'), decode(r.household, 'hex'), r.app, r.country, r.mark
    from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[])
      as r (id, kind, at, podcast, episode, listener, household, app, country, mark)`;

/**
 * C9 for reports: of one network and UTC day, the streams after the first so many, and the plays of listeners and episodes
 * after the first so many, however many marks each reports. Networks known to be shared have no limit (C10). The order asked
 * for is that of the index by network alone, for organizations that no statistics know of yet.
 */
const LIMIT = `/* limit-reports */
  with touched as (select decode(household, 'hex') as household_key, day from unnest(?::text[], ?::timestamptz[]) as t (household, day)),
  ordered as (
    select r.event_id, r.kind, r.household_key, t.day, ${isSharedAt('r')} as shared,
           case r.kind when 'play' then min(r.at) over (partition by r.household_key, t.day, r.kind, r.episode_id, r.listener_key) else r.at end as since,
           case r.kind when 'play' then r.episode_id::text || encode(r.listener_key, 'hex') else r.event_id::text end as name
      from touched t cross join lateral (
        select * from analytics.listening_report own
         where own.organization_id = ? and own.household_key >= t.household_key and own.household_key <= t.household_key
           and own.at >= t.day and own.at < t.day + interval '1 day'
         order by own.household_key, own.at offset 0) r),
  judged as (
    select event_id, not shared and dense_rank() over (partition by household_key, day, kind, shared order by since, name) > ? as implausible
      from ordered)
  update analytics.listening_report r set implausible = j.implausible from judged j
   where r.organization_id = ? and r.event_id = j.event_id and r.implausible <> j.implausible
  returning ${REPORT_COLUMNS}`;

/**
 * Puts reported streams and plays into the books (C34): one row each, those above the limit of their network flagged, and
 * the sums of streams, of plays and of how far listeners got. Late and out of order give the same, and so does removing.
 */
export async function settleReports(
  em: EntityManager,
  organizationId: string,
  added: readonly ReportRow[],
  removed: readonly ReportRow[],
  maxPerIp: number,
): Promise<ReportChanges> {
  if (added.length === 0 && removed.length === 0) return { added, removed, flipped: [] };
  if (added.length > 0) await addReports(em, organizationId, added);
  const flipped = await limitReports(em, organizationId, [...added, ...removed], maxPerIp);
  const changes = { added, removed, flipped };
  await writeStreamDays(em, organizationId, changes);
  await countPlays(
    em,
    organizationId,
    [...added, ...removed, ...flipped].filter(({ kind }) => kind === 'play'),
  );
  return changes;
}

async function addReports(em: EntityManager, organizationId: string, rows: readonly ReportRow[]): Promise<void> {
  const column = (value: (row: ReportRow) => string | number | null) => arrayLiteral(rows.map(value));
  await em.execute(ADD, [
    organizationId,
    column((row) => row.eventId),
    column((row) => row.kind),
    column((row) => new Date(row.at).toISOString()),
    column((row) => row.podcastId),
    column((row) => row.episodeId),
    column((row) => row.listenerKey),
    column((row) => row.householdKey),
    column((row) => row.app),
    column((row) => row.country),
    column((row) => row.mark),
  ]);
}

async function limitReports(
  em: EntityManager,
  organizationId: string,
  changed: readonly ReportRow[],
  maxPerIp: number,
): Promise<ReportRow[]> {
  const touched = new Map<string, [household: string, day: string]>();
  for (const { householdKey, at } of changed) {
    if (householdKey === null) continue;
    const day = Math.floor(at / DAY_MS) * DAY_MS;
    touched.set(`${householdKey} ${day}`, [householdKey, `${utcDay(day)}T00:00:00Z`]);
  }
  if (touched.size === 0) return [];
  const keys = [...touched.values()];
  return em.execute<ReportRow[]>(LIMIT, [
    arrayLiteral(keys.map(([household]) => household)),
    arrayLiteral(keys.map(([, day]) => day)),
    organizationId,
    maxPerIp,
    organizationId,
  ]);
}
