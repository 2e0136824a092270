import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWebsubBench, type WebsubBench } from '../fixture/open-websub.ts';
import { rss } from '../fixture/open-reading.ts';

let websub: WebsubBench;
beforeAll(async () => {
  websub = await openWebsubBench();
});
afterAll(() => websub.close());
beforeEach(() => websub.begin());

describe('a push', () => {
  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('that is signed with %s makes the feed due now', async (method) => {
    const { callback, secret } = await websub.subscribed();
    expect((await websub.podcast()).pause).toBeGreaterThan(600);
    expect(await websub.push(callback, secret, 'whatever it says', method)).toEqual({ status: 202 });
    expect((await websub.podcast()).pause).toBeLessThan(16);
  });

  test('that is forged is answered the same and does nothing', async () => {
    const { callback, secret } = await websub.subscribed();
    const body = rss([{ guid: 'forged' }]);
    const signed = createHmac('sha256', secret).update(body).digest('hex');
    for (const signature of [
      undefined,
      '',
      'sha256=',
      `sha256=${'0'.repeat(64)}`,
      `md5=${createHmac('md5', secret).update(body).digest('hex')}`,
      `sha256=${signed.slice(2)}`,
      `sha1=${signed}`,
      `sha256=${createHmac('sha256', 'guessed').update(body).digest('hex')}`,
    ])
      expect(await websub.call('POST', callback, body, signature === undefined ? {} : { 'x-hub-signature': signature })).toEqual({
        status: 202,
      });
    expect(await websub.call('POST', callback, `${body} `, { 'x-hub-signature': `sha256=${signed}` })).toEqual({ status: 202 });
    expect((await websub.podcast()).pause).toBeGreaterThan(600);
    expect((await websub.podcast()).pushed_at).toBeNull();
  });

  test('says nothing that is believed: only what the feed’s server says is stored', async () => {
    const { callback, secret } = await websub.subscribed();
    await websub.push(callback, secret, rss([{ guid: 'only-in-the-push', title: 'Invented' }]));
    expect(await websub.read()).toBe('unchanged');
    const { rows } = await websub.bench.owner.query('select guid from ingestion.episode where organization_id = $1', [
      websub.organizationId(),
    ]);
    expect(rows.map(({ guid }) => guid)).toEqual(['guid-1']);
  });

  test('that comes twice, or is replayed, brings the feed forward and stores nothing twice', async () => {
    const { callback, secret } = await websub.subscribed();
    websub.serveFeed({ items: 2 });
    await Promise.all([websub.push(callback, secret, 'one'), websub.push(callback, secret, 'one')]);
    expect(await websub.read()).toBe('stored');
    await websub.push(callback, secret, 'one');
    expect((await websub.podcast()).pause).toBeLessThan(16);
    // However often it is told, the server is not asked without a pause.
    expect((await websub.podcast()).pause).toBeGreaterThan(5);
    expect(await websub.read()).toBe('unchanged');
  });

  test('after the lease, or after the end of the subscription, is too late', async () => {
    const { callback, secret } = await websub.subscribed();
    await websub.bench.owner.query(
      `update ingestion.websub_subscription set lease_until = now() - interval '1 second' where organization_id = $1`,
      [websub.organizationId()],
    );
    expect(await websub.push(callback, secret, 'late')).toEqual({ status: 202 });
    expect((await websub.podcast()).pause).toBeGreaterThan(600);
    await websub.bench.owner.query('delete from ingestion.websub_subscription where organization_id = $1', [websub.organizationId()]);
    expect(await websub.push(callback, secret, 'later')).toEqual({ status: 410 });
  });

  test('during a reading makes the feed due again right after it', async () => {
    const { callback, secret } = await websub.subscribed();
    websub.answerFeed((_, response) => {
      void websub.push(callback, secret, 'now').then(() => response.writeHead(304).end());
    });
    expect(await websub.read()).toBe('unchanged');
    expect((await websub.podcast()).pause).toBeLessThan(1);
  });

  test('lets polling rest for hours, until a change is found that no push told of', async () => {
    const { callback, secret } = await websub.subscribed();
    await websub.push(callback, secret, 'one');
    await websub.read();
    expect((await websub.podcast()).pause).toBeGreaterThan(5.5 * 3_600);
    websub.serveFeed({ items: 2 });
    await websub.read();
    expect(await websub.podcast()).toMatchObject({ hub_trusted_until: null });
    expect((await websub.podcast()).pause).toBeLessThan(17 * 60);
  });
});
