import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, type ReadingBench } from '../fixture/open-reading.ts';
import { openShow, type TestShow } from '../fixture/open-show.ts';
import { importPlatformMetrics } from './import-platform-metrics.ts';
import { readPlatformMetrics } from './read-platform-metrics.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

const EARLY = new Date('2026-10-05T00:00:00Z');
const LATE = new Date('2026-10-06T00:00:00Z');
const SPOTIFY = 'Date,Streams,Listeners\n2026-10-01,10,7\n2026-10-02,"1,204",812\n';

type Input = Parameters<typeof importPlatformMetrics>[1];

function load(show: TestShow, csv: string, over: Partial<Input> = {}) {
  return importPlatformMetrics(show.context(), { podcastId: show.podcastId, platform: 'spotify', csv, asOf: EARLY, ...over });
}

async function metrics(show: TestShow, range = { from: '2026-10-01', to: '2026-10-31' }) {
  const read = await readPlatformMetrics(show.context(), 'platform', [show.podcastId], range);
  return read.get(show.podcastId)!;
}

async function events(show: TestShow): Promise<any[]> {
  const { rows } = await bench.owner.query(
    `select payload from ingestion.outbox where organization_id = $1 and name = 'ingestion.platform-figures-reported' order by position`,
    [show.organizationId],
  );
  return rows.map(({ payload }) => payload);
}

describe('an export of a platform', () => {
  test('is stored with its source, window and as-of, told to others and recorded in the audit', async () => {
    const show = await openShow(bench);
    const outcome = await load(show, SPOTIFY);
    expect(outcome.rows).toEqual([
      { line: 2, outcome: 'stored', cause: null, column: null },
      { line: 3, outcome: 'stored', cause: null, column: null },
    ]);
    expect(await metrics(show)).toEqual([
      {
        platform: 'spotify',
        podcastId: show.podcastId,
        metrics: { listeners: 812, streams: 1_214 },
        dateRange: { from: '2026-10-01', to: '2026-10-02', timeZone: 'UTC' },
        demographics: null,
        source: 'csv',
        asOf: EARLY,
        window: 'streams: at least 60 seconds of an episode',
      },
    ]);
    const [event] = await events(show);
    expect(event).toMatchObject({ podcastId: show.podcastId, platform: 'spotify', source: 'csv', asOf: EARLY.toISOString() });
    expect(event.figures).toHaveLength(4);
    const { rows } = await bench.owner.query('select details from ingestion.audit_entry where organization_id = $1 and action = $2', [
      show.organizationId,
      'platform-metrics.import',
    ]);
    expect(rows[0].details).toMatchObject({ platform: 'spotify', importId: outcome.importId, received: 2, stored: 2, rejected: 0 });
  });

  test('that is imported twice changes nothing and tells nobody again', async () => {
    const show = await openShow(bench);
    await load(show, SPOTIFY);
    const { rows } = await load(show, SPOTIFY);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(await events(show)).toHaveLength(1);
  });

  test('that is older and arrives later does not undo a newer one', async () => {
    const show = await openShow(bench);
    await load(show, SPOTIFY.replace('10,7', '12,8'), { asOf: LATE });
    expect((await load(show, SPOTIFY)).rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(await metrics(show)).toMatchObject([{ metrics: { streams: 1_216 }, asOf: LATE }]);
  });

  test('keeps its good lines and returns the bad ones with what is wrong and where', async () => {
    const show = await openShow(bench);
    const csv =
      'Date,Streams,Completion rate\n2026-10-01,10,50%\n02/10/2026,5,50%\n2026-10-03,many,50%\n2026-10-04,-3,\n2026-10-05,5,150%\n' +
      '2999-01-01,5,\n2026-10-06,,\n2026-10-01,11,\nTotal,26,\n2026-10-07,8,0.25\n';
    const { rows } = await load(show, csv);
    expect(rows.map(({ line, outcome, cause, column }) => [line, outcome, column, cause])).toEqual([
      [2, 'stored', null, null],
      [3, 'rejected', 'Streams', 'Streams (fromDay) is no calendar day like 2026-11-23'],
      [4, 'rejected', 'Streams', 'Streams is no number'],
      [5, 'rejected', 'Streams', 'Streams is negative'],
      [6, 'rejected', 'Completion rate', 'Completion rate is a share above 1'],
      [7, 'rejected', 'Streams', 'Streams lies in the future'],
      [8, 'rejected', null, 'The line holds no figure'],
      [9, 'rejected', 'Streams', 'Streams says again what line 2 says'],
      [10, 'rejected', 'Streams', 'Streams (fromDay) is no calendar day like 2026-11-23'],
      [11, 'stored', null, null],
    ]);
    expect(await metrics(show)).toMatchObject([{ metrics: { streams: 18, completion_rate: 0.25 } }]);
    const { rows: imports } = await bench.owner.query(
      'select received, stored, unchanged, rejected from ingestion.platform_import where organization_id = $1',
      [show.organizationId],
    );
    expect(imports).toEqual([{ received: 10, stored: 2, unchanged: 0, rejected: 8 }]);
  });

  test('of parts of the audience becomes shares, by the codes of countries', async () => {
    const show = await openShow(bench);
    const tsv =
      'Date\tStorefront Name\tShow Apple ID\tPlays\n2026-10-01\tUnited States\t12345\t800\n2026-10-01\tUnited Kingdom\t12345\t200\n';
    await load(show, tsv, { platform: 'apple_podcasts' });
    expect(await metrics(show)).toMatchObject([
      {
        platform: 'apple_podcasts',
        metrics: {},
        demographics: { countryShares: { US: 0.8, GB: 0.2 }, ageShares: null, genderShares: null },
      },
    ]);
  });

  test('without days takes those that are given with it', async () => {
    const show = await openShow(bench);
    await expect(load(show, 'Age range,Percent of Plays\n18-22,25%\n')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: { path: ['input', 'range'] },
    });
    await load(show, 'Age range,Percent of Plays\n18-22,25%\n23-27,75%\n', { range: { from: '2026-10-01', to: '2026-10-07' } });
    expect(await metrics(show)).toMatchObject([{ demographics: { ageShares: { '18-22': 0.25, '23-27': 0.75 } } }]);
  });

  test('is understood by what was said of its columns, also the next time', async () => {
    const show = await openShow(bench);
    const csv = 'Tag,Abrufe,Streams\n2026-10-01,5,9\n';
    await expect(load(show, 'Tag,Abrufe\n2026-10-01,5\n')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const said = [
      { header: 'Tag', holds: 'day' },
      { header: 'Abrufe', holds: 'plays' },
      { header: 'streams', holds: 'ignore' },
    ];
    expect((await load(show, csv, { columns: said })).ignoredColumns).toEqual(['Streams']);
    await load(show, csv.replace('5,9', '6,9'), { asOf: LATE });
    expect(await metrics(show)).toMatchObject([{ metrics: { plays: 6 } }]);
  });

  test.each([
    ['no table at all', 'hello'],
    ['a page instead of a table', '<!doctype html><html><body>Sign in</body></html>'],
    ['a quote that is never closed', 'Date,Streams\n"2026-10-01,5\n'],
    ['more than one show', 'Date,Show ID,Streams\n2026-10-01,a,1\n2026-10-01,b,2\n'],
    ['two columns of one metric', 'Date,Plays,Total plays\n2026-10-01,1,2\n'],
    ['two kinds of parts', 'Date,Age,Gender,Streams\n2026-10-01,18-22,female,2\n'],
    ['more lines than are taken', `Date,Streams\n${'2026-10-01,1\n'.repeat(2_000)}`],
    ['more cells than are taken', `Date,Streams\n2026-10-01,1${',x'.repeat(300)}\n`],
    ['more text than a request holds', `Date,Streams\n${'x'.repeat(95_000)}`],
  ])('with %s is refused whole', async (_, csv) => {
    const show = await openShow(bench);
    await expect(load(show, csv)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await metrics(show)).toEqual([]);
  });

  test('cannot be of a time to come, which would win for ever', async () => {
    const show = await openShow(bench);
    await expect(load(show, SPOTIFY, { asOf: new Date(Date.now() + 3_600_000) })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('with hostile cells harms nothing: they are text, or refused', async () => {
    const show = await openShow(bench);
    const csv = `Date,App,Streams\n2026-10-01,"'); drop table ingestion.podcast; --",1\n2026-10-01,=cmd|' /C calc'!A0,2\n2026-10-01,a\u0000b,3\n`;
    const { rows } = await load(show, csv);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'rejected']);
  });

  test('is refused for the show of somebody else, for a reader, and for nobody', async () => {
    const show = await openShow(bench);
    const input = { podcastId: show.podcastId, platform: 'spotify', csv: SPOTIFY };
    const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
    await expect(importPlatformMetrics(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const reader = bench.context(makeViewer({ organizationId: show.organizationId, role: 'read-only' }));
    await expect(importPlatformMetrics(reader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(importPlatformMetrics(bench.context(null), input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const read = await readPlatformMetrics(stranger, 'platform', [show.podcastId], null);
    expect(read.get(show.podcastId)).toEqual([]);
  });
});

const DATA = process.env['CASTGRAPH_DATA_DIR'];
describe.skipIf(!DATA)('the exports gathered in CASTGRAPH_DATA_DIR', () => {
  const file = (name: string) => readFileSync(join(DATA!, 'integrations/apple', name), 'utf8');

  test('of Apple are read as they are: thousands, storefronts, episodes by name', async () => {
    const show = await openShow(bench, [{ title: 'Episode A' }]);
    const days = { from: '2026-07-01', to: '2026-07-31' };
    const apple = { platform: 'apple_podcasts' };
    await load(show, file('handbuilt_apShowListeningWorldwide_daily.tsv'), apple);
    await load(show, file('handbuilt_apShowListening_storefront_daily.tsv'), apple);
    const { rows } = await load(show, file('handbuilt_apEpisodeListeningWorldwide_daily.tsv'), apple);
    expect(rows).toMatchObject([{ outcome: 'stored' }]);
    expect(await metrics(show, days)).toMatchObject([
      { metrics: { plays: 1_204, listeners: 812, engaged_listeners: 540, followers: 9_430, seconds_listened: 412_300 } },
    ]);
  });
});
