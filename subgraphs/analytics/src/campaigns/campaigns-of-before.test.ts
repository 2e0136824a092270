import pg from 'pg';
import { expect, test } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { createTestDatabase } from '@castgraph/testing/database';
import { migrations } from '../migrations.ts';

const today = utcDay(Date.now());

test('campaigns of before get a flight of their days and the state that follows from them, whoever they belong to', async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0110-orders'),
  );
  const database = await createTestDatabase({ subgraphs: [{ subgraph: 'analytics', migrations: before }] });
  const owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
  try {
    const spans = [
      [-9, -3, 'COMPLETED'],
      [-3, 0, 'LIVE'],
      [1, 3, 'BOOKED'],
    ] as const;
    for (const [from, to] of spans) {
      const [organizationId, sponsorId] = [newId(), newId()];
      await owner.query(`insert into analytics.sponsor (organization_id, id, name, created_at) values ($1, $2, 'Northwind', now())`, [
        organizationId,
        sponsorId,
      ]);
      await owner.query(
        `insert into analytics.campaign (organization_id, id, sponsor_id, name, cost_minor, currency, flight_from, flight_to, attribution_window_days, created_at)
         values ($1, $2, $3, 'Autumn', 100, 'EUR', $4, $5, 30, now())`,
        [organizationId, newId(), sponsorId, addDays(today, from), addDays(today, to)],
      );
    }
    await migrateSubgraph({ subgraph: 'analytics', migrations, databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
    const { rows } = await owner.query<{ state: string; is_same: boolean; is_forced: boolean }>(
      `select c.state, f.first_day = c.flight_from and f.last_day = c.flight_to as is_same,
              (select relforcerowsecurity from pg_class where oid = 'analytics.campaign'::regclass) as is_forced
         from analytics.campaign c left join analytics.flight f on f.organization_id = c.organization_id and f.campaign_id = c.id
        order by c.flight_from`,
    );
    expect(rows).toEqual(spans.map(([, , state]) => ({ state, is_same: true, is_forced: true })));
  } finally {
    await owner.end();
    await database.close();
  }
});
