import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { makeOrganization } from '@castgraph/testing/organization';
import { HOME, type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { contextOf, readAudit } from '../fixture/recounting.ts';
import { countRequests } from '../listening/count-requests.ts';
import { recountSpan } from '../listening/recount-span.ts';
import { completeErasure } from './complete-erasure.ts';
import { eraseHousehold } from './erase-household.ts';
import { ERASED_COLUMNS, HOLDS_NOBODY } from './erased-columns.ts';
import { prepareErasure } from './prepare-erasure.ts';
import { readErasure } from './read-erasure.ts';
import { revealHouseholdKey } from './reveal-household-key.ts';

type EraseFromLog = (orm: Orm, erasure: { organizationId: string; erasureId: string }, options: { retentionDays: number }) => Promise<void>;

let database: ListeningDatabase;
let ingestion: Orm;
let eraseFromLog: EraseFromLog;
beforeAll(async () => {
  database = await openListeningDatabase();
  const { databaseUrl, secretsKey } = database;
  ingestion = await openOrm({ subgraph: 'ingestion', entities: [], databaseUrl, secretsKey });
  // Looked up rather than imported, because the code of one subgraph never depends on another's.
  const file = join(import.meta.dirname, '../../../ingestion/src/erasure/erase-from-log.ts');
  ({ eraseFromLog } = (await import(pathToFileURL(file).href)) as { eraseFromLog: EraseFromLog });
});
afterAll(async () => {
  await closeOrm(ingestion);
  await database.close();
});

const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];
const TODAY = dayStart(utcDay(Date.now()));
const NEIGHBOUR = '81.2.69.143';
const LOG_DAYS = 100;

/** Of a purchase in the household, by a browser that heard nothing. */
const [HIT_LISTENER, HIT_CUSTOMER] = ['ab'.repeat(16), 'cd'.repeat(16)];

async function arrange() {
  const { id: organizationId } = makeOrganization();
  const { url } = await database.announce(organizationId);
  await database.store(organizationId, [
    // So old that its household is erased already: known by its listener alone.
    { url, at: TODAY - 80 * DAY_MS },
    { url, at: TODAY - DAY_MS },
    { url, at: TODAY - DAY_MS + 1 },
    { url, at: TODAY, userAgent: 'Castro 2023' },
    { url, at: TODAY + 1, method: 'HEAD' },
    { url, at: TODAY + 2, kind: 'play', playPercent: 50 },
    { url, at: TODAY, ip: NEIGHBOUR },
  ]);
  await query(
    'update ingestion.listener_event set household_key = null where organization_id = $1 and at < $2',
    organizationId,
    new Date(TODAY - 62 * DAY_MS),
  );
  await countRequests(database.orm, organizationId);
  await query(
    'update analytics.download set household_key = null where organization_id = $1 and at < $2',
    organizationId,
    new Date(TODAY - 62 * DAY_MS),
  );
  const context = contextOf(database, organizationId);
  const householdKey = await revealHouseholdKey(context, { address: HOME });
  const hit = [organizationId, newId(), householdKey, HIT_LISTENER, HIT_CUSTOMER];
  await query(
    `insert into analytics.pixel_hit (organization_id, id, source, at, received_at, event, verdict, promo_codes, consent, household_key, listener_key, customer_key)
     values ($1, $2, 'PIXEL', now(), now(), 'purchase', 'CONVERTED', '{}', 'granted', decode($3, 'hex'), decode($4, 'hex'), decode($5, 'hex'))`,
    ...hit,
  );
  return { organizationId, url, context, householdKey };
}

/** What the three jobs do, each where it runs. */
async function erase(organizationId: string, erasureId: string): Promise<void> {
  await prepareErasure(database.orm, { organizationId, erasureId });
  await eraseFromLog(ingestion, { organizationId, erasureId }, { retentionDays: LOG_DAYS });
  const [told] = await query<{ rows: number }>(
    `select (payload ->> 'rows')::int as rows from ingestion.outbox where name = 'ingestion.log-erased' and organization_id = $1 order by id limit 1`,
    organizationId,
  );
  await completeErasure(database.orm, organizationId, erasureId, told!.rows);
}

/** In how many rows of any table of either subgraph one of the keys stands, as text of the whole row. */
async function findKeys(organizationId: string, keys: readonly string[]): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns c join information_schema.tables using (table_schema, table_name)
      where table_schema in ('analytics', 'ingestion') and table_type = 'BASE TABLE' and column_name = 'organization_id'
        and table_name !~ '_(\\d{8}|default)$'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await query<{ n: number }>(
      `select count(*)::int as n from ${name} t where organization_id = $1 and t::text ~ $2`,
      organizationId,
      keys.join('|'),
    );
    if (row!.n > 0) found.push(name);
  }
  return found;
}

const keysOf = async (organizationId: string, householdKey: string) => {
  const rows = await query<{ key: string }>(
    `select distinct encode(listener_key, 'hex') as key from ingestion.listener_event where organization_id = $1 and household_key = decode($2, 'hex')`,
    organizationId,
    householdKey,
  );
  return [householdKey, ...rows.map(({ key }) => key)];
};

/** What is shown, without whose it is. */
const figures = ({ causes, hours, days, rollups, byHour, state, wrong, reported }: Awaited<ReturnType<typeof readBooks>>) => {
  const reports = reported.map((line) => line.replaceAll(/\\x[0-9a-f]{32}/g, 'somebody'));
  return { causes, hours, days, rollups, byHour, state, wrong, reports };
};

// The whole log is gone through, on whatever machine this is.
describe('erasing a household', { timeout: 180_000 }, () => {
  test('takes its keys out of every table, old rows included, and moves no count, not even when counted again', async () => {
    const { organizationId, context, householdKey } = await arrange();
    const keys = [...(await keysOf(organizationId, householdKey)), HIT_LISTENER, HIT_CUSTOMER];
    expect(keys).toHaveLength(5);
    expect(await findKeys(organizationId, keys)).toEqual(
      expect.arrayContaining([
        'ingestion.listener_event',
        'analytics.download',
        'analytics.pixel_hit',
        'analytics.request_verdict',
        'analytics.play',
        'analytics.listening_report',
      ]),
    );
    const before = figures(await readBooks(database, organizationId));
    const erasureId = await eraseHousehold(context, { householdKey: householdKey.toUpperCase() });
    expect(await readErasure(context, erasureId)).toMatchObject({ finishedAt: null, rows: [] });
    await erase(organizationId, erasureId);
    expect(await findKeys(organizationId, keys)).toEqual([]);
    const { finishedAt, rows } = (await readErasure(context, erasureId))!;
    expect(finishedAt).not.toBeNull();
    expect(rows).toEqual(
      expect.arrayContaining([
        { table: 'listener_event', rows: 6 },
        { table: 'download', rows: 3 },
        { table: 'play', rows: 1 },
        { table: 'pixel_hit', rows: 1 },
      ]),
    );
    expect(figures(await readBooks(database, organizationId))).toEqual(before);
    await recountSpan(database.orm, organizationId, TODAY - DAY_MS, TODAY + DAY_MS);
    expect(figures(await readBooks(database, organizationId))).toEqual(before);
    expect(await findKeys(organizationId, keys)).toEqual([]);
  });

  test('leaves neighbours and other organizations as they are, and a key nobody has erases nothing', async () => {
    const [mine, other] = [await arrange(), await arrange()];
    const otherBooks = await readBooks(database, other.organizationId);
    const neighbour = await revealHouseholdKey(mine.context, { address: NEIGHBOUR });
    await erase(mine.organizationId, await eraseHousehold(mine.context, { householdKey: mine.householdKey }));
    expect(await findKeys(mine.organizationId, [neighbour])).toContain('analytics.download');
    expect(await readBooks(database, other.organizationId)).toEqual(otherBooks);
    const again = await eraseHousehold(other.context, { householdKey: mine.householdKey });
    await erase(other.organizationId, again);
    expect((await readErasure(other.context, again))!.rows.filter(({ rows }) => rows > 0)).toEqual([]);
    expect(await readBooks(database, other.organizationId)).toEqual(otherBooks);
    expect(await readErasure(mine.context, again)).toBeNull();
    expect(await readErasure(mine.context, 'nothing')).toBeNull();
  });

  test('goes on after a crash between the subgraphs or within one, and is done once however often it is tried', async () => {
    const { organizationId, context, householdKey } = await arrange();
    const keys = await keysOf(organizationId, householdKey);
    const erasureId = await eraseHousehold(context, { householdKey });
    expect(await eraseHousehold(context, { householdKey })).toBe(erasureId);
    await prepareErasure(database.orm, { organizationId, erasureId });
    // As far as a try came that was killed: only the oldest days.
    await query(
      `update ingestion.listener_event t set listener_key = substring(sha256(e.salt || t.listener_key) for 16) from analytics.erasure e
        where e.id = $1 and t.organization_id = e.organization_id and t.at < $2`,
      erasureId,
      new Date(TODAY - 62 * DAY_MS),
    );
    // What was counted from the log in between is found, too.
    await recountSpan(database.orm, organizationId, TODAY - DAY_MS, TODAY + DAY_MS);
    await prepareErasure(database.orm, { organizationId, erasureId });
    await erase(organizationId, erasureId);
    const done = await readErasure(context, erasureId);
    await erase(organizationId, erasureId);
    expect(await readErasure(context, erasureId)).toEqual(done);
    expect(await findKeys(organizationId, keys)).toEqual([]);
    expect((await readBooks(database, organizationId)).wrong).toEqual([]);
  });

  test('is audited without the key, and no queue or log has it', async () => {
    const { organizationId, context, householdKey } = await arrange();
    await eraseHousehold(context, { householdKey });
    const audit = await readAudit(database, organizationId);
    expect(audit.map(({ action }) => action)).toEqual(['household-key.reveal', 'household.erase']);
    expect(audit[0]!.details).toEqual(audit[1]!.details);
    expect(JSON.stringify(audit)).not.toMatch(new RegExp(`${householdKey.slice(0, 8)}|${HOME}`));
    const [outbox] = await query<{ n: number }>('select count(*)::int as n from analytics.outbox t where t::text ~ $1', householdKey);
    expect(outbox!.n).toBe(0);
  });

  test.each(['', 'xyz', 'ab'.repeat(15), 'ab'.repeat(17), '\\xabababababababababababababababab', 'g'.repeat(32), 'a'.repeat(1_000_000)])(
    'refuses what is no key',
    async (householdKey) => {
      const context = contextOf(database, makeOrganization().id);
      await expect(eraseHousehold(context, { householdKey })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );

  test.each(['', '1.2.3', '999.1.1.1', 'example.com', "' or 1=1"])('tells no key of %j, which is no address', async (address) => {
    const { id } = makeOrganization();
    await expect(revealHouseholdKey(contextOf(database, id), { address })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await readAudit(database, id)).toEqual([]);
  });

  test('is for owners and admins, as is the key of an address', async () => {
    const { id } = makeOrganization();
    for (const role of ['manager', 'analyst', 'sponsor', 'read-only'] as const) {
      const context = contextOf(database, id, role);
      await expect(eraseHousehold(context, { householdKey: newId().replaceAll('-', '') })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(revealHouseholdKey(context, { address: HOME })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('knows every column of either subgraph that may hold a key', async () => {
    const columns = await query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema in ('analytics', 'ingestion') and table_type = 'BASE TABLE' and table_name !~ '_(\\d{8}|default)$'
          and (data_type = 'bytea' or udt_name = '_bytea' or (column_name ~ 'household|listener' and data_type not in ('integer', 'bigint', 'boolean')))`,
    );
    const known = [
      ...Object.entries(ERASED_COLUMNS).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
      ...Object.keys(HOLDS_NOBODY),
    ];
    expect(columns.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });
});
