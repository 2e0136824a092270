import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { loaders } from '../loaders.ts';
import { readCategoryBenchmarks } from './read-category-benchmarks.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const FIRST = Date.parse('2026-10-23T12:00:00Z');
const WEEK = { from: '2026-10-20', to: '2026-10-26', timeZone: 'UTC' };

function contextOf(organizationId: string): OperationContext {
  return createContext({ viewer: makeViewer({ organizationId, role: 'owner' }), orm: database.orm, log, loaders });
}

describe('a show among the shows of its category', () => {
  async function category(organizationId: string, names: string[], downloads: number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const count of downloads) {
      const { podcastId, url } = await database.announce(organizationId, { categories: names });
      ids.push(podcastId);
      await database.store(
        organizationId,
        Array.from({ length: count }, (_, i) => ({ url, at: FIRST, userAgent: `Overcast/${i}` })),
      );
    }
    await countRequests(database.orm, organizationId);
    return ids;
  }

  test('has its place where there are five shows with downloads, and none below', async () => {
    const organizationId = makeOrganization().id;
    const ids = await category(organizationId, ['News', 'News/Tech News'], [1, 2, 3, 4, 9]);
    await category(organizationId, ['Arts'], [5, 5, 5, 5]);
    const context = contextOf(organizationId);
    const ask = (podcastId: string) => readCategoryBenchmarks(context, { podcastId, episodeId: null, dateRange: WEEK });
    const middle = { shows: 5, downloads: 3, rank: 3, lowerQuartile: 2, median: 3, upperQuartile: 4, ratio: 1 };
    expect(await ask(ids[2]!)).toEqual([
      { category: 'News', ...middle },
      { category: 'News/Tech News', ...middle },
    ]);
    expect(await ask(ids[4]!)).toMatchObject([{ rank: 1, ratio: 3 }, {}]);
    const [ofArts] = await category(organizationId, ['Arts'], [0]);
    expect(await ask(ofArts!)).toEqual([]);
    expect(await readCategoryBenchmarks(context, { podcastId: ids[0]!, episodeId: newId(), dateRange: WEEK })).toEqual([]);
  });

  test('keeps its categories when an older feed reader says nothing about them', async () => {
    const organizationId = makeOrganization().id;
    const { podcastId } = await database.announce(organizationId, { categories: ['News'] });
    await database.announce(organizationId, { podcastId });
    const read = () => database.owner.query('select categories from analytics.podcast where organization_id = $1', [organizationId]);
    expect((await read()).rows).toEqual([{ categories: ['News'] }]);
    await database.announce(organizationId, { podcastId, categories: [] });
    expect((await read()).rows).toEqual([{ categories: [] }]);
  });
});
