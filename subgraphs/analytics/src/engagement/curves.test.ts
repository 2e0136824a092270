import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { loaders } from '../loaders.ts';
import type { EpisodeCurve } from './read-episode-curves.ts';

const log = openLog('test', { level: 'ERROR' });
const DAYS = [1, 3, 7, 30];
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

function contextOf(organizationId: string, role: 'owner' | 'sponsor' = 'owner'): OperationContext {
  return createContext({ viewer: makeViewer({ organizationId, role }), orm: database.orm, log, loaders });
}

const HALF_AN_HOUR_MS = 30 * 60_000;

/** A show whose episodes have downloads at these ages (in ms), one listener each. */
async function arrange(episodes: { ageDays: number; at: number[] }[]) {
  const organizationId = makeOrganization().id;
  const podcastId = newId();
  const ids: string[] = [];
  for (const { ageDays, at } of episodes) {
    // At a crooked minute, so that days, hours and single downloads all have their part.
    const publishedAt = Date.now() - ageDays * DAY_MS - 17 * 60_000;
    const { episodeId, url } = await database.announce(organizationId, { podcastId, publishedAt: new Date(publishedAt).toISOString() });
    ids.push(episodeId);
    await database.store(
      organizationId,
      at.map((age, index) => ({ url, at: publishedAt + age, userAgent: `Overcast/${index}`, ip: `81.2.69.${ids.length}` })),
    );
  }
  await countRequests(database.orm, organizationId);
  return { organizationId, podcastId, ids, context: contextOf(organizationId) };
}

describe('downloads by the age of an episode', () => {
  test('begin with the moment of publication, and end with the moment of the age', async () => {
    const edges = [-1, 0, DAY_MS - 1, DAY_MS, 3 * DAY_MS - HALF_AN_HOUR_MS, 3 * DAY_MS + HALF_AN_HOUR_MS, 29 * DAY_MS];
    const { context, ids } = await arrange([{ ageDays: 40, at: edges }]);
    const curve = await context.loaders.episodeCurve.load({ id: ids[0]!, days: DAYS, episodes: 0 });
    expect(curve).toMatchObject({
      downloads: [2, 4, 5, 6],
      basis: { source: 'prefix', window: 'CALENDAR_DAY', timeZone: 'UTC', provisional: false },
    });
  });

  test('are the same at whatever hour of the day an episode came out', async () => {
    const hours = [0, 5, 11, 12, 13, 18, 23];
    const edges = [-1, 0, DAY_MS - 1, DAY_MS, 3 * DAY_MS - HALF_AN_HOUR_MS, 3 * DAY_MS + HALF_AN_HOUR_MS, 29 * DAY_MS];
    const { context, ids } = await arrange(hours.map((hour) => ({ ageDays: 40 + hour / 24, at: edges })));
    const curves = await context.loaders.episodeCurve.loadMany(ids.map((id) => ({ id, days: DAYS, episodes: 0 })));
    expect(curves.map((curve) => (curve as EpisodeCurve).downloads)).toEqual(hours.map(() => [2, 4, 5, 6]));
  });

  test('are null at ages not reached yet, never a lower number', async () => {
    const { context, ids } = await arrange([
      { ageDays: 9, at: [1] },
      { ageDays: 5, at: [DAY_MS, 4 * DAY_MS] },
    ]);
    const curve = await context.loaders.episodeCurve.load({ id: ids[1]!, days: DAYS, episodes: 0 });
    expect(curve).toMatchObject({ downloads: [0, 1, null, null], basis: { provisional: true } });
  });

  test('are unknown for an episode that came out before its show was measured, and drag no median down', async () => {
    const { context, ids, podcastId } = await arrange([
      { ageDays: 400, at: [395 * DAY_MS] },
      { ageDays: 3, at: [1, 2] },
    ]);
    const old = await context.loaders.episodeCurve.load({ id: ids[0]!, days: [1, 90], episodes: 0 });
    expect(old.downloads).toEqual([null, null]);
    const show = await context.loaders.showCurve.load({ id: podcastId, days: [1], episodes: 5 });
    expect(show.ages).toMatchObject([{ days: 1, episodes: 1, median: 2 }]);
  });

  test('are unknown for an episode without a date, of another organization, or of nobody', async () => {
    const { organizationId, ids } = await arrange([{ ageDays: 5, at: [1] }]);
    const { episodeId } = await database.announce(organizationId);
    const load = (context: OperationContext, id: string) => context.loaders.episodeCurve.load({ id, days: DAYS, episodes: 0 });
    const unknown = { publishedAt: null, downloads: [null, null, null, null] };
    expect(await load(contextOf(organizationId), episodeId)).toMatchObject(unknown);
    expect(await load(contextOf(makeOrganization().id), ids[0]!)).toMatchObject(unknown);
    expect(await load(contextOf(organizationId), 'no id')).toMatchObject(unknown);
    await expect(load(contextOf(organizationId, 'sponsor'), ids[0]!)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([[[]], [[0]], [[366]], [[3, 1]], [[3, 3]], [Array.from({ length: 31 }, (_, i) => i + 1)]])(
    'the ages %o are refused',
    async (days) => {
      const { context, ids, podcastId } = await arrange([{ ageDays: 5, at: [1] }]);
      await expect(context.loaders.episodeCurve.load({ id: ids[0]!, days, episodes: 0 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      // Another list of ages in the same operation is answered all the same.
      const [wrong, right] = await Promise.allSettled([
        context.loaders.showCurve.load({ id: podcastId, days, episodes: 5 }),
        context.loaders.showCurve.load({ id: podcastId, days: [1], episodes: 5 }),
      ]);
      expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled']);
    },
  );
});

describe('a show and its episodes', () => {
  const arrangeFive = () =>
    arrange([
      { ageDays: 60, at: [1, 2, 3, 4, 2 * DAY_MS, 20 * DAY_MS] },
      { ageDays: 50, at: [1, 2] },
      { ageDays: 45, at: [1, 2, 3] },
      { ageDays: 40, at: [1, 2 * DAY_MS] },
      { ageDays: 2, at: [1, 2, 3, 4, 5] },
    ]);

  test('quartiles are over the episodes that have reached the age', async () => {
    const { context, podcastId } = await arrangeFive();
    const curve = await context.loaders.showCurve.load({ id: podcastId, days: DAYS, episodes: 20 });
    expect(curve.episodes).toBe(5);
    // One day: 4, 2, 3, 1, 5; three days: 5, 2, 3, 2.
    expect(curve.ages).toMatchObject([
      { days: 1, episodes: 5, lowerQuartile: 2, median: 3, upperQuartile: 4 },
      { days: 3, episodes: 4, median: 2.5 },
      { days: 7, episodes: 4 },
      { days: 30, episodes: 4, upperQuartile: 3.75 },
    ]);
    expect((await context.loaders.showCurve.load({ id: podcastId, days: [1], episodes: 2 })).ages).toMatchObject([
      { episodes: 2, median: 3 },
    ]);
  });

  test('an episode stands beside those published before it, at the same age', async () => {
    const { context, ids } = await arrangeFive();
    const load = (id: string, episodes: number) => context.loaders.episodeBenchmark.load({ id, days: [1, 7], episodes });
    expect(await load(ids[4]!, 10)).toMatchObject({
      episodes: 4,
      ages: [
        { days: 1, downloads: 5, episodes: 4, median: 2.5, ratio: 2 },
        { days: 7, downloads: null, episodes: 4, ratio: null },
      ],
    });
    expect(await load(ids[4]!, 2)).toMatchObject({ episodes: 2, ages: [{ median: 2 }, {}] });
    // The first has nothing before it.
    expect(await load(ids[0]!, 10)).toMatchObject({ episodes: 0, ages: [{ downloads: 4, episodes: 0, median: null, ratio: null }, {}] });
    for (const episodes of [0, 101]) await expect(load(ids[0]!, episodes)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('of another organization there are none', async () => {
    const { podcastId, ids } = await arrangeFive();
    const { loaders: theirs } = contextOf(makeOrganization().id);
    expect(await theirs.showCurve.load({ id: podcastId, days: [1], episodes: 5 })).toMatchObject({
      episodes: 0,
      ages: [{ episodes: 0, median: null }],
    });
    expect(await theirs.episodeBenchmark.load({ id: ids[4]!, days: [1], episodes: 5 })).toMatchObject({
      episodes: 0,
      ages: [{ downloads: null }],
    });
  });

  test('a page of twenty episodes with their curves and benchmarks costs as many statements as one', async () => {
    const { organizationId, podcastId, ids } = await arrangeFive();
    for (let more = 0; more < 15; more++)
      ids.push(
        (await database.announce(organizationId, { podcastId, publishedAt: new Date(Date.now() - more * DAY_MS).toISOString() })).episodeId,
      );
    const statements = vi.spyOn(database.orm.em.getConnection('write'), 'execute');
    const cost = async (page: string[]) => {
      statements.mockClear();
      const { loaders: own } = contextOf(organizationId);
      const curves = page.map((id) => own.episodeCurve.load({ id, days: DAYS, episodes: 0 }));
      const benchmarks = page.map((id) => own.episodeBenchmark.load({ id, days: DAYS, episodes: 10 }));
      await Promise.all([...curves, ...benchmarks]);
      return statements.mock.calls.length;
    };
    const one = await cost([ids[0]!]);
    expect(await cost(ids)).toBe(one);
    expect(one).toBeLessThanOrEqual(14);
    statements.mockRestore();
  });
});
