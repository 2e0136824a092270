import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGuardedClient, type GuardedClient } from '@castgraph/http/guarded-client';
import { createRouter, type RouteResponse } from '@castgraph/service/routes';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { renewSubscriptions } from './renew-subscriptions.ts';
import { websubRoutes } from './websub-routes.ts';

const secretsKey = Buffer.alloc(32, 'websub').toString('base64');
let bench: ReadingBench;
let client: GuardedClient;
let hub: { origin: string; close(): Promise<void> };
/** Requests to the hub, and with what it answers the next. */
let asked: Record<string, string>[] = [];
let hubStatus = 202;
let organizationId: string;
let podcastId: string;
let path: string;
let count = 0;

beforeAll(async () => {
  bench = await openReadingBench();
  hub = await bench.openHost((request, response) => {
    void readForm(request).then((form) => {
      asked.push(form);
      response.writeHead(hubStatus).end();
    });
  });
  client = openGuardedClient({ policy: bench.services.outbound });
});
afterAll(async () => {
  await client.close();
  await hub.close();
  await bench.close();
});
beforeEach(async () => {
  organizationId = makeOrganization().id;
  path = `/hubbed-${++count}.xml`;
  hubStatus = 202;
  serveFeed();
  podcastId = (await addPodcast(bench.context(makeViewer({ organizationId })), { feedUrl: bench.origin + path })).id;
  await bench.owner.query(`update ingestion.websub_subscription set next_attempt_at = now() + interval '1 year'`);
  await read();
  asked = [];
});

const topic = () => `${bench.origin}${path}`;
const read = () => readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: false }, AbortSignal.timeout(20_000));
const renew = () =>
  renewSubscriptions(
    { orm: bench.services.orm, fetchUrl: client.fetch, publicUrl: 'https://castgraph.example', secretsKey },
    AbortSignal.timeout(20_000),
  );

function serveFeed({ hubUrl = hub.origin, items = 1 }: { hubUrl?: string | null; items?: number } = {}): void {
  const link = hubUrl === null ? '' : `<atom:link rel="hub" href="${hubUrl}/"/>`;
  const channel = `<atom:link rel="self" href="${topic()}"/>${link}`;
  const body = rss(
    Array.from({ length: items }, () => ({})),
    { channel },
  ).replace('<rss ', '<rss xmlns:atom="http://www.w3.org/2005/Atom" ');
  bench.answers.set(path, serve(body));
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return Object.fromEntries(new URLSearchParams(text));
}

async function call(method: 'GET' | 'POST', url: string, body = '', headers: Record<string, string> = {}): Promise<RouteResponse> {
  const { pathname, searchParams } = new URL(url);
  const found = createRouter(websubRoutes({ orm: bench.services.orm, secretsKey }))(method, pathname);
  if (!found || 'allow' in found) throw new Error(`No route for ${url}`);
  return found.route.handle({
    method,
    url,
    params: found.params,
    query: searchParams,
    headers,
    remoteAddress: '198.51.100.7',
    body: async () => Buffer.from(body),
    signal: AbortSignal.timeout(10_000),
    log: openLog('test', { level: 'ERROR' }),
  });
}

/** What a hub that keeps to the protocol sends to verify. */
const verify = (callback: string, query: Record<string, string> = {}) => {
  const asks = { 'hub.mode': 'subscribe', 'hub.topic': topic(), 'hub.challenge': 'abc123', 'hub.lease_seconds': '864000', ...query };
  return call('GET', `${callback}?${new URLSearchParams(asks).toString()}`);
};

const push = (callback: string, secret: string, body: string, method = 'sha256') =>
  call('POST', callback, body, { 'x-hub-signature': `${method}=${createHmac(method, secret).update(body).digest('hex')}` });

/** A subscription that the hub has verified. */
async function subscribed(): Promise<{ callback: string; secret: string }> {
  await renew();
  const { 'hub.callback': callback, 'hub.secret': secret } = asked.at(-1)!;
  expect(await verify(callback!)).toMatchObject({ status: 200, body: 'abc123' });
  return { callback: callback!, secret: secret! };
}

async function subscriptions(): Promise<Record<string, any>[]> {
  const { rows } = await bench.owner.query(
    `select *, extract(epoch from next_attempt_at - now())::float8 as pause from ingestion.websub_subscription where organization_id = $1 order by created_at`,
    [organizationId],
  );
  return rows;
}

async function podcast(): Promise<Record<string, any>> {
  const { rows } = await bench.owner.query(
    `select *, extract(epoch from next_read_at - now())::float8 as pause from ingestion.podcast where id = $1`,
    [podcastId],
  );
  return rows[0];
}

describe('a subscription', () => {
  test('is asked for once a feed names a hub, with a secret and the feed’s own address', async () => {
    expect(await renew()).toBe(1);
    expect(asked).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': topic(),
        'hub.callback': expect.stringMatching(/^https:\/\/castgraph\.example\/websub\/[\w-]{32}$/),
        'hub.secret': expect.stringMatching(/^[\w-]{43}$/),
        'hub.lease_seconds': '864000',
      },
    ]);
    expect(await renew()).toBe(0);
    expect(await subscriptions()).toMatchObject([{ state: 'WANTED', attempts: 1 }]);
  });

  test('is ACTIVE when the hub’s challenge is answered, and renewed before its lease ends, under the same callback', async () => {
    const { callback } = await subscribed();
    const [active] = await subscriptions();
    expect(active).toMatchObject({ state: 'ACTIVE', attempts: 0 });
    expect(active!['pause']).toBeGreaterThan(7 * 86_400);
    expect(active!['pause']).toBeLessThan(9 * 86_400);
    await bench.owner.query('update ingestion.websub_subscription set next_attempt_at = now() where organization_id = $1', [
      organizationId,
    ]);
    expect(await renew()).toBe(1);
    expect(asked.at(-1)).toMatchObject({ 'hub.mode': 'subscribe', 'hub.callback': callback });
    expect(await subscriptions()).toMatchObject([{ state: 'ACTIVE' }]);
  });

  test.each([
    ['another topic', { 'hub.topic': 'https://elsewhere.example/feed.xml' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['an end that nobody asked for', { 'hub.mode': 'unsubscribe' }],
    ['a mode that does not exist', { 'hub.mode': 'own' }],
  ])('is not confirmed for %s', async (_, query) => {
    await renew();
    expect(await verify(asked[0]!['hub.callback']!, query)).toMatchObject({ status: 404 });
    expect(await subscriptions()).toMatchObject([{ state: 'WANTED', lease_until: null }]);
  });

  test('is not confirmed for a callback that is nobody’s', async () => {
    expect(await verify(`https://castgraph.example/websub/${'x'.repeat(32)}`)).toMatchObject({ status: 404 });
    expect(await verify('https://castgraph.example/websub/short')).toMatchObject({ status: 404 });
  });

  test('with a lease of a second is not renewed every second, one of a century not believed', async () => {
    const { callback } = await subscribed();
    await verify(callback, { 'hub.lease_seconds': '1' });
    expect((await subscriptions())[0]!['pause']).toBeGreaterThan(250);
    await verify(callback, { 'hub.lease_seconds': '3153600000' });
    expect((await subscriptions())[0]!['lease_until'].getTime()).toBeLessThan(Date.now() + 31 * 86_400_000);
  });

  test('that the hub refuses is asked for again a day later; a hub that fails, ever more rarely', async () => {
    await renew();
    await verify(asked[0]!['hub.callback']!, { 'hub.mode': 'denied', 'hub.reason': 'Not here' });
    expect(await subscriptions()).toMatchObject([{ state: 'DENIED', last_error: 'Not here' }]);
    expect((await subscriptions())[0]!['pause']).toBeGreaterThan(86_000);
    hubStatus = 500;
    await bench.owner.query('update ingestion.websub_subscription set next_attempt_at = now() where organization_id = $1', [
      organizationId,
    ]);
    await renew();
    const [failed] = await subscriptions();
    expect(failed).toMatchObject({ state: 'WANTED', attempts: 2, last_error: 'The hub answered with status 500' });
    expect(failed!['pause']).toBeGreaterThan(7_000);
  });

  test('ends when the feed names another hub, or none', async () => {
    const { callback } = await subscribed();
    serveFeed({ hubUrl: null, items: 2 });
    await read();
    expect(await subscriptions()).toMatchObject([{ state: 'ENDING' }]);
    await renew();
    expect(asked.at(-1)).toMatchObject({ 'hub.mode': 'unsubscribe', 'hub.callback': callback });
    // Late: the hub confirms a subscription that is not wanted any more.
    expect(await verify(callback)).toMatchObject({ status: 404 });
    expect(await verify(callback, { 'hub.mode': 'unsubscribe' })).toMatchObject({ status: 200, body: 'abc123' });
    expect(await subscriptions()).toEqual([]);
  });

  test('is not asked for at a hub on the inside, or from a machine that no hub can reach', async () => {
    serveFeed({ hubUrl: 'http://169.254.169.254', items: 2 });
    await read();
    expect((await subscriptions()).map(({ state }) => state)).toEqual(['ENDING']);
    serveFeed({ hubUrl: 'https://hub.example', items: 3 });
    await readPodcastFeed(
      { ...bench.services, publicUrl: 'http://localhost:4000' },
      { organizationId, podcastId, isAsked: false },
      AbortSignal.timeout(20_000),
    );
    expect((await podcast())['hub_url']).toBeNull();
  });
});

describe('a push', () => {
  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('that is signed with %s makes the feed due now', async (method) => {
    const { callback, secret } = await subscribed();
    expect((await podcast())['pause']).toBeGreaterThan(600);
    expect(await push(callback, secret, 'whatever it says', method)).toEqual({ status: 202 });
    expect((await podcast())['pause']).toBeLessThan(16);
  });

  test('that is forged is answered the same and does nothing', async () => {
    const { callback, secret } = await subscribed();
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
      expect(await call('POST', callback, body, signature === undefined ? {} : { 'x-hub-signature': signature })).toEqual({ status: 202 });
    expect(await call('POST', callback, `${body} `, { 'x-hub-signature': `sha256=${signed}` })).toEqual({ status: 202 });
    expect((await podcast())['pause']).toBeGreaterThan(600);
    expect((await podcast())['pushed_at']).toBeNull();
  });

  test('says nothing that is believed: only what the feed’s server says is stored', async () => {
    const { callback, secret } = await subscribed();
    await push(callback, secret, rss([{ guid: 'only-in-the-push', title: 'Invented' }]));
    expect(await read()).toBe('unchanged');
    const { rows } = await bench.owner.query('select guid from ingestion.episode where organization_id = $1', [organizationId]);
    expect(rows.map(({ guid }) => guid)).toEqual(['guid-1']);
  });

  test('that comes twice, or is replayed, brings the feed forward and stores nothing twice', async () => {
    const { callback, secret } = await subscribed();
    serveFeed({ items: 2 });
    await Promise.all([push(callback, secret, 'one'), push(callback, secret, 'one')]);
    expect(await read()).toBe('stored');
    await push(callback, secret, 'one');
    expect((await podcast())['pause']).toBeLessThan(16);
    // However often it is told, the server is not asked without a pause.
    expect((await podcast())['pause']).toBeGreaterThan(5);
    expect(await read()).toBe('unchanged');
  });

  test('after the lease, or after the end of the subscription, is too late', async () => {
    const { callback, secret } = await subscribed();
    await bench.owner.query(
      `update ingestion.websub_subscription set lease_until = now() - interval '1 second' where organization_id = $1`,
      [organizationId],
    );
    expect(await push(callback, secret, 'late')).toEqual({ status: 202 });
    expect((await podcast())['pause']).toBeGreaterThan(600);
    await bench.owner.query('delete from ingestion.websub_subscription where organization_id = $1', [organizationId]);
    expect(await push(callback, secret, 'later')).toEqual({ status: 410 });
  });

  test('during a reading makes the feed due again right after it', async () => {
    const { callback, secret } = await subscribed();
    bench.answers.set(path, (_, response) => {
      void push(callback, secret, 'now').then(() => response.writeHead(304).end());
    });
    expect(await read()).toBe('unchanged');
    expect((await podcast())['pause']).toBeLessThan(1);
  });

  test('lets polling rest for hours, until a change is found that no push told of', async () => {
    const { callback, secret } = await subscribed();
    await push(callback, secret, 'one');
    await read();
    expect((await podcast())['pause']).toBeGreaterThan(5.5 * 3_600);
    serveFeed({ items: 2 });
    await read();
    expect(await podcast()).toMatchObject({ hub_trusted_until: null });
    expect((await podcast())['pause']).toBeLessThan(17 * 60);
  });
});
