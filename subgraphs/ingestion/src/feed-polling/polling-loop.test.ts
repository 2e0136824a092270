import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { claimDueFeeds } from '../feed-reading/claim-feeds.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { postponeFeeds, settleUnchanged } from '../feed-reading/settle-feeds.ts';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { startPollingLoop, type PollingLoop, type PollingOptions } from './polling-loop.ts';

let bench: ReadingBench;
let organizationId: string;
let prefix: string;
const loops: PollingLoop[] = [];
let count = 0;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  organizationId = makeOrganization().id;
  prefix = `/${++count}`;
  bench.requests.length = 0;
  // What earlier tests left is nobody's business here.
  await bench.owner.query(`update ingestion.podcast set next_read_at = now() + interval '1 year', claimed_until = null`);
});
afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.close()));
});

const start = (options: Partial<PollingOptions> = {}): PollingLoop => {
  const loop = startPollingLoop({ services: bench.services, fetches: 32, fetchesPerHost: 32, lookMs: 50, ...options });
  loops.push(loop);
  return loop;
};

/** Feeds that are due, with rows as the first reading of each would leave them. */
async function dueFeeds(howMany: number, origin = bench.origin): Promise<string[]> {
  const ids = Array.from({ length: howMany }, () => newId());
  await bench.owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at)
     select $1, id, $3 || '/' || n, $3 || '/' || n, 'Show', now() - interval '1 minute' + n * interval '1 millisecond'
     from unnest($2::uuid[]) with ordinality as u (id, n)`,
    [organizationId, ids, origin + prefix],
  );
  return ids;
}

async function states(): Promise<Record<string, any>[]> {
  const { rows } = await bench.owner.query(
    `select *, extract(epoch from next_read_at - now())::float8 as pause from ingestion.podcast where organization_id = $1 order by feed_url_key`,
    [organizationId],
  );
  return rows;
}

const settled = (howMany: number) =>
  vi.waitFor(
    async () => {
      const rows = await states();
      expect(rows.filter(({ pause, claimed_until }) => pause > 0 && claimed_until === null)).toHaveLength(howMany);
      return rows;
    },
    { timeout: 150_000, interval: 200 },
  );

const unchanged = (_: unknown, response: any) => response.writeHead(304).end();

describe('polling', { timeout: 90_000 }, () => {
  test('reads thousands that are due at once, each once though two workers look, and sets each a pause of its own', async () => {
    await dueFeeds(2_000);
    for (let n = 1; n <= 2_000; n++) bench.answers.set(`${prefix}/${n}`, unchanged);
    start();
    start();
    // What waits too long for its one host is given back unread first.
    const isRead = ({ status }: Record<string, any>) => status === 'ACTIVE';
    await vi.waitFor(async () => expect((await states()).filter(isRead)).toHaveLength(2_000), { timeout: 150_000, interval: 200 });
    const rows = await settled(2_000);
    expect(bench.requests).toHaveLength(2_000);
    expect(new Set(bench.requests.map(({ url }) => url)).size).toBe(2_000);
    expect(rows.every(({ status, failures, pause }) => status === 'ACTIVE' && failures === 0 && pause < 17 * 60)).toBe(true);
    expect(new Set(rows.map(({ next_read_at }) => next_read_at.getTime())).size).toBeGreaterThan(1_000);
  }, 180_000);

  test('writes what has changed and leaves the rest alone', async () => {
    const ids = await dueFeeds(20);
    for (let n = 1; n <= 20; n++) bench.answers.set(`${prefix}/${n}`, n % 10 === 0 ? serve(rss([{}, {}])) : unchanged);
    start();
    await settled(20);
    const { rows } = await bench.owner.query('select podcast_id, guid from ingestion.episode where organization_id = $1 order by 1, 2', [
      organizationId,
    ]);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ podcast_id }) => podcast_id))).toEqual(new Set([ids[9], ids[19]]));
  });

  test('asks one host for few feeds at once', async () => {
    await dueFeeds(40);
    let now = 0;
    let most = 0;
    for (let n = 1; n <= 40; n++)
      bench.answers.set(`${prefix}/${n}`, (_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.writeHead(304).end();
        }, 20);
      });
    start({ fetchesPerHost: 3 });
    await settled(40);
    expect(most).toBe(3);
  });

  test('is not held up by a host that hangs', async () => {
    const hanging = await bench.openHost(() => undefined);
    await dueFeeds(60, hanging.origin);
    prefix = `/${++count}`;
    await dueFeeds(30);
    for (let n = 1; n <= 30; n++) bench.answers.set(`${prefix}/${n}`, unchanged);
    const loop = start({ fetches: 8, fetchesPerHost: 4 });
    await vi.waitFor(async () => expect((await states()).filter(({ status }) => status === 'ACTIVE')).toHaveLength(30), 30_000);
    expect((await states()).some(({ status }) => status === 'FAILING')).toBe(false);
    await loop.close();
    await hanging.close();
  });

  test.each([
    ['429', { 'retry-after': '600' }, 600],
    ['503', {}, 60],
  ])('leaves a host alone that answers %s, and blames only the feed that met it', async (status, headers, pauseSeconds) => {
    await dueFeeds(30);
    for (let n = 1; n <= 30; n++) bench.answers.set(`${prefix}/${n}`, (_, response) => response.writeHead(Number(status), headers).end());
    start({ fetchesPerHost: 1 });
    const rows = await settled(30);
    expect(bench.requests).toHaveLength(1);
    expect(rows.filter(({ failures }) => failures === 1)).toHaveLength(1);
    const others = rows.filter(({ failures }) => failures === 0);
    expect(Math.min(...others.map(({ pause }) => pause))).toBeGreaterThan(pauseSeconds - 30);
  });

  test('stopped in the middle ends what has begun and gives back the rest for another worker', async () => {
    await dueFeeds(50);
    const open: (() => void)[] = [];
    for (let n = 1; n <= 50; n++) bench.answers.set(`${prefix}/${n}`, (_, response) => void open.push(() => response.writeHead(304).end()));
    const loop = start({ fetches: 5 });
    await vi.waitFor(() => expect(open).toHaveLength(5), 10_000);
    const closing = loop.close();
    open.forEach((answer) => answer());
    await closing;
    const rows = await states();
    expect(rows.filter(({ pause }) => pause > 0)).toHaveLength(5);
    expect(rows.every(({ claimed_until }) => claimed_until === null)).toBe(true);
    expect(bench.requests).toHaveLength(5);
  });

  test('stopped while a server hangs gives up after the grace, and the feed stays due', async () => {
    await dueFeeds(1);
    bench.answers.set(`${prefix}/1`, () => undefined);
    const loop = start();
    await vi.waitFor(() => expect(bench.requests).toHaveLength(1), 10_000);
    await loop.close();
    expect(await states()).toMatchObject([{ claimed_until: null, failures: 0, status: 'PENDING' }]);
    expect((await states())[0]!['pause']).toBeLessThan(0);
  }, 30_000);
});

describe('a claim', () => {
  test('of a worker that was killed ends by itself; what that worker writes later is ignored', async () => {
    await dueFeeds(3);
    const lost = await claimDueFeeds(bench.services.orm, 10);
    expect(lost).toHaveLength(3);
    expect(await claimDueFeeds(bench.services.orm, 10)).toEqual([]);
    await bench.owner.query(`update ingestion.podcast set claimed_until = claimed_until - interval '1 hour' where organization_id = $1`, [
      organizationId,
    ]);
    const again = await claimDueFeeds(bench.services.orm, 10);
    expect(again.map(({ id }) => id).toSorted()).toEqual(lost.map(({ id }) => id).toSorted());
    await settleUnchanged(
      bench.services.orm,
      lost.map((feed) => ({ feed, pauseMs: 900_000 })),
    );
    expect((await states()).every(({ pause, claimed_until }) => pause < 0 && claimed_until !== null)).toBe(true);
  });

  test('goes by the database’s clock: this process’ own may jump', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-01T00:00:00Z') });
    try {
      await dueFeeds(1);
      await bench.owner.query(`update ingestion.podcast set next_read_at = now() + interval '1 minute' where organization_id = $1`, [
        organizationId,
      ]);
      expect(await claimDueFeeds(bench.services.orm, 10)).toEqual([]);
      await bench.owner.query(`update ingestion.podcast set next_read_at = now() where organization_id = $1`, [organizationId]);
      const [feed] = await claimDueFeeds(bench.services.orm, 10);
      await settleUnchanged(bench.services.orm, [{ feed: feed!, pauseMs: 900_000 }]);
      expect((await states())[0]!['pause']).toBeGreaterThan(800);
      expect((await states())[0]!['pause']).toBeLessThan(901);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is taken over by somebody who asks; the poll under way then leaves no trace', async () => {
    bench.answers.set(prefix, serve(rss([{}])));
    const { id: podcastId } = await addPodcast(bench.context(makeViewer({ organizationId })), { feedUrl: bench.origin + prefix });
    await bench.owner.query('update ingestion.podcast set next_read_at = now() where id = $1', [podcastId]);
    const [polled] = await claimDueFeeds(bench.services.orm, 10);
    expect(polled).toMatchObject({ id: podcastId });
    expect(await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(20_000))).toBe('stored');
    await settleUnchanged(bench.services.orm, [{ feed: polled!, pauseMs: 5 }]);
    await postponeFeeds(bench.services.orm, [{ feed: polled!, pauseMs: 5 }]);
    expect((await states())[0]!['pause']).toBeGreaterThan(600);
  });

  test('does not hide that somebody wanted the feed read again meanwhile', async () => {
    await dueFeeds(1);
    const [feed] = await claimDueFeeds(bench.services.orm, 10);
    await bench.owner.query('update ingestion.podcast set next_read_at = now() where id = $1', [feed!.id]);
    await settleUnchanged(bench.services.orm, [{ feed: feed!, pauseMs: 900_000 }]);
    expect((await claimDueFeeds(bench.services.orm, 10)).map(({ id }) => id)).toEqual([feed!.id]);
  });
});
