import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { pollFeeds } from './poll-feeds.ts';

let bench: ReadingBench;
let organizationId: string;
let path: string;
let count = 0;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  organizationId = makeOrganization().id;
  path = `/feed-${++count}.xml`;
  bench.requests.length = 0;
  await addPodcast(context(), { feedUrl: bench.origin + path });
});

const context = () => bench.context(makeViewer({ organizationId }));

describe('polling', () => {
  test('reads what is due, each feed once though several workers look', async () => {
    bench.answers.set(path, serve(rss([{}])));
    const others = await Promise.all(
      Array.from({ length: 5 }, async (_, n) => {
        bench.answers.set(`${path}-${n}`, serve(rss([{}])));
        return (await addPodcast(context(), { feedUrl: `${bench.origin}${path}-${n}` })).id;
      }),
    );
    await bench.owner.query(
      `update ingestion.podcast set next_read_at = case when organization_id = $1 then now() - interval '1 minute' else now() + interval '1 day' end`,
      [organizationId],
    );
    await bench.owner.query(`update ingestion.podcast set next_read_at = now() + interval '1 hour' where id = $1`, [others[0]]);
    bench.requests.length = 0;
    const polled = await Promise.all([1, 2, 3].map(() => pollFeeds(bench.services, AbortSignal.timeout(30_000), { limit: 2 })));
    expect(polled.toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
    expect(bench.requests.map(({ url }) => url!).toSorted()).toEqual([path, ...[1, 2, 3, 4].map((n) => `${path}-${n}`)].toSorted());
    expect(await pollFeeds(bench.services, AbortSignal.timeout(30_000))).toBe(0);
  });
});
