import { addDays, type Day } from '@castgraph/kernel/days';
import { ListenerSketch } from '@castgraph/measurement/listener-sketch';
import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { NIL_ID } from './read-log.ts';
import { sketchSpansAround } from './sketch-spans.ts';

interface DueShow {
  podcast_id: string;
  source: string;
  changes: string;
}

interface SketchRow {
  podcastId: string;
  episodeId: string;
  source: string;
  listeners: number;
  sketch: Buffer;
}

const READ_DUE = `/* read-due-sketches */
  select podcast_id, source, changes::text from analytics.sketch_due where organization_id = ? and day = ?::date`;

// One value for each group, so that a day of a million listeners is not a million rows.
const HASHES = `count(*)::int as listeners, coalesce(string_agg(substring(listener_key for 6), ''), '') as hashes`;

const OF_SHOWS = `/* read-listeners-of-shows */
  select podcast_id, episode_id, source, ${HASHES} from (
    select distinct d.podcast_id, g.episode_id, d.source, d.listener_key
      from unnest(?::uuid[], ?::text[]) as due (podcast_id, source)
      join analytics.download d on d.organization_id = ? and d.podcast_id = due.podcast_id and d.source = due.source
       and d.at >= ?::timestamptz and d.at < ?::timestamptz and not d.implausible
     cross join lateral (values (d.episode_id), ('${NIL_ID}'::uuid)) g (episode_id)) listener
   group by 1, 2, 3`;

const OF_ORGANIZATION = `/* read-listeners-of-organization */
  select '${NIL_ID}'::uuid as podcast_id, '${NIL_ID}'::uuid as episode_id, source, sum(downloads)::float8 as downloads, ${HASHES} from (
    select source, listener_key, count(*) as downloads from analytics.download
     where organization_id = ? and at >= ?::timestamptz and at < ?::timestamptz and not implausible and source = any (?::text[])
     group by 1, 2) listener
   group by source`;

/** Below so many downloads a day, its hours are read as fast from the downloads themselves. */
const MANY_DOWNLOADS = 20_000;

// Somebody may come twice, which a sketch takes as once.
const OF_HOURS = `/* read-listeners-of-hours */
  select source, extract(hour from at at time zone 'UTC')::int as hour, string_agg(substring(listener_key for 6), '') as hashes
    from analytics.download
   where organization_id = ? and at >= ?::timestamptz and at < ?::timestamptz and not implausible and source = any (?::text[])
   group by 1, 2`;

const FORGET_HOURS = `/* forget-sketches-of-hours */
  delete from analytics.listener_sketch_hour where organization_id = ? and source = any (?::text[]) and day = ?::date`;

const KEEP_HOURS = `/* keep-sketches-of-hours */
  insert into analytics.listener_sketch_hour (organization_id, source, day, hour, sketch)
  select ?, r.source, ?::date, r.hour, decode(r.sketch, 'hex') from unnest(?::text[], ?::int[], ?::text[]) as r (source, hour, sketch)`;

const FORGET = `/* forget-sketches */
  delete from analytics.listener_sketch_day s using unnest(?::uuid[], ?::text[]) as due (podcast_id, source)
   where s.organization_id = ? and s.podcast_id = due.podcast_id and s.source = due.source and s.day = ?::date`;

const KEEP = `/* keep-sketches */
  insert into analytics.listener_sketch_day (organization_id, podcast_id, episode_id, source, day, listeners, sketch)
  select ?, r.podcast_id, r.episode_id, r.source, ?::date, r.listeners, decode(r.sketch, 'hex')
    from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[]) as r (podcast_id, episode_id, source, listeners, sketch)`;

// Weeks and months are no longer those of their days, and are united anew once nothing moves any more.
const OUTDATE_SPANS = `/* outdate-sketch-spans */
  insert into analytics.listener_sketch_span as s (organization_id, podcast_id, source, grain, first, until)
  select ?, d.podcast_id, d.source, span.grain, span.first, span.until
    from unnest(?::uuid[], ?::text[]) as d (podcast_id, source), unnest(?::text[], ?::date[], ?::date[]) as span (grain, first, until)
  on conflict (organization_id, podcast_id, source, grain, first) do update set sketch = null, since = now(), changes = s.changes + 1`;

// A show whose downloads changed while its sketches were built stays due, and waits its time anew.
const SETTLE = `/* settle-due-sketches */
  with seen as (select * from unnest(?::uuid[], ?::text[], ?::bigint[]) as s (podcast_id, source, changes)),
  done as (
    delete from analytics.sketch_due t using seen s
     where t.organization_id = ? and t.day = ?::date and t.podcast_id = s.podcast_id and t.source = s.source and t.changes = s.changes
     returning t.podcast_id, t.source)
  update analytics.sketch_due t set since = now() from seen s
   where t.organization_id = ? and t.day = ?::date and t.podcast_id = s.podcast_id and t.source = s.source and t.changes <> s.changes`;

/**
 * Builds the listener sketches of a UTC day of an organization anew: of every show whose downloads changed, of its episodes,
 * of all shows together, and of each hour of these where they had `hoursFrom` downloads or more; from the downloads, so that they are
 * right whatever happened before. Counting goes on meanwhile.
 * @returns how many sketches were written; null when another worker is at this organization's
 */
export function rebuildSketches(
  orm: Orm,
  organizationId: string,
  day: Day,
  { hoursFrom = MANY_DOWNLOADS }: { hoursFrom?: number } = {},
): Promise<number | null> {
  return inOrganization(orm, organizationId, async (em) => {
    if (!(await tryAdvisoryLock(em, `castgraph.analytics.sketch.${organizationId}`))) return null;
    const due = await em.execute<DueShow[]>(READ_DUE, [organizationId, day]);
    if (due.length === 0) return 0;
    // Read after the marks: a change between the two is in the sketch already, and its mark stays.
    const { sketches, hours } = await readSketches(em, organizationId, day, due, hoursFrom);
    await writeSketches(em, organizationId, day, due, sketches);
    await writeHours(em, organizationId, day, due, hours);
    return sketches.length + hours.length;
  });
}

async function readSketches(
  em: EntityManager,
  organizationId: string,
  day: Day,
  due: readonly DueShow[],
  hoursFrom: number,
): Promise<{ sketches: SketchRow[]; hours: HourRow[] }> {
  const span = [`${day}T00:00:00Z`, `${addDays(day, 1)}T00:00:00Z`];
  const sources = [...new Set(due.map(({ source }) => source))];
  const ofShows = await em.execute<RawGroup[]>(OF_SHOWS, [...showArrays(due), organizationId, ...span]);
  const ofOrganization = await em.execute<(RawGroup & { downloads: number })[]>(OF_ORGANIZATION, [
    organizationId,
    ...span,
    arrayLiteral(sources),
  ]);
  const large = ofOrganization.filter(({ downloads }) => downloads >= hoursFrom).map(({ source }) => source);
  const hours = large.length > 0 ? await em.execute<RawHour[]>(OF_HOURS, [organizationId, ...span, arrayLiteral(large)]) : [];
  return {
    sketches: [...ofShows, ...ofOrganization].map(toSketch),
    hours: hours.map(({ source, hour, hashes }) => ({ source, hour, sketch: sketchOf(hashes) })),
  };
}

interface RawHour {
  source: string;
  /** 0 to 23, UTC. */
  hour: number;
  hashes: Buffer;
}

type HourRow = Omit<RawHour, 'hashes'> & { sketch: Buffer };

interface RawGroup {
  podcast_id: string;
  episode_id: string;
  source: string;
  listeners: number;
  hashes: Buffer;
}

function toSketch({ podcast_id: podcastId, episode_id: episodeId, source, listeners, hashes }: RawGroup): SketchRow {
  return { podcastId, episodeId, source, listeners, sketch: sketchOf(hashes) };
}

function sketchOf(hashes: Buffer): Buffer {
  return new ListenerSketch().addHashes(hashes).toBytes();
}

async function writeSketches(
  em: EntityManager,
  organizationId: string,
  day: Day,
  due: readonly DueShow[],
  sketches: readonly SketchRow[],
): Promise<void> {
  const ofAll = [...new Set(due.map(({ source }) => source))].map((source) => ({ podcast_id: NIL_ID, source }));
  await em.execute(FORGET, [...showArrays([...due, ...ofAll]), organizationId, day]);
  const spans = sketchSpansAround(day);
  await em.execute(OUTDATE_SPANS, [
    organizationId,
    ...showArrays([...due, ...ofAll]),
    arrayLiteral(spans.map(({ grain }) => grain)),
    arrayLiteral(spans.map(({ first }) => first)),
    arrayLiteral(spans.map(({ end }) => end)),
  ]);
  await em.execute(KEEP, [
    organizationId,
    day,
    arrayLiteral(sketches.map(({ podcastId }) => podcastId)),
    arrayLiteral(sketches.map(({ episodeId }) => episodeId)),
    arrayLiteral(sketches.map(({ source }) => source)),
    arrayLiteral(sketches.map(({ listeners }) => listeners)),
    arrayLiteral(sketches.map(({ sketch }) => sketch.toString('hex'))),
  ]);
  const seen = [...showArrays(due), arrayLiteral(due.map(({ changes }) => changes))];
  await em.execute(SETTLE, [...seen, organizationId, day, organizationId, day]);
}

async function writeHours(
  em: EntityManager,
  organizationId: string,
  day: Day,
  due: readonly DueShow[],
  hours: readonly HourRow[],
): Promise<void> {
  await em.execute(FORGET_HOURS, [organizationId, arrayLiteral([...new Set(due.map(({ source }) => source))]), day]);
  if (hours.length === 0) return;
  await em.execute(KEEP_HOURS, [
    organizationId,
    day,
    arrayLiteral(hours.map(({ source }) => source)),
    arrayLiteral(hours.map(({ hour }) => String(hour))),
    arrayLiteral(hours.map(({ sketch }) => sketch.toString('hex'))),
  ]);
}

function showArrays(shows: readonly { podcast_id: string; source: string }[]): [podcastIds: string, sources: string] {
  return [arrayLiteral(shows.map((show) => show.podcast_id)), arrayLiteral(shows.map(({ source }) => source))];
}
