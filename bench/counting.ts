import { PassThrough } from 'node:stream';
import { openLog } from '@castgraph/telemetry/log';
import { openCountingGround } from './src/counting/counting-ground.ts';
import { fillLog } from './src/counting/fill-log.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Requests per second that one worker process counts: judged, settled, limited, with verdicts, downloads, rollups and watermark
 * committed. Beside it, of the same rows in the same run: what a naive count by one statement of SQL takes, that judges nothing
 * and keeps no request, and what PostgreSQL takes to copy the rows into a table with the same key.
 */
const ROWS = Number(process.env['BENCH_ROWS'] ?? 200_000);

const NAIVE = `with d as (
    select e.organization_id, ep.podcast_id, ep.id as episode_id, e.listener_key, (e.at at time zone 'UTC')::date as day, min(e.at) as at,
           min(e.app) as app, min(e.country) as country
      from ingestion.listener_event e
      join analytics.episode_url u on u.organization_id = e.organization_id and u.url_key = e.url_key
      join analytics.episode ep on ep.organization_id = u.organization_id and ep.id = u.episode_id
     where not e.is_bot and e.ip_class <> 'hosting' and e.organization_id = any ($1::uuid[]) group by 1, 2, 3, 4, 5)
  insert into naive select organization_id, podcast_id, episode_id, date_trunc('hour', at), app, country, count(*)::int as downloads from d group by 1, 2, 3, 4, 5, 6`;

const ground = await openCountingGround();
const { analytics, orm, owner } = ground;
try {
  await owner.query(`create table naive (organization_id uuid, podcast_id uuid, episode_id uuid, hour timestamptz, app text, country text, downloads int,
    primary key (organization_id, podcast_id, episode_id, hour, app, country))`);
  for (const organizations of [1, 20]) await measure(organizations);
} finally {
  await ground.close();
}

async function measure(organizations: number): Promise<void> {
  const ids = await fillLog(owner, { organizations, rows: ROWS });
  await owner.query('checkpoint');
  const counted = await timed(countAll);
  await assertCounted(ids);
  const naive = await timed(() => owner.query(NAIVE, [ids]));
  await owner.query('truncate naive');
  await owner.query('create table copied (like ingestion.listener_event including all)');
  const copied = await timed(() =>
    owner.query('insert into copied select * from ingestion.listener_event where organization_id = any ($1::uuid[])', [ids]),
  );
  await owner.query('drop table copied');
  const name = `counting/${organizations} organization${organizations === 1 ? '' : 's'}`;
  const perSecond = ROWS / counted;
  reportFigure({ name, value: perSecond, unit: '/s' });
  reportFigure({ name: `${name}/naive SQL`, value: ROWS / naive, unit: '/s', ratio: perSecond / (ROWS / naive), against: 'naive SQL' });
  reportFigure({
    name: `${name}/copy of the rows`,
    value: ROWS / copied,
    unit: '/s',
    ratio: perSecond / (ROWS / copied),
    against: 'copy of the rows',
  });
}

async function countAll(): Promise<void> {
  const options = {
    orm,
    log: openLog('bench', { level: 'ERROR', target: new PassThrough() }),
    onCounted: () => undefined,
    signal: new AbortController().signal,
  };
  while ((await analytics.findUncounted(orm)).length > 0) await analytics.countUncounted(options, new Map());
}

/** A figure of rows that were not counted would be none. */
async function assertCounted(ids: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ requests: string; placed: string; downloads: string; days: string }>(
    `select sum(requests) as requests, sum(downloads + duplicates + rejected + unknown) as placed, sum(downloads) as downloads,
            (select sum(downloads) from analytics.download_day where organization_id = any ($1::uuid[])) as days
       from analytics.counting_state where organization_id = any ($1::uuid[])`,
    [ids],
  );
  const { requests, placed, downloads, days } = rows[0]!;
  if (Number(requests) !== ROWS || placed !== requests || downloads !== days)
    throw new Error(`Not all was counted: ${JSON.stringify(rows[0])}`);
  console.error(`   ${requests} requests, ${downloads} downloads`);
}

/** Seconds that the work took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
