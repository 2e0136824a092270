import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import type { Role } from '@castgraph/kernel/scopes';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { withListenerSecret } from '../context.ts';
import { HOME, type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { countRequests } from '../listening/count-requests.ts';
import { confirmSharedNetwork } from './confirm-shared-network.ts';
import { continueRecount } from './continue-recount.ts';
import { listSharedNetworks } from './list-shared-networks.ts';
import { recountDownloads } from './recount-downloads.ts';
import { removeSharedNetwork } from './remove-shared-network.ts';
import { updateMeasurementSetting } from './update-measurement-setting.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const START = Math.floor((Date.now() - 3 * DAY_MS) / DAY_MS) * DAY_MS;
const log = openLog('measurement-test', { level: 'ERROR' });

function contextOf(organizationId: string, role: Role = 'admin'): OperationContext {
  const secret = createHash('sha256').update(organizationId).digest();
  return withListenerSecret(secret)(createContext({ viewer: makeViewer({ organizationId, role }), orm: database.orm, log }));
}

async function arrange(requests: (url: string) => TestRequest[]) {
  const organizationId = makeOrganization().id;
  const { url } = await database.announce(organizationId);
  await database.store(organizationId, requests(url));
  await countRequests(database.orm, organizationId);
  return { organizationId, url, context: contextOf(organizationId) };
}

const books = (organizationId: string) => readBooks(database, organizationId);
const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];

/** Does the recounts that were asked for, in their order, as the worker does. */
async function recountAsked(organizationId: string): Promise<number> {
  const rows = await query<{ payload: { recountId: string } }>(
    `select payload from analytics.outbox where name = 'analytics.recount-span' and organization_id = $1 order by id`,
    organizationId,
  );
  for (const { payload } of rows) await continueRecount(database.orm, organizationId, payload.recountId);
  return rows.length;
}

const audited = (organizationId: string) =>
  query<{ action: string; details: unknown }>(
    'select action, details from analytics.audit_entry where organization_id = $1 order by id',
    organizationId,
  );

/** The standard's own four requests (C20). */
const FOUR = [22 * HOUR_MS, 27 * HOUR_MS, 46.25 * HOUR_MS, 71.25 * HOUR_MS];

describe('the measurement setting', () => {
  test('counts what is kept again by the window chosen, and says who chose it (C20, C38)', async () => {
    const { organizationId, context } = await arrange((url) => FOUR.map((at) => ({ url, at: START + at })));
    const counted = async () => {
      const found = await books(organizationId);
      expect(found.wrong).toEqual([]);
      return FOUR.map((at) => found.downloads.filter((row) => row.at === START + at).length);
    };
    expect(await counted()).toEqual([1, 1, 0, 1]);
    const { setting, recountTaskId } = await updateMeasurementSetting(context, { window: 'last-touch', timeZone: 'Europe/Berlin' });
    expect(setting).toMatchObject({ window: 'last-touch', timeZone: 'Europe/Berlin', maxPerIp: 500, source: 'prefix' });
    expect(recountTaskId).toEqual(expect.any(String));
    expect(await recountAsked(organizationId)).toBe(1);
    expect(await counted()).toEqual([1, 0, 0, 1]);
    expect(await audited(organizationId)).toEqual([
      {
        action: 'measurement-setting.update',
        details: expect.objectContaining({ before: expect.objectContaining({ window: 'calendar-day' }) }),
      },
    ]);
  });

  test('moves no figure where only the zone or the kind of counts shown changes', async () => {
    const { organizationId, context } = await arrange((url) => [{ url, at: START }]);
    const { setting, recountTaskId } = await updateMeasurementSetting(context, { timeZone: 'America/New_York', source: 'log' });
    expect([setting.source, recountTaskId]).toEqual(['log', null]);
    expect(await recountAsked(organizationId)).toBe(0);
  });

  test('leaves as it is what comes as undefined, as the API hands over what was not given', async () => {
    const { context } = await arrange((url) => [{ url, at: START }]);
    const given = { window: undefined, maxPerIp: 40, timeZone: undefined, source: undefined };
    const { setting } = await updateMeasurementSetting(context, given);
    expect(setting).toMatchObject({ window: 'calendar-day', maxPerIp: 40, timeZone: 'UTC', source: 'prefix' });
  });

  test.each([
    [{}, 'Say what to change'],
    [{ maxPerIp: 0 }, 'at least 1'],
    [{ maxPerIp: 2_000_000 }, 'at most'],
    [{ timeZone: 'Mars/Olympus' }, 'not known here'],
    [{ window: 'hourly' as 'last-touch' }, 'Invalid option'],
  ])('refuses %o', async (input, message) => {
    const { context, organizationId } = await arrange(() => []);
    await expect(updateMeasurementSetting(context, input)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(message),
    });
    expect(await audited(organizationId)).toEqual([]);
  });

  test.each(['manager', 'analyst', 'read-only'] as const)('is not for a %s', async (role) => {
    const { organizationId } = await arrange(() => []);
    const context = contextOf(organizationId, role);
    await expect(updateMeasurementSetting(context, { maxPerIp: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(recountDownloads(context, { from: new Date(START), to: new Date() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirmSharedNetwork(context, { label: 'x', network: HOME })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(removeSharedNetwork(context, { id: organizationId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a recount', () => {
  test('goes on where it was stopped, and counts no hour twice', async () => {
    const { organizationId, context } = await arrange((url) => FOUR.map((at) => ({ url, at: START + at })));
    const before = await books(organizationId);
    await recountDownloads(context, { from: new Date(START), to: new Date(START + 3 * DAY_MS) });
    const [{ payload }] = (await query<{ payload: { recountId: string } }>(
      'select payload from analytics.outbox where organization_id = $1',
      organizationId,
    )) as [{ payload: { recountId: string } }];
    const stop = new AbortController();
    const shares: number[] = [];
    const onPart = (share: number) => {
      shares.push(share);
      if (shares.length === 30) stop.abort(new Error('stopped'));
    };
    const go = (signal?: AbortSignal) => continueRecount(database.orm, organizationId, payload.recountId, { limit: 0, signal, onPart });
    await expect(go(stop.signal)).rejects.toThrow('stopped');
    expect(await go()).toEqual({ requests: 2, keptHours: 0 });
    expect(await go()).toEqual({ requests: 0, keptHours: 0 });
    expect(shares).toHaveLength(72);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(await books(organizationId)).toEqual(before);
  });

  test('keeps the figures of hours that the log no longer holds', async () => {
    const { organizationId, context } = await arrange((url) => [
      { url, at: START },
      { url, at: START + HOUR_MS, userAgent: 'Castro/1' },
    ]);
    await query('delete from ingestion.listener_event where organization_id = $1 and at = $2', organizationId, new Date(START));
    const before = await books(organizationId);
    await recountDownloads(context, { from: new Date(START), to: new Date(START + 3 * HOUR_MS) });
    await recountAsked(organizationId);
    expect(await books(organizationId)).toEqual(before);
  });

  test.each([
    [{ from: START + HOUR_MS, to: START }, 'ends before it begins'],
    [{ from: START - 70 * DAY_MS, to: START }, 'Household keys are kept since'],
    [{ from: Date.now() + DAY_MS, to: Date.now() + 2 * DAY_MS }, 'begins in the future'],
  ])('refuses the span %o', async ({ from, to }, message) => {
    const { context } = await arrange(() => []);
    await expect(recountDownloads(context, { from: new Date(from), to: new Date(to) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(message),
    });
  });
});

describe('C10 shared networks', () => {
  const crowd = (url: string, ip: string): TestRequest[] =>
    Array.from({ length: 4 }, (_, i) => ({ url, at: START + i * HOUR_MS, ip, userAgent: `Overcast/${i}` }));
  const flags = async (organizationId: string) => (await books(organizationId)).downloads.map((row) => row.implausible);

  test('count above the limit of an IP while on the list, and no longer when taken off', async () => {
    const { organizationId, context } = await arrange((url) => crowd(url, HOME));
    await updateMeasurementSetting(context, { maxPerIp: 2 });
    await recountAsked(organizationId);
    expect(await flags(organizationId)).toEqual([false, false, true, true]);
    const { sharedNetwork } = await confirmSharedNetwork(context, {
      label: ' Campus ',
      network: '81.2.69.0/24',
      since: new Date(START + 2 * HOUR_MS),
    });
    expect(sharedNetwork).toMatchObject({ label: 'Campus', networks: 256, liftsDataCentre: false });
    expect(sharedNetwork.validUntil.getTime() - Date.now()).toBeGreaterThan(89 * DAY_MS);
    await recountAsked(organizationId);
    // From the third on; the two before it still have the limit to themselves.
    expect(await flags(organizationId)).toEqual([false, false, false, false]);
    await removeSharedNetwork(context, { id: sharedNetwork.id });
    await recountAsked(organizationId);
    expect(await flags(organizationId)).toEqual([false, false, true, true]);
    expect((await books(organizationId)).wrong).toEqual([]);
    expect((await audited(organizationId)).map(({ action }) => action)).toEqual([
      'measurement-setting.update',
      'shared-network.confirm',
      'shared-network.remove',
    ]);
  });

  test('stand against the verdict of a data centre only where the entry says so (C8)', async () => {
    const machine = '3.5.140.2';
    const { organizationId, context } = await arrange((url) => crowd(url, machine));
    expect((await books(organizationId)).causes).toEqual({ 'data-centre': 4 });
    await confirmSharedNetwork(context, { label: 'Office', network: machine, since: new Date(START) });
    await recountAsked(organizationId);
    expect((await books(organizationId)).causes).toEqual({ 'data-centre': 4 });
    await confirmSharedNetwork(context, { label: 'Office', network: machine, since: new Date(START), liftsDataCentre: true });
    await recountAsked(organizationId);
    expect(await books(organizationId)).toMatchObject({ causes: {}, hours: 4 });
    expect(await listSharedNetworks(context)).toMatchObject([{ label: 'Office', networks: 1, liftsDataCentre: true }]);
  });

  test('end after 90 days unless they are confirmed again, and bind nobody else', async () => {
    const { organizationId, context } = await arrange((url) => crowd(url, HOME));
    const other = await arrange((url) => crowd(url, HOME));
    for (const each of [context, other.context]) await updateMeasurementSetting(each, { maxPerIp: 2 });
    await confirmSharedNetwork(context, { label: 'Campus', network: HOME, since: new Date(START) });
    await query(
      `update analytics.shared_network set confirmed_at = $2 where organization_id = $1`,
      organizationId,
      new Date(START + HOUR_MS / 2 - 90 * DAY_MS),
    );
    await recountAsked(organizationId);
    await recountAsked(other.organizationId);
    expect(await flags(other.organizationId)).toEqual([false, false, true, true]);
    expect(await flags(organizationId)).toEqual([false, false, false, true]);
    await expect(removeSharedNetwork(other.context, { id: (await listSharedNetworks(context))[0]!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { sharedNetwork } = await confirmSharedNetwork(context, { label: 'Campus', network: HOME, since: new Date(START) });
    expect(sharedNetwork.validFrom).toEqual(new Date(START));
    await recountAsked(organizationId);
    expect(await flags(organizationId)).toEqual([false, false, false, false]);
  });

  test('leave no address anywhere (A5d)', async () => {
    const { organizationId, context } = await arrange(() => []);
    await confirmSharedNetwork(context, { label: 'Office', network: '81.2.69.142' });
    const kept = await query<{ text: string }>(
      `select row_to_json(t)::text as text from analytics.shared_network t where organization_id = $1
       union all select row_to_json(t)::text from analytics.audit_entry t where organization_id = $1
       union all select row_to_json(t)::text from analytics.outbox t where organization_id = $1`,
      organizationId,
    );
    expect(kept.map(({ text }) => text).join('\n')).not.toContain('81.2.69');
    expect(kept.length).toBe(3);
  });

  test.each([
    [{ label: '', network: HOME }, 'needs a label'],
    [{ label: 'x', network: '81.0.0.0/8' }, 'at most a /24'],
    [{ label: 'x', network: 'the office' }, 'Not an address'],
    [{ label: 'x', network: HOME, since: new Date(Date.now() + DAY_MS) }, 'for later'],
    [{ label: 'x', network: HOME, since: new Date(START - 70 * DAY_MS) }, 'Household keys are kept since'],
  ])('refuse %o', async (input, message) => {
    const { context } = await arrange(() => []);
    await expect(confirmSharedNetwork(context, input)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(message),
    });
  });
});
