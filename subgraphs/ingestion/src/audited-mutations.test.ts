import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { openReadingBench, type ReadingBench } from './fixture/open-reading.ts';
import { importPlatformMetrics } from './platform-metrics/import-platform-metrics.ts';
import { addPodcast } from './podcasts/add-podcast.ts';
import { refreshFeed } from './podcasts/refresh-feed.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

const { id: organizationId } = makeOrganization();
const as = () => bench.context(makeViewer({ organizationId }));
const add = (path: string) => addPodcast(as(), { feedUrl: bench.origin + path });

const cases: Record<string, () => Promise<() => Promise<unknown>>> = {
  addPodcast: async () => () => add('/added.xml'),
  refreshFeed: async () => {
    const { id: podcastId } = await add('/refreshed.xml');
    return () => refreshFeed(as(), { podcastId });
  },
  importPlatformMetrics: async () => {
    const { id: podcastId } = await add('/imported.xml');
    return () => importPlatformMetrics(as(), { podcastId, platform: 'spotify', csv: 'Date,Streams\n2026-10-01,5\n' });
  },
};

it('every audited mutation leaves exactly one entry of its action', async () => {
  const audited = await readAuditedMutations('ingestion');
  expect(Object.keys(cases).toSorted()).toEqual([...audited.keys()].toSorted());
  for (const [field, actions] of audited) {
    const work = await cases[field]!();
    expect([field, await actionsRecordedBy(bench.services.orm, organizationId, work)]).toEqual([field, actions]);
  }
});
