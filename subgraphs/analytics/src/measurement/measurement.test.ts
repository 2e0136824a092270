import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { HOME, type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { arrangeListening, contextOf, readAudit, recountAsked } from '../fixture/recounting.ts';
import { confirmSharedNetwork } from './confirm-shared-network.ts';
import { continueRecount } from './continue-recount.ts';
import { recountDownloads } from './recount-downloads.ts';
import { removeSharedNetwork } from './remove-shared-network.ts';
import { updateMeasurementSetting } from './update-measurement-setting.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const START = Math.floor((Date.now() - 3 * DAY_MS) / DAY_MS) * DAY_MS;
const arrange = (requests: (url: string) => TestRequest[]) => arrangeListening(database, requests);
const books = (organizationId: string) => readBooks(database, organizationId);
const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];
const recount = (organizationId: string) => recountAsked(database, organizationId);
const audited = (organizationId: string) => readAudit(database, organizationId);

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
    expect(await recount(organizationId)).toBe(1);
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
    expect(await recount(organizationId)).toBe(0);
  });

  test('leaves as it is what comes as undefined, as the API hands over what was not given', async () => {
    const { context } = await arrange((url) => [{ url, at: START }]);
    const given = { window: undefined, maxDownloadsPerIp: 40, timeZone: undefined, source: undefined };
    const { setting } = await updateMeasurementSetting(context, given);
    expect(setting).toMatchObject({ window: 'calendar-day', maxPerIp: 40, timeZone: 'UTC', source: 'prefix' });
  });

  test.each([
    [{}, 'Say what to change'],
    [{ maxDownloadsPerIp: 0 }, 'at least 1'],
    [{ maxDownloadsPerIp: 2_000_000 }, 'at most'],
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
    const context = contextOf(database, organizationId, role);
    await expect(updateMeasurementSetting(context, { maxDownloadsPerIp: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
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
    await recount(organizationId);
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
