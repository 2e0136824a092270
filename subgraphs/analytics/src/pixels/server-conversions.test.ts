import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { Redis } from 'ioredis';
import { readDoorUsageBatch } from '@castgraph/auth/door-usage';
import { KEY_USAGE_KEY } from '@castgraph/auth/key-usage';
import { DAY_MS } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { householdKey } from '@castgraph/measurement/listener-key';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { SHOP_SECRET } from '../fixture/shop-doors.ts';
import { useShopDoors } from '../fixture/use-shop-doors.ts';
import type { ConversionsAnswer } from './receive-conversions.ts';
import { createPixel } from './create-pixel.ts';

vi.setConfig({ testTimeout: 60_000 });

const bench = useShopDoors();

/** A key of an organization of its own. */
function makeKey(scopes?: Parameters<typeof makeViewer>[0]['scopes']) {
  const organizationId = makeOrganization().id;
  const key = `cg_${newId()}`;
  bench.doors.keys.set(key, makeViewer({ organizationId, kind: 'key', ...(scopes && { scopes }) }));
  return { key, organizationId };
}

const row = (more: object = {}) => ({
  orderId: newId(),
  at: new Date(Date.now() - 60_000).toISOString(),
  value: { amountMinor: 4_990, currency: 'EUR' },
  ...more,
});

async function post(key: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${bench.doors.url}/v1/conversions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as ConversionsAnswer & { title?: string } };
}

const send = (key: string, ...conversions: unknown[]) => post(key, { conversions });

describe('POST /v1/conversions', () => {
  it('counts requests, rows, bytes and refusals for the key that sent them', async () => {
    const organizationId = makeOrganization().id;
    const keyOf = (id: string, scopes = ['campaigns:write']) => ({ ...makeViewer({ organizationId, kind: 'key' }), id, scopes }) as never;
    const [key, slow] = [`cg_${newId()}`, `cg_${newId()}`];
    bench.doors.keys.set(key, keyOf('0123456789ab'));
    bench.doors.keys.set(slow, { ...(keyOf('ba9876543210') as object), rateLimit: 1 } as never);
    const body = JSON.stringify({ conversions: [row(), row({ at: 'yesterday' })] });
    expect([(await post(key, body)).status, (await post(key, '{')).status]).toEqual([200, 422]);
    expect([(await send(slow)).status, (await send(slow)).status]).toEqual([200, 429]);
    const redis = new Redis(process.env['REDIS_URL']!);
    const rows = async () => readDoorUsageBatch(await redis.hgetall(KEY_USAGE_KEY)).filter((one) => one.organizationId === organizationId);
    await expect.poll(async () => (await rows()).length, { timeout: 30_000, interval: 200 }).toBe(2);
    const found = (await rows()).toSorted((a, b) => (a.apiKeyId < b.apiKeyId ? -1 : 1));
    expect(found[0]).toMatchObject({ door: 'conversions', requests: 2, accepted: 1, rejected: 1, duplicates: 0, bytes: body.length });
    expect(found[1]).toMatchObject({ requests: 2, refused429: 1 });
    redis.disconnect();
  });

  it('says of each row what became of it, and keeps the good ones', async () => {
    const { key, organizationId } = makeKey();
    const good = row({ id: 'row-1' });
    const { status, body } = await send(key, good, row({ value: undefined }), row({ at: 'yesterday' }), { ...good, id: 'row-2' }, 5, null);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 1, duplicates: 1, rejected: 4 });
    expect(body.conversions.map(({ status, code }) => code ?? status)).toEqual([
      'accepted',
      'MISSING',
      'INVALID',
      'duplicate',
      'INVALID',
      'INVALID',
    ]);
    expect(body.conversions[0]).toMatchObject({ index: 0, id: 'row-1' });
    expect(await bench.doors.query('select source from analytics.conversion where organization_id = $1', organizationId)).toEqual([
      { source: 'server' },
    ]);
    const audited = await bench.doors.query(`select action, details from analytics.audit_entry where organization_id = $1`, organizationId);
    expect(audited).toMatchObject([{ action: 'conversions.receive', details: { accepted: 1 } }]);
  });

  it('takes what is 30 days old and out of order, and nothing older or of tomorrow', async () => {
    const { key } = makeKey();
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const ages = [-60_000, -30 * DAY_MS + 60_000, -3_600_000, -30 * DAY_MS - 60_000, 10 * 60_000];
    const { body } = await send(key, ...ages.map((ms) => row({ at: at(ms) })));
    expect(body.conversions.map(({ status, code }) => code ?? status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'TOO_LATE',
      'IN_THE_FUTURE',
    ]);
  });

  it('counts a row once, however often it comes, and says where an order is known with another value', async () => {
    const { key, organizationId } = makeKey();
    const sale = row();
    const answers = await Promise.all([send(key, sale), send(key, sale), send(key, sale)]);
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(1);
    const { body } = await send(key, { ...sale, id: 'other', value: { amountMinor: 1, currency: 'EUR' } });
    expect(body.conversions).toMatchObject([{ status: 'rejected', code: 'CONFLICT' }]);
    expect(await bench.doors.query('select gross_minor from analytics.conversion where organization_id = $1', organizationId)).toEqual([
      { gross_minor: '4990' },
    ]);
  });

  it('answers a request with the same Idempotency-Key as before, and refuses another body under it', async () => {
    const { key } = makeKey();
    const body = { conversions: [row(), row({ orderId: '' })] };
    const first = await post(key, body, { 'idempotency-key': 'batch-1' });
    const again = await post(key, body, { 'idempotency-key': 'batch-1' });
    expect(again.body).toEqual(first.body);
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([null, 'true']);
    expect(await post(key, { conversions: [row()] }, { 'idempotency-key': 'batch-1' })).toMatchObject({
      status: 422,
      body: { title: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await post(makeKey().key, { conversions: [row()] }, { 'idempotency-key': 'batch-1' })).toMatchObject({
      status: 200,
      body: { accepted: 1 },
    });
    expect((await post(key, body, { 'idempotency-key': 'two words' })).status).toBe(422);
  });

  it('knows no pixel of another organization', async () => {
    const [mine, theirs] = [makeKey(), makeKey()];
    const pixel = await createPixel(bench.workspace.as('owner', theirs.organizationId), { name: 'Theirs', orderPrefix: 'x-' });
    const { body } = await send(mine.key, row({ pixelId: pixel.id }), row({ pixelId: 'none' }));
    expect(body.conversions.map(({ code }) => code)).toEqual(['NO_PIXEL', 'NO_PIXEL']);
    expect((await send(theirs.key, row({ pixelId: pixel.id, orderId: '7' }))).body.accepted).toBe(1);
    expect(await bench.doors.query('select order_id from analytics.conversion where organization_id = $1', theirs.organizationId)).toEqual([
      { order_id: 'x-7' },
    ]);
  });

  it('keeps the buyer’s household and hash with a yes, as keys, and nothing of them without', async () => {
    const { key, organizationId } = makeKey();
    const ip = '81.2.69.77';
    const customer = createHash('sha256').update('anna@example.com').digest('hex');
    const buyer = {
      ip,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.7.4242.17 Safari/537.36',
      customer,
    };
    await send(key, row({ ...buyer, consent: 'granted' }), row({ ...buyer, consent: 'denied' }), row(buyer));
    const kept = await bench.doors.query<{ consent: string; household: string | null; customer: string | null; ip_class: string | null }>(
      `select consent, encode(household_key, 'hex') as household, encode(customer_key, 'hex') as customer, ip_class
         from analytics.pixel_hit where organization_id = $1 order by consent`,
      organizationId,
    );
    expect(kept.map(({ consent, household }) => [consent, household])).toEqual([
      ['denied', null],
      ['granted', householdKey(SHOP_SECRET, ip).toString('hex')],
      ['unknown', null],
    ]);
    expect(kept[1]!.customer).toMatch(/^[0-9a-f]{32}$/);
    expect([kept[0], kept[2]]).toMatchObject([
      { customer: null, ip_class: null },
      { customer: null, ip_class: null },
    ]);
    const all = `${await bench.doors.readTables()}\n${bench.doors.logged()}`;
    for (const text of [ip, customer, customer.slice(0, 32), '131.7.4242.17', 'anna@example.com']) expect(all).not.toContain(text);
  });

  it('refuses plain contacts and repeats nothing of them', async () => {
    const { key } = makeKey();
    const { body } = await send(
      key,
      row({ email: 'canary@example.com' }),
      row({ customer: 'canary@example.com' }),
      row({ phone: '+49301234567' }),
    );
    expect(body.conversions.map(({ code }) => code)).toEqual(['PLAIN_CONTACT', 'INVALID', 'PLAIN_CONTACT']);
    for (const text of [JSON.stringify(body), await bench.doors.readTables(), bench.doors.logged()])
      expect(text).not.toMatch(/canary@|301234567/);
  });

  it('refuses who has no key, no scope, no JSON or too much', async () => {
    const { key } = makeKey();
    expect((await send('cg_wrong', row())).status).toBe(401);
    await expect(send(makeKey(['campaigns:read']).key, row())).resolves.toMatchObject({ status: 403 });
    expect(await post(key, '{"conversions":')).toMatchObject({ status: 422, body: { title: 'NOT_JSON' } });
    expect(await post(key, [])).toMatchObject({ status: 422, body: { title: 'NO_CONVERSIONS' } });
    expect(await post(key, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 });
    expect(await send(key, ...Array.from({ length: 1_001 }, () => 0))).toMatchObject({
      status: 413,
      body: { title: 'TOO_MANY_CONVERSIONS' },
    });
    expect((await fetch(`${bench.doors.url}/v1/conversions`)).status).toBe(405);
  });

  it('answers 503 with Retry-After while the database is away, and keeps the same request later', async () => {
    const { key } = makeKey();
    const sale = row();
    await bench.doors.cutDatabase();
    const away = await send(key, sale);
    await bench.doors.restoreDatabase();
    expect(away.status).toBe(503);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    await vi.waitFor(async () => expect((await send(key, sale)).body).toMatchObject({ rejected: 0 }), { timeout: 20_000 });
    expect(await bench.doors.query('select 1 as there from analytics.conversion where order_id = $1', sale.orderId)).toHaveLength(1);
  });
});
