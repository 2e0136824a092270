import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { subgraphMigrations } from '@castgraph/testing/subgraph-migrations';
import { migrations } from './migrations.ts';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0005-dimensions'),
  );
  database = await createTestDatabase({
    subgraphs: [await subgraphMigrations('ingestion'), { subgraph: 'analytics', migrations: before }],
  });
  owner = new pg.Pool({ connectionString: database.databaseUrl, max: 2 });
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await owner.query(sql, params)).rows as T[];
const NIL = '00000000-0000-0000-0000-000000000000';

test('an installation that has counted before gets its sums, its days due for sketches, and its episodes by GUID', async () => {
  const { id } = makeOrganization();
  const [podcast, episode] = [newId(), newId()];
  await query(`insert into analytics.podcast values ($1, $2, 'A show', 'https://example.com/feed', now())`, id, podcast);
  await query(
    `insert into analytics.episode (organization_id, id, podcast_id, guid, title, occurred_at) values ($1, $2, $3, 'g-1', 'One', now())`,
    id,
    episode,
    podcast,
  );
  for (const [app, country, downloads] of [
    ['Overcast', 'DE', 3],
    ['Overcast', 'GB', 4],
    ['Castro', 'DE', 0],
  ] as const)
    for (const [table, bucket] of [
      ['download_day', '2026-11-01'],
      ['download_hour', '2026-11-01T05:00:00Z'],
    ] as const)
      await query(
        `insert into analytics.${table} values ($1, $2, $3, $4, 'prefix', $5, $6, 'public', $7)`,
        id,
        podcast,
        bucket,
        episode,
        app,
        country,
        downloads,
      );
  await migrateSubgraph({ subgraph: 'analytics', migrations, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });

  const days = await query<{ podcast_id: string; dimension: string; value: string; downloads: number }>(
    'select podcast_id, dimension, value, downloads from analytics.podcast_day where organization_id = $1',
    id,
  );
  for (const of of [podcast, NIL])
    expect(
      days
        .filter((row) => row.podcast_id === of)
        .map((row) => [row.dimension, row.value, row.downloads])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['app', 'Overcast', 7],
      ['country', 'DE', 3],
      ['country', 'GB', 4],
      ['device', 'unknown', 7],
      ['ip_class', 'public', 7],
      ['region', '', 7],
      ['total', '', 7],
    ]);
  expect(await query('select podcast_id, downloads from analytics.podcast_hour where organization_id = $1 order by 1', id)).toEqual([
    { podcast_id: NIL, downloads: 7 },
    { podcast_id: podcast, downloads: 7 },
  ]);
  expect(await query('select source, hour, app, downloads from analytics.app_hour where organization_id = $1', id)).toEqual([
    { source: 'prefix', hour: new Date('2026-11-01T05:00:00Z'), app: 'Overcast', downloads: 7 },
  ]);
  expect(await query('select episode_id, source, hour, downloads from analytics.episode_hour where organization_id = $1', id)).toEqual([
    { episode_id: episode, source: 'prefix', hour: new Date('2026-11-01T05:00:00Z'), downloads: 7 },
  ]);
  expect(await query('select episode_id, downloads from analytics.episode_day where organization_id = $1', id)).toEqual([
    { episode_id: episode, downloads: 7 },
  ]);
  expect(await query('select episode_id, month::text, downloads from analytics.episode_month where organization_id = $1', id)).toEqual([
    { episode_id: episode, month: '2026-11-01', downloads: 7 },
  ]);
  expect(
    await query('select grain, first::text, podcast_id, downloads from analytics.show_span where organization_id = $1 order by 1', id),
  ).toEqual([
    { grain: 'day', first: '2026-11-01', podcast_id: podcast, downloads: 7 },
    { grain: 'month', first: '2026-11-01', podcast_id: podcast, downloads: 7 },
    { grain: 'week', first: '2026-10-26', podcast_id: podcast, downloads: 7 },
  ]);
  expect(await query('select podcast_id, source, changes from analytics.sketch_due where organization_id = $1', id)).toEqual([
    { podcast_id: podcast, source: 'prefix', changes: '1' },
  ]);
  expect(await query('select url_key from analytics.episode_url where organization_id = $1 order by 1', id)).toEqual([
    { url_key: `urn:episode:${episode}` },
    { url_key: `urn:guid:${podcast}:g-1` },
  ]);
});

test('forces the policies of tables again that it lifted for the owner', async () => {
  expect(
    await query(
      `select relname from pg_class where relnamespace = 'analytics'::regnamespace and relrowsecurity and not relforcerowsecurity and relkind in ('r', 'p')`,
    ),
  ).toEqual([]);
});
