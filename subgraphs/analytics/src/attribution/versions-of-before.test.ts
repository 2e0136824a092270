import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { migrations } from '../migrations.ts';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0150-attribution-versions'),
  );
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'analytics', migrations: before }] });
  owner = new pg.Pool({ connectionString: database.databaseUrl, max: 2 });
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

it('credits of before there were versions are the first version of each order, with what it was worth then', async () => {
  const { id } = makeOrganization();
  const [sponsor, campaign, conversion] = [newId(), newId(), newId()];
  const query = (sql: string, ...parameters: unknown[]) => owner.query(sql, parameters);
  await query(`insert into analytics.sponsor (organization_id, id, name, created_at) values ($1, $2, 'S', now())`, id, sponsor);
  await query(
    `insert into analytics.campaign (organization_id, id, sponsor_id, name, cost_minor, currency, flight_from, flight_to, attribution_window_days, created_at)
     values ($1, $2, $3, 'C', 1, 'EUR', '2026-11-01', '2026-11-30', 30, now())`,
    id,
    campaign,
    sponsor,
  );
  await query(
    `insert into analytics.conversion (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, created_at)
     values ($1, $2, 'o-1', 'api', '2026-11-05', 1000, 250, 'EUR', '{}', '2026-11-06')`,
    id,
    conversion,
  );
  await query(
    `insert into analytics.attribution (organization_id, conversion_id, id, campaign_id, at, method, confidence, conflict, methods)
     values ($1, $2, gen_random_uuid(), $3, '2026-11-05', 'PROMO_CODE', 0.98, false, '{PROMO_CODE}')`,
    id,
    conversion,
    campaign,
  );
  await migrateSubgraph({ subgraph: 'analytics', migrations, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
  const { rows } = await query(
    'select version, cause, campaign_id, value_minor, computed_at, superseded_at from analytics.attribution_version',
  );
  expect(rows).toEqual([
    {
      version: 1,
      cause: 'ORDER',
      campaign_id: campaign,
      value_minor: '750',
      computed_at: new Date('2026-11-06T00:00:00Z'),
      superseded_at: null,
    },
  ]);
});
