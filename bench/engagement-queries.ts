import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Redis } from 'ioredis';
import { addDays } from '@castgraph/kernel/days';
import { type ListeningPlan, readShowIds } from '../subgraphs/analytics/src/fixture/fill-listening.ts';
import { fillYear } from './src/engagement/fill-year.ts';
import { type Ground, openGround, type Served } from './src/engagement/open-ground.ts';
import { drawOperations, type Operation } from './src/engagement/operations.ts';
import { askRaw, RAW_KINDS } from './src/engagement/raw-questions.ts';
import { median, quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Questions about a year of listening to a thousand shows, through the real gateway and subgraphs, by 20 callers who ask without
 * a pause: just started (nothing kept, all of it on the disk), after ten rounds of such questions others that nobody asked before
 * (cold: no answer kept), then the same once more (kept). Then some of them of the raw log, one at a time, against the same
 * asked one at a time through the gateway with nothing kept.
 *
 *   node bench/engagement-queries.ts [--events 10000000] [--per-kind 40] [--keep]
 *
 * `--keep` leaves the data where it is (a folder of the temporary directory), and the next run with as many events takes it up
 * again, an interrupted filling included. Above 30 million events single downloads are kept of the last 92 days only, and above
 * 10 million the raw log holds the last weeks: sums and sketches are of the whole year, and the raw log is asked about its own days.
 */
const { values } = parseArgs({
  options: { events: { type: 'string' }, 'per-kind': { type: 'string', default: '40' }, keep: { type: 'boolean', default: false } },
});
const EVENTS = Number(values.events ?? process.env['CASTGRAPH_BENCH_EVENTS'] ?? 10_000_000);
const PER_KIND = Number(values['per-kind']);
const SHOWS = 1_000;
const DAYS = 364;
const CALLERS = 20;
/** Rounds of other questions before those that are measured: a database that answers has not just been started. */
const ROUNDS_BEFORE = 10;
const RAW_PER_KIND = 5;
const MOST_RAW = 10_000_000;
const MOST_DOWNLOADS = 30_000_000;

const END = new Date().toISOString().slice(0, 10);
const ground = await openGround(`engagement-${EVENTS}`);
const owner = new pg.Pool({ connectionString: ground.databaseUrl, max: 4 });
const plan: ListeningPlan = {
  organizationId: ground.organizationId,
  shows: SHOWS,
  events: EVENTS,
  firstDay: await readFirstDay(),
  days: DAYS,
};
const endDay = addDays(plan.firstDay, DAYS);
// Whole weeks, as the filling goes.
const rawWeeks = Math.min(DAYS / 7, Math.max(1, Math.floor((DAYS / 7) * (MOST_RAW / EVENTS))));
const requestsFrom = addDays(endDay, -7 * rawWeeks);
const downloadsFrom = EVENTS > MOST_DOWNLOADS ? addDays(endDay, -91) : plan.firstDay;

try {
  console.error(`   ${EVENTS} downloads of ${SHOWS} shows from ${plan.firstDay}, raw log from ${requestsFrom}, in ${ground.folder}`);
  await fillYear(owner, ground, plan, { downloadsFrom, requestsFrom });
  await reportSizes();
  const shows = await readShowIds(owner, plan);
  const server = await ground.serve();
  const random = openRandom();
  const draw = (perKind: number) => drawOperations({ shows, firstDay: plan.firstDay, endDay }, perKind, random);
  // Plans of the gateway, and the pools, are not what is measured.
  await askAll(server, draw(2));
  report('just started', await askAll(server, draw(PER_KIND)));
  for (let round = 1; round < ROUNDS_BEFORE; round++) await askAll(server, draw(PER_KIND));
  const operations = draw(PER_KIND);
  await forgetAnswers(ground);
  for (const phase of ['cold', 'kept']) {
    const before = await server.readCpuMs();
    report(phase, await askAll(server, operations));
    const after = await server.readCpuMs();
    for (const name of ['gateway', 'analytics', 'ingestion', 'postgres'] as const)
      reportFigure({ name: `CPU of ${name} per question, ${phase}`, value: (after[name] - before[name]) / operations.length, unit: 'ms' });
  }
  await compareWithRaw(server, shows, random);
} finally {
  await owner.end();
  await ground.close({ isKept: values.keep });
}

/** Data that was kept begins where it began. */
async function readFirstDay(): Promise<string> {
  await owner.query('create table if not exists public.bench_week (day date primary key, is_done boolean not null default false)');
  const { rows } = await owner.query<{ day: string | null }>('select min(day)::text as day from public.bench_week');
  return rows[0]!.day ?? addDays(END, -DAYS);
}

/** The same numbers in [0, 1) in every run. */
function openRandom(): () => number {
  let count = 0;
  return () => createHash('sha256').update(`engagement ${count++}`).digest().readUInt32BE() / 2 ** 32;
}

/** Asks all, 20 at a time; milliseconds by kind. */
async function askAll(server: Served, operations: readonly Operation[], callers = CALLERS): Promise<Map<string, number[]>> {
  const latencies = new Map<string, number[]>();
  const token = await server.issueToken();
  const queue = [...operations];
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const ms = await ask(server.url, token, next);
        latencies.set(next.name, [...(latencies.get(next.name) ?? []), ms]);
      }
    }),
  );
  return latencies;
}

async function ask(url: string, token: string, { name, query, variables }: Operation): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors) throw new Error(`"${name}" of ${JSON.stringify(variables)} failed: ${JSON.stringify(errors)}`);
  return performance.now() - startedAt;
}

function report(phase: string, latencies: ReadonlyMap<string, number[]>): void {
  const all = [...latencies.values()].flat();
  for (const [name, ms] of [...latencies].toSorted(([a], [b]) => (a < b ? -1 : 1)).concat([['all', all]]))
    for (const [label, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const)
      reportFigure({ name: `${name}, ${phase}, ${label} of ${ms.length}`, value: quantile(ms, share), unit: 'ms' });
}

/** Removes the kept answers, and nothing else. */
async function forgetAnswers({ redisUrl }: Ground): Promise<void> {
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: 'castgraph:answer:*', count: 1_000 }) as AsyncIterable<string[]>)
    if (keys.length > 0) await redis.unlink(keys);
  redis.disconnect();
}

async function compareWithRaw(server: Served, shows: readonly string[], random: () => number): Promise<void> {
  const drawn = drawOperations({ shows, firstDay: requestsFrom, endDay }, RAW_PER_KIND, random, Math.min(365, 7 * rawWeeks));
  for (const kind of RAW_KINDS) {
    const operations = drawn.filter(({ name }) => name === kind);
    const raw: number[] = [];
    for (const operation of operations) raw.push((await askRaw(owner, ground.organizationId, operation)).ms);
    await forgetAnswers(ground);
    const ours = [...(await askAll(server, operations, 1)).values()].flat();
    reportFigure({
      name: `${kind}, one caller, nothing kept, median`,
      value: median(ours),
      unit: 'ms',
      ratio: median(raw) / median(ours),
      against: 'raw log',
    });
    reportFigure({ name: `${kind} of the raw log, median`, value: median(raw), unit: 'ms' });
  }
}

async function reportSizes(): Promise<void> {
  const { rows } = await owner.query<{ name: string; mib: number }>(
    `select regexp_replace(c.relname, '_[0-9]{8}$', '') as name, (sum(pg_total_relation_size(c.oid)) / 1048576)::float8 as mib
       from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('analytics', 'ingestion')
      where c.relkind = 'r' group by 1 having sum(pg_total_relation_size(c.oid)) > 4 * 1048576 order by 2 desc`,
  );
  for (const { name, mib } of rows) reportFigure({ name: `size of ${name}`, value: mib, unit: 'MiB' });
}
