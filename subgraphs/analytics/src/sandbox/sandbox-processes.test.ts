import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { subgraphMigrations } from '@castgraph/testing/subgraph-migrations';
import { type StartedProcess, startProcess } from '../fixture/start-process.ts';

let database: TestDatabase;
let owner: pg.Pool;
let workers: StartedProcess[];
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: await Promise.all(['accounts', 'ingestion', 'analytics'].map(subgraphMigrations)) });
  owner = new pg.Pool({ connectionString: database.databaseUrl, max: 2 });
  workers = await Promise.all([startProcess('../worker.ts', database), startProcess('../../../ingestion/src/worker.ts', database)]);
}, 120_000);
afterAll(async () => {
  for (const { process } of workers ?? []) process.kill('SIGKILL');
  await owner?.end();
  await database?.close();
});

/** What accounts would have been asked for: the sample that the sandbox shall hold from now on, and the first step towards it. */
async function ask(organizationId: string, sampleId: string | null): Promise<void> {
  await owner.query(
    `insert into accounts.organization (organization_id, name, created_at, is_sandbox, home_organization_id, sample_id)
     values ($1, 'Trial', now(), true, $2, $3) on conflict (organization_id) do update set sample_id = excluded.sample_id`,
    [organizationId, newId(), sampleId],
  );
  await owner.query(
    `insert into ingestion.outbox (id, kind, name, organization_id, key, payload, options) values ($1, 'job', 'ingestion.erase-sandbox-log', $2, $1::uuid::text, $3, '{"attempts": 4}')`,
    [newId(), organizationId, JSON.stringify({ organizationId, sampleId })],
  );
}

interface Holdings {
  shows: string[];
  episodes: number;
  requests: number;
  judged: number;
  downloads: number;
  spots: number;
  credited: number;
  version: number;
}

async function holdings(organizationId: string): Promise<Holdings> {
  const { rows } = await owner.query<Holdings>(
    `select array(select id::text from ingestion.podcast where organization_id = $1 order by 1) as shows,
            (select count(*)::int from analytics.episode where organization_id = $1) as episodes,
            (select count(*)::int from ingestion.listener_event where organization_id = $1) as requests,
            coalesce((select requests::int from analytics.counting_state where organization_id = $1), 0) as judged,
            coalesce((select downloads::int from analytics.counting_state where organization_id = $1), 0) as downloads,
            (select count(*)::int from analytics.placement where organization_id = $1) as spots,
            (select count(*)::int from analytics.attribution where organization_id = $1) as credited,
            coalesce((select version::int from analytics.counting_state where organization_id = $1), 0) as version`,
    [organizationId],
  );
  return rows[0]!;
}

async function until(organizationId: string, isThere: (held: Holdings) => boolean): Promise<Holdings> {
  for (;;) {
    const held = await holdings(organizationId);
    if (isThere(held)) return held;
    await delay(200);
  }
}

const isWhole = (held: Holdings) => held.requests > 0 && held.judged === held.requests && held.episodes === 12;

test('a sandbox is filled, filled anew and emptied by the workers, each in its turn, and only its own', { timeout: 240_000 }, async () => {
  const [{ id: organizationId }, bystander] = [makeOrganization(), makeOrganization()];
  await ask(bystander.id, newId());
  await ask(organizationId, newId());
  const first = await until(organizationId, isWhole);
  expect(first).toMatchObject({ spots: 6, credited: 14, shows: [expect.any(String), expect.any(String)] });
  expect(first.downloads).toBeGreaterThan(300);
  expect(first.downloads).toBeLessThan(first.requests);

  await ask(organizationId, newId());
  const second = await until(organizationId, (held) => isWhole(held) && !held.shows.some((id) => first.shows.includes(id)));
  expect(second).toMatchObject({ spots: 6, credited: 14, shows: [expect.any(String), expect.any(String)] });
  expect(second.downloads).toBeGreaterThan(300);
  // An answer that was kept before is known to be old.
  expect(second.version).toBeGreaterThan(first.version);

  await ask(organizationId, null);
  const gone = await until(organizationId, ({ shows, version }) => shows.length === 0 && version === 0);
  expect(gone).toEqual({ shows: [], episodes: 0, requests: 0, judged: 0, downloads: 0, spots: 0, credited: 0, version: 0 });
  expect(await until(bystander.id, isWhole)).toMatchObject({ spots: 6, credited: 14 });
});
