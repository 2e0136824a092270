import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { markAdSlot } from './ad-slots/mark-ad-slot.ts';
import { removeAdSlot } from './ad-slots/remove-ad-slot.ts';
import { openShow, type TestShow } from './fixture/open-show.ts';
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

async function slot(): Promise<{ as: TestShow['context']; input: Parameters<typeof markAdSlot>[1] }> {
  const show = await openShow(bench, [{}], organizationId);
  return { as: show.context, input: { episodeId: show.episodeIds.get('guid-1')!, startTimeSeconds: 0, endTimeSeconds: 30 } };
}

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
  markAdSlot: async () => {
    const { as: by, input } = await slot();
    return () => markAdSlot(by(), input);
  },
  removeAdSlot: async () => {
    const { as: by, input } = await slot();
    const { id: adSlotId } = await markAdSlot(by(), input);
    return () => removeAdSlot(by(), { adSlotId });
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
