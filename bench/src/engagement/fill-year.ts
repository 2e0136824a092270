import type pg from 'pg';
import { addDays, type Day, daysBetween } from '@castgraph/kernel/days';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { fillDownloads, fillShows, type ListeningPlan } from '../../../subgraphs/analytics/src/fixture/fill-listening.ts';
import { rebuildSketches } from '../../../subgraphs/analytics/src/listening/rebuild-sketches.ts';
import type { Ground } from './open-ground.ts';

/** What of a year is kept row by row; sums and sketches are of all days. */
export interface Kept {
  /** First day whose single downloads are kept. */
  downloadsFrom: Day;
  /** First day whose raw requests are in the log. */
  requestsFrom: Day;
}

const CHUNK_DAYS = 7;

/** What ingestion knows of the shows, so that questions can begin with a show and its episodes. */
const FEEDS = [
  `insert into analytics.episode_url (organization_id, url_key, episode_id, occurred_at)
   select organization_id, 'audio.example/' || id, id, now() from analytics.episode where organization_id = $1 on conflict do nothing`,
  `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, status, next_read_at)
   select organization_id, id, feed_url, id::text, title, 'ACTIVE', '2199-12-31' from analytics.podcast where organization_id = $1
   on conflict (organization_id, id) do update set next_read_at = excluded.next_read_at`,
  `insert into ingestion.episode (organization_id, id, podcast_id, guid, title, published_at, content_hash)
   select organization_id, id, podcast_id, guid, title, published_at, '' from analytics.episode where organization_id = $1 on conflict do nothing`,
];

// A request for each download, and for every third another one that repeats it: the log holds what was not counted as well.
const RAW_REQUESTS = `insert into ingestion.listener_event (organization_id, event_id, at, source, method, url_key, user_agent, app, device, agent_kind, is_bot,
    ip_class, country, region, listener_key, lists_version)
  select organization_id, gen_random_uuid(), at + make_interval(secs => 5 * again), 'prefix', 'GET', 'audio.example/' || episode_id, app || '/1.0', app, device,
         'app', false, ip_class, country, region, listener_key, 'bench'
    from analytics.download cross join lateral generate_series(0, case when get_byte(listener_key, 0) % 3 = 0 then 1 else 0 end) again
   where organization_id = $1 and at >= $2::date::timestamp at time zone 'UTC' and at < $3::date::timestamp at time zone 'UTC'`;

/** Weeks lie across months, whose rows are sums of several. */
const TAKE_OUT_MONTHS = [
  `update analytics.podcast_month m set downloads = m.downloads - d.downloads
     from (select podcast_id, source, day - (extract(day from day)::int - 1) as month, sum(downloads) as downloads from analytics.podcast_day
            where organization_id = $1 and day >= $2 and day < $3 and dimension = 'total' group by 1, 2, 3) d
    where m.organization_id = $1 and m.podcast_id = d.podcast_id and m.source = d.source and m.month = d.month`,
  `update analytics.episode_month m set downloads = m.downloads - d.downloads
     from (select podcast_id, episode_id, source, day - (extract(day from day)::int - 1) as month, sum(downloads) as downloads
             from analytics.episode_day where organization_id = $1 and day >= $2 and day < $3 group by 1, 2, 3, 4) d
    where m.organization_id = $1 and m.podcast_id = d.podcast_id and m.episode_id = d.episode_id and m.source = d.source and m.month = d.month`,
  `update analytics.show_span m set downloads = m.downloads - d.downloads
     from (select t.source, s.grain, s.first, t.podcast_id, sum(t.downloads) as downloads from analytics.podcast_day t
            cross join lateral (values ('day', t.day), ('week', t.day - (extract(isodow from t.day)::int - 1)),
                                       ('month', t.day - (extract(day from t.day)::int - 1))) s (grain, first)
            where t.organization_id = $1 and t.day >= $2 and t.day < $3 and t.dimension = 'total' group by 1, 2, 3, 4) d
    where m.organization_id = $1 and m.podcast_id = d.podcast_id and m.source = d.source and m.grain = d.grain and m.first = d.first`,
];

/**
 * Fills a year, a week at a time, each in a transaction that marks it done, so that an interrupted run goes on where it was.
 * Sketches are built by the worker's own code.
 */
export async function fillYear(owner: pg.Pool, ground: Ground, plan: ListeningPlan, kept: Kept): Promise<void> {
  await owner.query('create table if not exists public.bench_week (day date primary key)');
  await fillShows(owner, plan);
  for (const feeds of FEEDS) await owner.query(feeds, [plan.organizationId]);
  const orm = await openOrm({ subgraph: 'analytics', entities: [], databaseUrl: ground.databaseUrl, secretsKey: ground.secretsKey });
  try {
    for (let done = 0; done < plan.days; done += CHUNK_DAYS) {
      const from = addDays(plan.firstDay, done);
      const to = addDays(from, Math.min(CHUNK_DAYS, plan.days - done));
      if (await isDone(owner, from)) continue;
      const startedAt = performance.now();
      await fillWeek(owner, plan, kept, from, to);
      for (const day of daysBetween(from, to)) await rebuildSketches(orm, plan.organizationId, day);
      if (to <= kept.downloadsFrom) await owner.query('truncate analytics.download');
      await owner.query('insert into public.bench_week values ($1)', [from]);
      console.error(
        `   ${to}: ${Math.round((100 * (done + CHUNK_DAYS)) / plan.days)} % in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
      );
    }
    const { rows } = await owner.query<{ vacuumed: boolean }>(`select to_regclass('public.bench_vacuumed') is not null as vacuumed`);
    if (!rows[0]!.vacuumed) await owner.query('vacuum analyze');
    await owner.query('create table if not exists public.bench_vacuumed ()');
  } finally {
    await closeOrm(orm);
  }
}

async function isDone(owner: pg.Pool, day: Day): Promise<boolean> {
  return (await owner.query('select 1 from public.bench_week where day = $1', [day])).rows.length > 0;
}

async function fillWeek(owner: pg.Pool, plan: ListeningPlan, kept: Kept, from: Day, to: Day): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`set local work_mem = '256MB'`);
    // What an interrupted run had committed of this week, whose mark is missing.
    for (const takeOut of TAKE_OUT_MONTHS) await client.query(takeOut, [plan.organizationId, from, to]);
    for (const table of ['download_day', 'podcast_day', 'episode_day', 'play_day', 'sketch_due', 'listener_sketch_day'])
      await client.query(`delete from analytics.${table} where organization_id = $1 and day >= $2 and day < $3`, [
        plan.organizationId,
        from,
        to,
      ]);
    for (const [table, at] of [
      ['analytics.download', 'at'],
      ['analytics.download_hour', 'hour'],
      ['analytics.podcast_hour', 'hour'],
      ['ingestion.listener_event', 'at'],
    ])
      await client.query(
        `delete from ${table} where organization_id = $1 and ${at} >= $2::date::timestamp at time zone 'UTC' and ${at} < $3::date::timestamp at time zone 'UTC'`,
        [plan.organizationId, from, to],
      );
    await fillDownloads(client, plan, from, daysBetween(from, to).length);
    if (from >= kept.requestsFrom) {
      await client.query('select ingestion.ensure_listener_event_days($1::date, $2)', [from, daysBetween(from, to).length]);
      await client.query(RAW_REQUESTS, [plan.organizationId, from, to]);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
