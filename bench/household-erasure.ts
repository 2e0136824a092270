import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '@castgraph/kernel/ids';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { migrations as analytics } from '../subgraphs/analytics/src/migrations.ts';
import { prepareErasure } from '../subgraphs/analytics/src/privacy/prepare-erasure.ts';
import { eraseFromLog } from '../subgraphs/ingestion/src/erasure/erase-from-log.ts';
import { migrations as ingestion } from '../subgraphs/ingestion/src/migrations.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * What it takes to forget a household in a log of one organization: finding its listeners where household keys are kept, against reading
 * the whole log for them as one statement, and then taking it out of every day. `--rows` (10 million) lie in 400 days.
 */
const DAYS = 400;
const ROWS = Number(process.argv.find((argument) => argument.startsWith('--rows='))?.slice('--rows='.length) ?? 10_000_000);
const HOUSEHOLD = '00112233445566778899aabbccddeeff';
const secretsKey = Buffer.alloc(32, 'castgraph bench ').toString('base64');
const [organizationId, erasureId] = [newId(), newId()];

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: await findFreePort(),
  log: openProcessLog(dir, 'postgres'),
  durable: false,
});
const owner = new pg.Client(postgres.url);
try {
  await owner.connect();
  for (const [subgraph, migrations] of [
    ['ingestion', ingestion],
    ['analytics', analytics],
  ] as const)
    await migrateSubgraph({ subgraph, migrations, databaseUrl: postgres.url, secretsKey });
  await fillLog();
  await measure();
} finally {
  await owner.end();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

/** Days as upkeep leaves them: keys of households in the latest 62 alone. One request in 20,000 is the household's. */
async function fillLog(): Promise<void> {
  await owner.query(`select ingestion.ensure_listener_event_days((now() at time zone 'UTC')::date - ${DAYS}, ${DAYS + 1})`);
  const perDay = Math.round(ROWS / DAYS);
  for (let back = 0; back < DAYS; back++)
    await owner.query(
      `insert into ingestion.listener_event (organization_id, event_id, at, source, method, url_key, user_agent, agent_kind, is_bot, ip_class, country,
         listener_key, household_key, lists_version)
       select $1, gen_random_uuid(), ((now() at time zone 'UTC')::date - $2::int) at time zone 'UTC' + n * interval '1 day' / $3::int, 'prefix', 'GET',
              'cdn.example.com/' || n % 100 || '.mp3', 'Overcast/3.0 (+http://overcast.fm/; iOS podcast app)', 'app', false, 'residential', 'GB',
              case when n % 20000 = 7 then decode('ffeeddccbbaa99887766554433221100', 'hex') else substring(sha256((n * 7919 % 50021)::text::bytea) for 16) end,
              case when $2 > 62 then null when n % 20000 = 7 then decode($4, 'hex') else substring(sha256((n * 7919 % 40009)::text::bytea) for 16) end, 'x'
         from generate_series(1, $3::int) n`,
      [organizationId, back, perDay, HOUSEHOLD],
    );
  await owner.query('analyze ingestion.listener_event');
  await owner.query(
    `insert into analytics.erasure (organization_id, id, household_key, salt) values ($1, $2, decode($3, 'hex'), sha256('salt'))`,
    [organizationId, erasureId, HOUSEHOLD],
  );
}

async function measure(): Promise<void> {
  const databaseUrl = postgres.url;
  const counting = await openOrm({ subgraph: 'analytics', entities: [], databaseUrl, secretsKey });
  const collecting = await openOrm({ subgraph: 'ingestion', entities: [], databaseUrl, secretsKey });
  try {
    const whole = await seconds(async () => {
      await owner.query('select distinct listener_key from ingestion.listener_event where organization_id = $1 and household_key = $2', [
        organizationId,
        Buffer.from(HOUSEHOLD, 'hex'),
      ]);
    });
    const finding = await seconds(() => prepareErasure(counting, { organizationId, erasureId }));
    reportFigure({
      name: `listeners of a household found in ${ROWS} requests`,
      value: finding,
      unit: 's',
      ratio: whole / finding,
      against: 'the whole log in one statement',
    });
    const pieces: number[] = [];
    let last = performance.now();
    const progress = () => {
      const now = performance.now();
      pieces.push(now - last);
      last = now;
    };
    const erasing = await seconds(() => eraseFromLog(collecting, { organizationId, erasureId }, { retentionDays: DAYS, progress }));
    reportFigure({ name: `household taken out of ${ROWS} requests`, value: erasing, unit: 's' });
    reportFigure({ name: 'longest transaction of it', value: Math.max(...pieces), unit: 'ms' });
  } finally {
    await closeOrm(counting);
    await closeOrm(collecting);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
