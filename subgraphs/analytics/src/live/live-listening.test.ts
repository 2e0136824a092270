import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { createContext } from '@castgraph/service/context';
import { type Live, openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { withLive } from '../context.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { startCountingLoop } from '../listening/counting-loop.ts';
import { followListening } from './follow-listening.ts';
import type { LiveState } from './live-state.ts';
import { startListeningPublisher } from './listening-publisher.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
let live: Live;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await openListeningDatabase();
  live = openLive({ redisUrl: testRedisUrl(), log });
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(async () => {
  await live.close();
  await database.close();
});

function startWorker(): void {
  const publisher = startListeningPublisher({ orm: database.orm, live, log });
  const loop = startCountingLoop({
    orm: database.orm,
    live,
    log,
    onCounted: ({ organizationId, touched }) =>
      publisher.moved(
        organizationId,
        touched.map(({ podcastId }) => podcastId),
      ),
  });
  stops.push(
    () => loop.close(),
    () => publisher.close(),
  );
}

function follow(organizationId: string, podcastId: string | null = null): AsyncIterableIterator<LiveState> {
  const context = withLive(live, 'http://localhost')(createContext({ viewer: makeViewer({ organizationId }), orm: database.orm, log }));
  const stream = followListening(context, podcastId);
  stops.unshift(async () => stream.return?.());
  return stream;
}

async function until(
  stream: AsyncIterableIterator<LiveState>,
  isIt: (state: LiveState) => boolean,
): Promise<{ state: LiveState; seen: LiveState[] }> {
  const seen: LiveState[] = [];
  for (;;) {
    const { value, done } = await stream.next();
    if (done) throw new Error('The stream ended');
    seen.push(value);
    if (isIt(value)) return { state: value, seen };
  }
}

describe('live listening', () => {
  test('shows the day so far at once, then what is counted, for the show and for all shows', async () => {
    const organizationId = makeOrganization().id;
    const { url, podcastId, episodeId } = await database.announce(organizationId);
    startWorker();
    const [show, all] = [follow(organizationId, podcastId), follow(organizationId)];
    expect((await show.next()).value).toMatchObject({ podcastId, downloads: 0, listeners: 0, listenersNow: 0, byApp: [] });
    expect((await all.next()).value).toMatchObject({ podcastId: null, downloads: 0 });
    const now = Date.now();
    await database.store(organizationId, [
      { url, at: now, country: 'DE' },
      { url, at: now + 1 },
      { url, at: now + 2, userAgent: 'Overcast/1', country: 'DE' },
    ]);
    for (const stream of [show, all]) {
      const { state } = await until(stream, ({ downloads }) => downloads === 2);
      expect(state).toMatchObject({
        listeners: 2,
        listenersNow: 2,
        byApp: [{ key: 'Overcast', count: 2 }],
        byCountry: [{ key: 'DE', count: 2 }],
        topEpisodes: [{ key: episodeId, count: 2 }],
        day: new Date(now).toISOString().slice(0, 10),
      });
      expect(state.byMinute).toHaveLength(30);
      expect(state.byMinute.reduce((sum, { count }) => sum + count, 0)).toBe(2);
      const minute = state.byMinute.findIndex(({ count }) => count === 2);
      expect(state.minutesByApp.map(({ key, counts }) => [key, counts[minute]])).toEqual([['Overcast', 2]]);
      expect(state.minutesByCountry.map(({ key, counts }) => [key, counts[minute]])).toEqual([['DE', 2]]);
      expect(state.listenersByMinute[minute]).toBe(2);
    }
  });

  test('stays small however many countries listen: a few by themselves, the rest together, and no download is lost', async () => {
    const organizationId = makeOrganization().id;
    const { url } = await database.announce(organizationId);
    startWorker();
    const stream = follow(organizationId);
    const countries = ['DE', 'DE', 'DE', 'FR', 'FR', 'US', 'US', 'GB', 'GB', 'IT', 'ES', 'PT', 'JP'];
    const now = Date.now();
    await database.store(
      organizationId,
      countries.map((country, index) => ({ url, at: now, country, userAgent: `Overcast/${index}` })),
    );
    const { state } = await until(stream, ({ downloads }) => downloads === countries.length);
    const sums = state.minutesByCountry.map(({ key, counts }) => [key, counts.reduce((sum, count) => sum + count, 0)]);
    expect(sums).toEqual([
      ['DE', 3],
      ['FR', 2],
      ['GB', 2],
      ['US', 2],
      ['others', 4],
    ]);
    expect(JSON.stringify(state).length).toBeLessThan(8_192);
  });

  test('gathers what happens within a second into one message, and ends with the newest state', async () => {
    const organizationId = makeOrganization().id;
    const { url } = await database.announce(organizationId);
    startWorker();
    const stream = follow(organizationId);
    await stream.next();
    for (let i = 0; i < 20; i++) {
      await database.store(organizationId, [{ url, at: Date.now(), userAgent: `Overcast/${i}` }]);
      await live.publish('castgraph:live:ingested', { organizationIds: [organizationId] });
      await delay(40);
    }
    const { seen } = await until(stream, ({ downloads }) => downloads === 20);
    expect(seen.length).toBeLessThan(6);
    expect(seen.map(({ version }) => version)).toEqual(seen.map(({ version }) => version).toSorted((a, b) => a - b));
  });

  test('lets listeners of now go when nothing arrives any more', async () => {
    const organizationId = makeOrganization().id;
    const { url } = await database.announce(organizationId);
    startWorker();
    const stream = follow(organizationId);
    await stream.next();
    await database.store(organizationId, [{ url, at: Date.now() }]);
    await until(stream, ({ listenersNow }) => listenersNow === 1);
    // Time passes.
    await database.owner.query(`update analytics.download set at = at - interval '6 minutes' where organization_id = $1`, [organizationId]);
    const { state } = await until(stream, ({ listenersNow }) => listenersNow === 0);
    expect(state.byMinute.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  test('does not open the stream of a show of another organization', async () => {
    const { podcastId } = await database.announce(makeOrganization().id);
    const other = follow(makeOrganization().id, podcastId);
    await expect(other.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(follow(makeOrganization().id, newId()).next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
