import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReadingBench, type ReadingBench } from '../fixture/open-reading.ts';
import { openShow, type TestShow } from '../fixture/open-show.ts';
import { importPlatformMetrics } from './import-platform-metrics.ts';
import { listHostEpisodes } from './list-host-episodes.ts';
import { readPlatformMetrics } from './read-platform-metrics.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

const LATE = new Date('2026-10-26T00:00:00Z');

function load(show: TestShow, csv: string, platform: string, asOf = LATE) {
  return importPlatformMetrics(show.context(), { podcastId: show.podcastId, platform, csv, asOf });
}

async function toldEpisodes(show: TestShow): Promise<(string | null)[]> {
  const { rows } = await bench.owner.query<{ payload: { figures: { episodeId: string | null }[] } }>(
    `select payload from ingestion.outbox where organization_id = $1 and name = 'ingestion.platform-figures-reported' order by position`,
    [show.organizationId],
  );
  return rows.flatMap(({ payload }) => payload.figures.map(({ episodeId }) => episodeId));
}

describe('an export of episodes', () => {
  const items = [
    { guid: 'guid-1', title: 'The First', date: 'Mon, 05 Oct 2026 22:30:00 GMT', url: 'https://cdn.example.com/1.mp3' },
    { guid: 'guid-2', title: 'Again', date: 'Tue, 06 Oct 2026 08:00:00 GMT', url: 'https://cdn.example.com/2.mp3' },
    { guid: 'guid-3', title: 'Again', date: 'Wed, 14 Oct 2026 08:00:00 GMT', url: 'https://cdn.example.com/3.mp3' },
  ];
  const HEAD = 'Episode ID,GUID,Audio URL,Episode title,Release date,Date,Downloads\n';

  test('finds ours by GUID, by address, by title and day, and says by which', async () => {
    const show = await openShow(bench, items);
    const csv =
      `${HEAD}h1,guid-1,,Anything,,2026-10-20,1\nh2,,https://pdst.fm/e/cdn.example.com/2.mp3?utm_source=x,,,2026-10-20,2\n` +
      `h3,,, again ,2026-10-15,2026-10-20,3\nh4,,,The First,,2026-10-21,4\n`;
    const { rows } = await load(show, csv, 'buzzsprout');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored', 'stored']);
    const found = await listHostEpisodes(show.context(), [show.podcastId]);
    expect(
      found
        .map(({ hostEpisodeId, episodeId, matchedBy }) => [hostEpisodeId, episodeId, matchedBy])
        .toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
    ).toEqual([
      ['h1', show.episodeIds.get('guid-1'), 'guid'],
      ['h2', show.episodeIds.get('guid-2'), 'url'],
      ['h3', show.episodeIds.get('guid-3'), 'title-and-day'],
      ['h4', show.episodeIds.get('guid-1'), 'title'],
    ]);
    // Figures of episodes are not figures of the show.
    expect((await readPlatformMetrics(show.context(), 'host', [show.podcastId], null)).get(show.podcastId)).toEqual([]);
    expect(await toldEpisodes(show)).toEqual(['guid-1', 'guid-2', 'guid-3', 'guid-1'].map((guid) => show.episodeIds.get(guid)));
  });

  test('keeps apart what could be several of ours, or none, and takes it once it is known', async () => {
    const show = await openShow(bench, items);
    const { rows } = await load(
      show,
      `${HEAD}h1,,,Again,,2026-10-20,1\nh2,,,Unheard,,2026-10-20,2\n`,
      'buzzsprout',
      new Date('2026-10-22T00:00:00Z'),
    );
    expect(rows.map(({ outcome, cause }) => [outcome, cause])).toEqual(
      Array.from({ length: 2 }, () => ['rejected', 'No single episode of this show has this GUID, audio address, or title and day']),
    );
    expect(await listHostEpisodes(show.context(), [show.podcastId])).toMatchObject([{ episodeId: null }, { episodeId: null }]);
    // The host's list of episodes tells more than its figures do, and what it told is remembered.
    await load(show, 'Episode ID,GUID,Downloads,From,To\nh1,guid-3,,2026-10-01,2026-10-02\n', 'buzzsprout');
    expect((await load(show, `${HEAD}h1,,,Again,,2026-10-20,1\n`, 'buzzsprout')).rows).toMatchObject([{ outcome: 'stored' }]);
    const found = await listHostEpisodes(show.context(), [show.podcastId]);
    expect(found.find(({ hostEpisodeId }) => hostEpisodeId === 'h1')).toMatchObject({ matchedBy: 'guid', title: 'Again' });
  });

  test('never finds an episode of another show of the same organization, or of somebody else', async () => {
    const show = await openShow(bench, items);
    const other = await openShow(bench, [{ guid: 'theirs', title: 'Theirs' }]);
    const { rows } = await load(show, `${HEAD}h1,theirs,,Theirs,,2026-10-20,1\n`, 'libsyn');
    expect(rows).toMatchObject([{ outcome: 'rejected' }]);
    expect(await listHostEpisodes(other.context(), [show.podcastId])).toEqual([]);
  });
});
