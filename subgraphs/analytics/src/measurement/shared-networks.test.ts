import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { HOME, type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { arrangeListening, readAudit, recountAsked } from '../fixture/recounting.ts';
import { recountSpan } from '../listening/recount-span.ts';
import { confirmSharedNetwork } from './confirm-shared-network.ts';
import { listSharedNetworks } from './list-shared-networks.ts';
import { removeSharedNetwork } from './remove-shared-network.ts';

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

describe('C10 shared networks', () => {
  const crowd = (url: string, ip: string): TestRequest[] =>
    Array.from({ length: 4 }, (_, i) => ({ url, at: START + i * HOUR_MS, ip, userAgent: `Overcast/${i}` }));
  const flags = async (organizationId: string) => (await books(organizationId)).downloads.map((row) => row.implausible);

  /** As if the limit had been so from the beginning. */
  const limitTo = async (maxPerIp: number, organizationId: string) => {
    await query('update analytics.measurement_setting set max_per_ip = $2 where organization_id = $1', organizationId, maxPerIp);
    await recountSpan(database.orm, organizationId, START, START + DAY_MS);
  };

  test('count above the limit of an IP while on the list, and no longer when taken off', async () => {
    const { organizationId, context } = await arrange((url) => crowd(url, HOME));
    await limitTo(2, organizationId);
    expect(await flags(organizationId)).toEqual([false, false, true, true]);
    const { sharedNetwork } = await confirmSharedNetwork(context, {
      label: ' Campus ',
      network: '81.2.69.0/24',
      since: new Date(START + 2 * HOUR_MS),
    });
    expect(sharedNetwork).toMatchObject({ label: 'Campus', networks: 256, liftsDataCentre: false });
    expect(sharedNetwork.validUntil.getTime() - Date.now()).toBeGreaterThan(89 * DAY_MS);
    await recount(organizationId);
    // From the third on; the two before it still have the limit to themselves.
    expect(await flags(organizationId)).toEqual([false, false, false, false]);
    await removeSharedNetwork(context, { id: sharedNetwork.id });
    await recount(organizationId);
    expect(await flags(organizationId)).toEqual([false, false, true, true]);
    expect((await books(organizationId)).wrong).toEqual([]);
    expect((await audited(organizationId)).map(({ action }) => action)).toEqual(['shared-network.confirm', 'shared-network.remove']);
  });

  test('stand against the verdict of a data centre only where the entry says so (C8)', async () => {
    const machine = '3.5.140.2';
    const { organizationId, context } = await arrange((url) => crowd(url, machine));
    expect((await books(organizationId)).causes).toEqual({ 'data-centre': 4 });
    await confirmSharedNetwork(context, { label: 'Office', network: machine, since: new Date(START) });
    await recount(organizationId);
    expect((await books(organizationId)).causes).toEqual({ 'data-centre': 4 });
    await confirmSharedNetwork(context, { label: 'Office', network: machine, since: new Date(START), liftsDataCentre: true });
    await recount(organizationId);
    expect(await books(organizationId)).toMatchObject({ causes: {}, hours: 4 });
    expect(await listSharedNetworks(context)).toMatchObject([{ label: 'Office', networks: 1, liftsDataCentre: true }]);
  });

  test('end after 90 days unless they are confirmed again, and bind nobody else', async () => {
    const { organizationId, context } = await arrange((url) => crowd(url, HOME));
    const other = await arrange((url) => crowd(url, HOME));
    for (const each of [organizationId, other.organizationId]) await limitTo(2, each);
    await confirmSharedNetwork(context, { label: 'Campus', network: HOME, since: new Date(START) });
    await query(
      `update analytics.shared_network set confirmed_at = $2 where organization_id = $1`,
      organizationId,
      new Date(START + HOUR_MS / 2 - 90 * DAY_MS),
    );
    await recount(organizationId);
    expect(await flags(other.organizationId)).toEqual([false, false, true, true]);
    expect(await flags(organizationId)).toEqual([false, false, false, true]);
    await expect(removeSharedNetwork(other.context, { id: (await listSharedNetworks(context))[0]!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { sharedNetwork } = await confirmSharedNetwork(context, { label: 'Campus', network: HOME, since: new Date(START) });
    expect(sharedNetwork.validFrom).toEqual(new Date(START));
    await recount(organizationId);
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
