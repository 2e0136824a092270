import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { type DayRange, readZonedDays, readZonedSpan } from './day-range.ts';

const organizationId = makeOrganization().id;
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

// The days on which clocks change, a year within a year, several years, and the day that Samoa left out.
const RANGES: DayRange[] = [
  { from: '2026-03-28', to: '2026-03-30', timeZone: 'Europe/Berlin' },
  { from: '2025-12-31', to: '2026-01-01', timeZone: 'America/New_York' },
  { from: '2024-02-28', to: '2027-03-01', timeZone: 'Australia/Lord_Howe' },
  { from: '2011-12-28', to: '2012-01-02', timeZone: 'Pacific/Apia' },
  { from: '2026-12-31', to: '2026-12-31', timeZone: 'Asia/Kolkata' },
];

test.each(RANGES)('days of $timeZone from $from to $to begin and end when PostgreSQL says', async (range) => {
  const { from, to, timeZone } = range;
  const { rows: truth } = await database.owner.query(
    `select to_char(d, 'YYYY-MM-DD') as day, (extract(epoch from d at time zone $3) * 1000)::float8 as from,
            (extract(epoch from (d + interval '1 day') at time zone $3) * 1000)::float8 as to
       from generate_series($1::timestamp, $2::timestamp, interval '1 day') d order by d`,
    [from, to, timeZone],
  );
  // The second time from memory.
  for (let i = 0; i < 2; i++)
    await inOrganization(database.orm, organizationId, async (em) => {
      expect(await readZonedDays(em, range)).toEqual(truth);
      expect(await readZonedSpan(em, range)).toEqual({ from: truth[0].from, to: truth.at(-1).to });
    });
});

test('a zone that nobody knows is refused each time', async () => {
  const range = { from: '2026-01-01', to: '2026-01-02', timeZone: 'Mars/Olympus' };
  for (let i = 0; i < 2; i++)
    await expect(inOrganization(database.orm, organizationId, (em) => readZonedSpan(em, range))).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
});
