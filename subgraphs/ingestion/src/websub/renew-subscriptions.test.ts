import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWebsubBench, type WebsubBench } from '../fixture/open-websub.ts';

let websub: WebsubBench;
beforeAll(async () => {
  websub = await openWebsubBench();
});
afterAll(() => websub.close());
beforeEach(() => websub.begin());

describe('a subscription', () => {
  test('is asked for once a feed names a hub, with a secret and the feed’s own address', async () => {
    expect(await websub.renew()).toBe(1);
    expect(websub.asked).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': websub.topic(),
        'hub.callback': expect.stringMatching(/^https:\/\/castgraph\.example\/websub\/[\w-]{32}$/),
        'hub.secret': expect.stringMatching(/^[\w-]{43}$/),
        'hub.lease_seconds': '864000',
      },
    ]);
    expect(await websub.renew()).toBe(0);
    expect(await websub.subscriptions()).toMatchObject([{ state: 'WANTED', attempts: 1 }]);
  });

  test('is ACTIVE when the hub’s challenge is answered, and renewed before its lease ends, under the same callback', async () => {
    const { callback } = await websub.subscribed();
    const [active] = await websub.subscriptions();
    expect(active).toMatchObject({ state: 'ACTIVE', attempts: 0 });
    expect(active!.pause).toBeGreaterThan(7 * 86_400);
    expect(active!.pause).toBeLessThan(9 * 86_400);
    await websub.expireAll();
    expect(await websub.renew()).toBe(1);
    expect(websub.asked.at(-1)).toMatchObject({ 'hub.mode': 'subscribe', 'hub.callback': callback });
    expect(await websub.subscriptions()).toMatchObject([{ state: 'ACTIVE' }]);
  });

  test.each([
    ['another topic', { 'hub.topic': 'https://elsewhere.example/feed.xml' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['an end that nobody asked for', { 'hub.mode': 'unsubscribe' }],
    ['a mode that does not exist', { 'hub.mode': 'own' }],
  ])('is not confirmed for %s', async (_, query) => {
    await websub.renew();
    expect(await websub.verify(websub.asked[0]!['hub.callback']!, query)).toMatchObject({ status: 404 });
    expect(await websub.subscriptions()).toMatchObject([{ state: 'WANTED', lease_until: null }]);
  });

  test('is not confirmed for a callback that is nobody’s', async () => {
    expect(await websub.verify(`https://castgraph.example/websub/${'x'.repeat(32)}`)).toMatchObject({ status: 404 });
    expect(await websub.verify('https://castgraph.example/websub/short')).toMatchObject({ status: 404 });
  });

  test('with a lease of a second is not renewed every second, one of a century not believed', async () => {
    const { callback } = await websub.subscribed();
    await websub.verify(callback, { 'hub.lease_seconds': '1' });
    expect((await websub.subscriptions())[0]!.pause).toBeGreaterThan(250);
    await websub.verify(callback, { 'hub.lease_seconds': '3153600000' });
    expect((await websub.subscriptions())[0]!.lease_until.getTime()).toBeLessThan(Date.now() + 31 * 86_400_000);
  });

  test('that the hub refuses is asked for again a day later; a hub that fails, ever more rarely', async () => {
    await websub.renew();
    await websub.verify(websub.asked[0]!['hub.callback']!, { 'hub.mode': 'denied', 'hub.reason': 'Not here' });
    expect(await websub.subscriptions()).toMatchObject([{ state: 'DENIED', last_error: 'Not here' }]);
    expect((await websub.subscriptions())[0]!.pause).toBeGreaterThan(86_000);
    websub.answerWith(500);
    await websub.expireAll();
    await websub.renew();
    const [failed] = await websub.subscriptions();
    expect(failed).toMatchObject({ state: 'WANTED', attempts: 2, last_error: 'The hub answered with status 500' });
    expect(failed!.pause).toBeGreaterThan(7_000);
  });

  test('ends when the feed names another hub, or none', async () => {
    const { callback } = await websub.subscribed();
    websub.serveFeed({ hubUrl: null, items: 2 });
    await websub.read();
    expect(await websub.subscriptions()).toMatchObject([{ state: 'ENDING' }]);
    await websub.renew();
    expect(websub.asked.at(-1)).toMatchObject({ 'hub.mode': 'unsubscribe', 'hub.callback': callback });
    // Late: the hub confirms a subscription that is not wanted any more.
    expect(await websub.verify(callback)).toMatchObject({ status: 404 });
    expect(await websub.verify(callback, { 'hub.mode': 'unsubscribe' })).toMatchObject({ status: 200, body: 'abc123' });
    expect(await websub.subscriptions()).toEqual([]);
  });

  test('is not asked for at a hub on the inside, or from a machine that no hub can reach', async () => {
    websub.serveFeed({ hubUrl: 'http://169.254.169.254', items: 2 });
    await websub.read();
    expect((await websub.subscriptions()).map(({ state }) => state)).toEqual(['ENDING']);
    websub.serveFeed({ hubUrl: 'https://hub.example', items: 3 });
    await websub.read('http://localhost:4000');
    expect((await websub.podcast()).hub_url).toBeNull();
  });
});
