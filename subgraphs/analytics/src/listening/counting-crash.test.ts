import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR_MS } from '@castgraph/kernel/days';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { makeOrganization } from '@castgraph/testing/organization';
import { entities } from '../entities.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { randomRequests, seeded } from '../fixture/random-requests.ts';
import { readBooks } from '../fixture/read-books.ts';
import { countRequests } from './count-requests.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const START = Date.parse('2026-11-16T00:00:00Z');

async function arrange() {
  const organizationId = makeOrganization().id;
  const { url } = await database.announce(organizationId);
  const requests = randomRequests(seeded(11), 200, [url], START);
  return { organizationId, url, requests };
}

/** Counts in a worker of its own, and kills it with everything written but the commit. */
async function countAndKill(organizationId: string): Promise<void> {
  const blocker = await database.owner.connect();
  await blocker.query('begin');
  // Readable, but the last statement of a round waits.
  await blocker.query('lock table analytics.counting_state in share mode');
  const { DATABASE_URL: _, ...inherited } = process.env;
  const worker = spawn(process.execPath, [fileURLToPath(new URL('../fixture/count-once.ts', import.meta.url))], {
    env: { ...inherited, DATABASE_URL: database.databaseUrl, SECRETS_KEY: database.secretsKey, ORGANIZATION_ID: organizationId },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const isWaiting = async () =>
    (
      await database.owner.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '/* record-round%'`,
      )
    ).rowCount;
  while (!(await isWaiting())) {
    if (worker.exitCode !== null) throw new Error('The worker ended before its last statement');
    await delay(20);
  }
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await blocker.query('rollback');
  blocker.release();
}

test('a worker killed with everything written but the commit loses nothing and doubles nothing', async () => {
  const { organizationId, requests } = await arrange();
  await database.store(organizationId, requests);
  await countAndKill(organizationId);
  // PostgreSQL notices that its client has gone when it next speaks to it.
  let round = await countRequests(database.orm, organizationId);
  for (; !round; round = await countRequests(database.orm, organizationId)) await delay(50);
  expect(round.requests).toBe(200);

  const again = await arrange();
  await database.store(
    again.organizationId,
    again.requests.map((request) => ({ ...request, url: again.url })),
  );
  await countRequests(database.orm, again.organizationId);
  const [books, undisturbed] = [await readBooks(database, organizationId), await readBooks(database, again.organizationId)];
  expect(books.state).toEqual(undisturbed.state);
  expect(books.byHour).toEqual(undisturbed.byHour);
  expect(books.causes).toEqual(undisturbed.causes);
});

test('a worker killed while it settles an episode anew, whose file became known late, leaves that to the next', async () => {
  const organizationId = makeOrganization().id;
  const at = Date.now() - HOUR_MS;
  const episode = await database.announce(organizationId);
  const short = { url: episode.url, source: 'log', status: 206, range: 'bytes=0-299999', bytesServed: 300_000 } as const;
  await database.store(organizationId, [
    { ...short, at },
    { ...short, at, userAgent: 'Castro/1' },
  ]);
  await countRequests(database.orm, organizationId);
  const before = await readBooks(database, organizationId);
  expect(before.downloads).toHaveLength(2);

  await database.announce(organizationId, { ...episode, bitrateBps: 128_000 });
  await countAndKill(organizationId);
  expect(await readBooks(database, organizationId)).toEqual(before);
  while (!(await countRequests(database.orm, organizationId))) await delay(50);
  expect(await readBooks(database, organizationId)).toMatchObject({ downloads: [], causes: { threshold: 2 }, wrong: [] });
});

test('counting what is counted changes nothing', async () => {
  const { organizationId, requests } = await arrange();
  await database.store(organizationId, requests);
  await countRequests(database.orm, organizationId);
  const books = await readBooks(database, organizationId);
  expect(await countRequests(database.orm, organizationId)).toMatchObject({ requests: 0, touched: [], podcastIds: [] });
  expect(await readBooks(database, organizationId)).toEqual(books);
});

test('two workers at once count each request once', async () => {
  const { organizationId, requests } = await arrange();
  const other = await openOrm({ subgraph: 'analytics', entities, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
  let isStored = false;
  const work = async (orm: typeof other) => {
    let judged = 0;
    for (let idle = 0; idle < 3;) {
      const round = await countRequests(orm, organizationId, { limit: 7 });
      judged += round?.requests ?? 0;
      idle = isStored && round && !round.hasMore && round.requests === 0 ? idle + 1 : 0;
    }
    return judged;
  };
  const store = async () => {
    for (let from = 0; from < requests.length; from += 25) await database.store(organizationId, requests.slice(from, from + 25));
    isStored = true;
  };
  const [, ...judged] = await Promise.all([store(), work(database.orm), work(other)]);
  await closeOrm(other);
  expect(judged[0] + judged[1]).toBe(200);
  const { state, hours, days, downloads } = await readBooks(database, organizationId);
  expect(state['requests']).toBe(200);
  expect([hours, days, state['downloads']]).toEqual([downloads.length, downloads.length, downloads.length]);
});

test('waits for transactions that are still open, and counts what they store when they end', async () => {
  const { organizationId, url } = await arrange();
  const open = await database.owner.connect();
  await open.query('begin');
  await open.query('select pg_current_xact_id()');
  await database.store(organizationId, [{ url, at: START + HOUR_MS }], { waitUntilFinal: false });
  // What is below the open transaction is final; what came after it might still be overtaken.
  expect(await countRequests(database.orm, organizationId)).toMatchObject({ requests: 0 });
  await open.query('commit');
  open.release();
  for (let requests = 0; requests === 0; await delay(20)) requests = (await countRequests(database.orm, organizationId))?.requests ?? 0;
  expect((await readBooks(database, organizationId)).state).toMatchObject({ requests: 1, downloads: 1 });
});
