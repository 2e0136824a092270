import type pg from 'pg';
import { addDays, type Day, daysBetween, HOUR_MS } from '@castgraph/kernel/days';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { fillDays, fillLongerSums, fillShows, type ListeningPlan } from '../../../subgraphs/analytics/src/fixture/fill-listening.ts';
import { rebuildSketches } from '../../../subgraphs/analytics/src/listening/rebuild-sketches.ts';
import { uniteSketches } from '../../../subgraphs/analytics/src/listening/unite-sketches.ts';
import { dropIndexes, inTransaction, restoreIndexes } from './bulk-indexes.ts';
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
  select $1::uuid, gen_random_uuid(), at + make_interval(secs => 5 * again), 'prefix', 'GET', 'audio.example/' || episode_id, app || '/1.0', app, device,
         'app', false, ip_class, country, region, listener_key, 'bench'
    from made cross join lateral generate_series(0, case when get_byte(listener_key, 0) % 3 = 0 then 1 else 0 end) again`;

/** Two weeks at once: one is summed while the other is written. */
const FILLERS = 2;

/**
 * Fills a year, a week at a time, each in a transaction that marks it filled, so that an interrupted run goes on where it was.
 * Sketches are built by the worker's own code.
 */
export async function fillYear(owner: pg.Pool, ground: Ground, plan: ListeningPlan, kept: Kept): Promise<void> {
  if ((await owner.query(`select to_regclass('public.bench_vacuumed') as done`)).rows[0].done !== null) return;
  await fillShows(owner, plan);
  for (const feeds of FEEDS) await owner.query(feeds, [plan.organizationId]);
  const end = addDays(plan.firstDay, plan.days);
  await owner.query('select ingestion.ensure_listener_event_days($1::date, $2)', [
    kept.requestsFrom,
    daysBetween(kept.requestsFrom, end).length,
  ]);
  await dropIndexes(owner);
  const orm = await openOrm({ subgraph: 'analytics', entities: [], databaseUrl: ground.databaseUrl, secretsKey: ground.secretsKey });
  try {
    await fillWeeks(owner, plan, kept, orm);
    await timed('weeks and months', () => inTransaction(owner, (client) => fillLongerSums(client, plan)));
    await timed('indexes', () => restoreIndexes(owner));
    const hourFromNow = Date.now() + HOUR_MS;
    await timed('listeners of weeks and months', async () => {
      while ((await uniteSketches(orm, plan.organizationId, hourFromNow)) !== 0);
    });
    await timed('vacuum', () => owner.query('vacuum analyze'));
    await owner.query('create table public.bench_vacuumed ()');
  } finally {
    await closeOrm(orm);
  }
}

async function fillWeeks(owner: pg.Pool, plan: ListeningPlan, kept: Kept, orm: Orm): Promise<void> {
  const weeks = daysBetween(plan.firstDay, addDays(plan.firstDay, plan.days)).filter((_, index) => index % CHUNK_DAYS === 0);
  const left = weeks.values();
  let sketching = Promise.resolve();
  const fillNext = async () => {
    for (const from of left) {
      const days = Math.min(CHUNK_DAYS, plan.days - CHUNK_DAYS * weeks.indexOf(from));
      const startedAt = performance.now();
      const isFilled = await readMark(owner, from);
      if (isFilled) continue;
      if (isFilled === undefined) await inTransaction(owner, (client) => fillWeek(client, plan, kept, from, days));
      // Sketches of one organization are built by one at a time.
      await (sketching = sketching.then(() => sketchWeek(owner, plan, kept, orm, from, days)));
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.error(`   week from ${from}, ${weeks.indexOf(from) + 1} of ${weeks.length}, in ${seconds} s`);
    }
  };
  await Promise.all(Array.from({ length: FILLERS }, fillNext));
}

/** Whether a week is filled and sketched; undefined when it is neither. */
async function readMark(owner: pg.Pool, from: Day): Promise<boolean | undefined> {
  const { rows } = await owner.query<{ is_done: boolean }>('select is_done from public.bench_week where day = $1', [from]);
  return rows[0]?.is_done;
}

async function fillWeek(client: pg.ClientBase, plan: ListeningPlan, kept: Kept, from: Day, days: number): Promise<void> {
  await client.query(`set local work_mem = '512MB'`);
  await client.query(`set local temp_buffers = '256MB'`);
  await client.query('insert into public.bench_week (day) values ($1)', [from]);
  await fillDays(client, plan, from, days);
  if (from >= kept.requestsFrom) await client.query(RAW_REQUESTS, [plan.organizationId]);
}

async function sketchWeek(owner: pg.Pool, plan: ListeningPlan, kept: Kept, orm: Orm, from: Day, days: number): Promise<void> {
  const to = addDays(from, days);
  for (const day of daysBetween(from, to)) await rebuildSketches(orm, plan.organizationId, day);
  if (to <= kept.downloadsFrom) {
    await owner.query(
      `delete from analytics.download where organization_id = $1
         and at >= $2::date::timestamp at time zone 'UTC' and at < $3::date::timestamp at time zone 'UTC'`,
      [plan.organizationId, from, to],
    );
    // So that the next week takes their place rather than more of the disk.
    await owner.query('vacuum analytics.download');
  }
  await owner.query('update public.bench_week set is_done = true where day = $1', [from]);
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.error(`   ${what} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
