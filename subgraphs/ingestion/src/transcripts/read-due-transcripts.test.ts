// One reader from all sides: every test sets the feed and the files of one show, and looks at what stands of them afterwards.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { HostLanes } from '../host-lanes.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { listSegments } from './list-segments.ts';
import { readDueTranscripts, type TranscriptServices } from './read-due-transcripts.ts';
import { readTranscripts } from './read-transcripts.ts';

let bench: ReadingBench;
let services: TranscriptServices;
let organizationId: string;
let podcastId: string;
let path: string;
let count = 0;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  // Each test has the queue to itself.
  await bench.owner.query('update ingestion.episode set transcript_due_at = null');
  services = { orm: bench.services.orm, log: bench.services.log, fetchUrl: bench.services.fetchUrl, lanes: new HostLanes() };
  organizationId = makeOrganization().id;
  path = `/transcribed-${++count}`;
  podcastId = (await addPodcast(context(), { feedUrl: `${bench.origin + path}.xml` })).id;
});

const context = () => bench.context(makeViewer({ organizationId }));
const vtt = (...said: string[]) =>
  `WEBVTT\n\n${said.map((text, at) => `00:${String(at % 60).padStart(2, '0')}.000 --> 00:${String(at % 60).padStart(2, '0')}.900\n${text}\n`).join('\n')}`;

/** Publishes an episode whose feed names these files of this server. */
async function publish(...files: string[]): Promise<string> {
  const links = files.map((file) => `<podcast:transcript url="${bench.origin + path + file}" type=""/>`).join('');
  return publishItems([links]);
}

async function publishItems(more: string[]): Promise<string> {
  const items = more.map((links, at) => ({ more: links, date: new Date(Date.UTC(2026, 9, 30 - at)).toUTCString() }));
  bench.answers.set(`${path}.xml`, serve(rss(items)));
  await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
  const { rows } = await bench.owner.query<{ id: string }>(
    `select id from ingestion.episode where podcast_id = $1 order by published_at desc`,
    [podcastId],
  );
  return rows[0]!.id;
}

const readDue = (limit = 20) => readDueTranscripts(services, AbortSignal.timeout(60_000), { limit });
const makeDue = () => bench.owner.query('update ingestion.episode set transcript_due_at = now() where podcast_id = $1', [podcastId]);
const standing = async (id: string) => (await readTranscripts(context(), [id])).get(id)!;
const said = async (id: string) => (await listSegments(context(), [id], { first: 500, after: null, search: null })).get(id)!;
const dueInHours = async (id: string) => {
  const { rows } = await bench.owner.query(
    `select extract(epoch from transcript_due_at - now())::float8 / 3600 as hours from ingestion.episode where id = $1`,
    [id],
  );
  return rows[0].hours as number | null;
};

describe('a transcript that a feed names', () => {
  test('is read once the episode is stored, with speakers and times, and asked for again a day later', async () => {
    bench.answers.set(`${path}/1.vtt`, serve(vtt('<v Ann>Hello', 'Bob: Hi')));
    const id = await publish('/1.vtt');
    expect(await standing(id)).toMatchObject({ isOffered: true, transcript: null, error: null });
    expect(await readDue()).toBe(1);
    expect(await standing(id)).toMatchObject({
      error: null,
      transcript: { url: `${bench.origin + path}/1.vtt`, format: 'VTT', timesEstimated: false, segmentCount: 2 },
    });
    expect(await said(id)).toEqual([
      { position: 0, startSeconds: 0, endSeconds: 0.9, text: 'Hello', speaker: 'Ann' },
      { position: 1, startSeconds: 1, endSeconds: 1.9, text: 'Hi', speaker: 'Bob' },
    ]);
    expect(await dueInHours(id)).toBeGreaterThanOrEqual(23.9);
    expect(await readDue()).toBe(0);
  });

  test('is asked for with its ETag, and three more times at most', async () => {
    const seen: (string | undefined)[] = [];
    bench.answers.set(`${path}/1.vtt`, (request, response) => {
      seen.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"one"' }).end(vtt('Hello'));
    });
    const id = await publish('/1.vtt');
    for (let turn = 0; turn < 3; turn++) {
      await readDue();
      await makeDue();
    }
    await readDue();
    expect(seen).toEqual([undefined, '"one"', '"one"', '"one"']);
    expect(await dueInHours(id)).toBeNull();
    expect(await said(id)).toHaveLength(1);
  });

  test('is replaced when its words change, pages that are left over included', async () => {
    bench.answers.set(`${path}/1.vtt`, serve(vtt(...Array.from({ length: 250 }, (_, at) => `Line ${at}`))));
    const id = await publish('/1.vtt');
    await readDue();
    expect((await standing(id)).transcript?.segmentCount).toBe(250);
    bench.answers.set(`${path}/1.vtt`, serve(vtt('Corrected')));
    await makeDue();
    await readDue();
    expect((await said(id)).map(({ text }) => text)).toEqual(['Corrected']);
    const { rows } = await bench.owner.query('select count(*)::int as n from ingestion.transcript_page where episode_id = $1', [id]);
    expect(rows[0].n).toBe(1);
  });

  test('is read anew when the feed names another, and stands when the feed changes otherwise', async () => {
    bench.answers.set(`${path}/1.vtt`, serve(vtt('One')));
    bench.answers.set(`${path}/2.srt`, serve('1\n00:00:01,000 --> 00:00:02,000\nTwo\n'));
    const id = await publish('/1.vtt');
    await readDue();
    bench.answers.set(
      `${path}.xml`,
      serve(rss([{ title: 'Another title', more: `<podcast:transcript url="${bench.origin + path}/1.vtt" type=""/>` }])),
    );
    await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
    expect(await readDue()).toBe(0);
    await publish('/2.srt');
    expect(await readDue()).toBe(1);
    expect(await standing(id)).toMatchObject({ transcript: { format: 'SRT' } });
    expect((await said(id))[0]!.text).toBe('Two');
  });
});

describe('what goes wrong', () => {
  test('shows with its cause, comes due again later, and ends with what is read at last', async () => {
    bench.answers.set(`${path}/1.vtt`, (_, response) => void response.writeHead(500).end());
    const id = await publish('/1.vtt');
    await readDue();
    expect(await standing(id)).toMatchObject({ error: 'http-500', transcript: null });
    expect(await dueInHours(id)).toBeGreaterThan(0.2);
    await makeDue();
    await readDue();
    expect(await dueInHours(id)).toBeGreaterThan(0.45);
    bench.answers.set(`${path}/1.vtt`, serve(vtt('At last')));
    await makeDue();
    await readDue();
    expect(await standing(id)).toMatchObject({ error: null, transcript: { segmentCount: 1 } });
  });

  test('leaves the words that were read', async () => {
    bench.answers.set(`${path}/1.vtt`, serve(vtt('Kept')));
    const id = await publish('/1.vtt');
    await readDue();
    bench.answers.set(`${path}/1.vtt`, serve('<html><title>Gone</title><p>Sorry</p></html>'));
    await makeDue();
    await readDue();
    expect(await standing(id)).toMatchObject({ error: 'not-a-transcript', transcript: { segmentCount: 1 } });
    expect((await said(id))[0]!.text).toBe('Kept');
  });

  test('ends after eight attempts, and begins anew with another link', async () => {
    const id = await publish('/none.vtt');
    for (let turn = 0; turn < 8; turn++) {
      await makeDue();
      await readDue();
    }
    expect(await standing(id)).toMatchObject({ error: 'http-404', nextCheckAt: null });
    bench.answers.set(`${path}/1.vtt`, serve(vtt('Here')));
    await publish('/1.vtt');
    expect(await readDue()).toBe(1);
    expect(await standing(id)).toMatchObject({ error: null });
  });

  test('lets the next link be read where the best one is no transcript', async () => {
    bench.answers.set(`${path}/1.vtt`, serve('<h1>Not found</h1>'));
    bench.answers.set(`${path}/1.srt`, serve('1\n00:00:01,000 --> 00:00:02,000\nTwo\n'));
    const id = await publish('/1.vtt', '/1.srt');
    await readDue();
    expect(await standing(id)).toMatchObject({ error: null, transcript: { format: 'SRT' } });
  });

  test.each([
    ['an address that is never fetched', 'http://169.254.169.254/latest.vtt', 'blocked-address'],
    ['a name that is none', 'ftp://a.example/1.vtt', null],
  ])('is not asked for again: %s', async (_, url, error) => {
    const id = await publishItems([`<podcast:transcript url="${url}" type="text/vtt"/>`]);
    await readDue();
    expect(await standing(id)).toMatchObject({ error, transcript: null, nextCheckAt: null });
  });

  test('is a document beyond 10 MB', async () => {
    bench.answers.set(`${path}/1.vtt`, serve(vtt('x '.repeat(6_000_000))));
    const id = await publish('/1.vtt');
    await readDue();
    expect(await standing(id)).toMatchObject({ error: 'too-large', nextCheckAt: null });
  });

  test('does not keep a host busy that is in trouble', async () => {
    bench.answers.set(`${path}/1.vtt`, (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end());
    const before = bench.requests.length;
    await publishItems(Array.from({ length: 6 }, () => `<podcast:transcript url="${bench.origin + path}/1.vtt" type="text/vtt"/>`));
    await makeDue();
    expect(await readDue()).toBe(6);
    const asked = bench.requests.slice(before).filter(({ url }) => url === `${path}/1.vtt`);
    expect(asked.length).toBeLessThanOrEqual(2);
    const { rows } = await bench.owner.query(
      `select min(transcript_due_at) > now() + interval '55 minutes' as rests from ingestion.episode where podcast_id = $1`,
      [podcastId],
    );
    expect(rows[0].rests).toBe(true);
  });
});

test('an archive comes due little by little, the newest first, and no more than a batch at a time is asked for', async () => {
  bench.answers.set(`${path}/1.vtt`, serve(vtt('Hello')));
  const newest = await publishItems(
    Array.from({ length: 25 }, () => `<podcast:transcript url="${bench.origin + path}/1.vtt" type="text/vtt"/>`),
  );
  const { rows } = await bench.owner.query(
    `select count(*) filter (where transcript_due_at <= now())::int as due, count(*)::int as all from ingestion.episode where podcast_id = $1`,
    [podcastId],
  );
  expect(rows[0]).toEqual({ due: 10, all: 25 });
  expect(await readDue(4)).toBe(4);
  expect(await dueInHours(newest)).not.toBeNull();
});

test('an episode that another reading took back is left to it', async () => {
  bench.answers.set(`${path}/1.vtt`, async (_, response) => {
    await bench.owner.query(`update ingestion.episode set transcript_due_at = now() - interval '1 second' where podcast_id = $1`, [
      podcastId,
    ]);
    response.writeHead(200).end(vtt('Late'));
  });
  const id = await publish('/1.vtt');
  await readDue();
  expect(await standing(id)).toMatchObject({ transcript: null });
  expect(await dueInHours(id)).toBeLessThan(0);
});

test('nobody else reads it', async () => {
  bench.answers.set(`${path}/1.vtt`, serve(vtt('Ours')));
  const id = await publish('/1.vtt');
  await readDue();
  const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
  expect((await readTranscripts(stranger, [id])).size).toBe(0);
  expect((await listSegments(stranger, [id], { first: 10, after: null, search: null })).get(id)).toEqual([]);
});

describe('pages of segments', () => {
  test('follow one another without gap across stored pages, and can be searched through', async () => {
    bench.answers.set(
      `${path}/1.vtt`,
      serve(vtt(...Array.from({ length: 259 }, (_, at) => (at % 50 === 7 ? `An ÖSE ${at}` : `Line ${at}`)), '<v Zoë>Bye 100%')),
    );
    const id = await publish('/1.vtt');
    await readDue();
    const positions: number[] = [];
    for (let after: number | null = null; ; after = positions.at(-1)!) {
      const page: { position: number }[] = (await listSegments(context(), [id], { first: 70, after, search: null })).get(id)!;
      positions.push(...page.map(({ position }) => position));
      if (page.length < 70) break;
    }
    expect(positions).toEqual(Array.from({ length: 260 }, (_, at) => at));
    const find = async (search: string, after: number | null = null) =>
      (await listSegments(context(), [id], { first: 3, after, search })).get(id)!.map(({ text }) => text);
    expect((await find('öse')).length).toBe(3);
    expect(
      (await listSegments(context(), [id], { first: 500, after: 200, search: 'öse' })).get(id)!.every(({ position }) => position > 200),
    ).toBe(true);
    expect(await find('zoë')).toEqual(['Bye 100%']);
    expect(await find('0%')).toEqual(['Bye 100%']);
    expect(await find("'; drop table --")).toEqual([]);
  });

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: 501 }, 'first'],
    [{ after: -2 }, 'after'],
    [{ search: 'a'.repeat(201) }, 'search'],
  ])('refuse %o', async (args, field) => {
    const asked = listSegments(context(), [podcastId], { first: 10, after: null, search: null, ...args });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path: [field] } });
  });
});
