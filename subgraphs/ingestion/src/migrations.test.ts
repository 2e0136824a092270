import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { migrations } from './migrations.ts';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0260-transcripts'),
  );
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'ingestion', migrations: before }] });
  owner = new pg.Pool({ connectionString: database.databaseUrl, max: 2 });
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

test('an installation that has read feeds before gets their transcripts little by little, the newest of each show first', async () => {
  const { id } = makeOrganization();
  const podcast = newId();
  await owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title) values ($1, $2, 'https://a.example', 'a', 'A show')`,
    [id, podcast],
  );
  for (const [guid, day, metadata] of [
    ['old', '2026-01-01', { transcripts: [{ url: 'https://a.example/1.vtt' }] }],
    ['none', '2026-01-02', {}],
    ['new', '2026-01-03', { transcripts: [{ url: 'https://a.example/3.vtt' }] }],
  ] as const) {
    await owner.query(
      `insert into ingestion.episode (organization_id, id, podcast_id, guid, title, published_at, metadata, content_hash) values ($1, $2, $3, $4, 'One', $5, $6, '')`,
      [id, newId(), podcast, guid, day, metadata],
    );
  }
  await migrateSubgraph({ subgraph: 'ingestion', migrations, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
  const due = await owner.query(
    'select guid from ingestion.episode where organization_id = $1 and transcript_due_at is not null order by transcript_due_at',
    [id],
  );
  expect(due.rows).toEqual([{ guid: 'new' }, { guid: 'old' }]);
  const bound = await owner.query(`select relforcerowsecurity as bound from pg_class where oid = 'ingestion.episode'::regclass`);
  expect(bound.rows).toEqual([{ bound: true }]);
});

test('an installation that knew ads and words before tells of them afterwards', async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0270-unannounced-slots'),
  );
  const old = await createTestDatabase({ subgraphs: [{ subgraph: 'ingestion', migrations: before }] });
  const asOwner = new pg.Pool({ connectionString: old.databaseUrl, max: 1 });
  try {
    const { id } = makeOrganization();
    const [podcast, marked, read, plain] = [newId(), newId(), newId(), newId()];
    await asOwner.query(
      `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title) values ($1, $2, 'https://a.example', 'a', 'A show')`,
      [id, podcast],
    );
    for (const episode of [marked, read, plain]) {
      await asOwner.query(
        `insert into ingestion.episode (organization_id, id, podcast_id, guid, title, metadata, content_hash) values ($1, $2, $3, $4, 'One', '{}', '')`,
        [id, episode, podcast, episode],
      );
    }
    await asOwner.query(
      `insert into ingestion.ad_slot (organization_id, id, episode_id, start_seconds, end_seconds, detection_method, confidence)
       values ($1, $2, $3, 1, 2, 'MANUAL', 1)`,
      [id, newId(), marked],
    );
    await asOwner.query('insert into ingestion.transcript (organization_id, episode_id, read_at) values ($1, $2, now()), ($1, $3, null)', [
      id,
      read,
      plain,
    ]);
    await migrateSubgraph({ subgraph: 'ingestion', migrations, databaseUrl: old.databaseUrl, secretsKey: old.secretsKey });
    const { rows } = await asOwner.query('select episode_id from ingestion.unannounced_slots');
    expect(new Set(rows.map((row) => row.episode_id as string))).toEqual(new Set([marked, read]));
  } finally {
    await asOwner.end();
    await old.close();
  }
});
