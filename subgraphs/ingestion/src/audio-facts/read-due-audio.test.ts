import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { constantMp3, id3Tag } from '../fixture/make-audio.ts';
import { openReadingBench, rss, serve, type FixtureItem, type ReadingBench } from '../fixture/open-reading.ts';
import { ranged, serveAudio, type AudioHost } from '../fixture/serve-audio.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { HostLanes } from '../host-lanes.ts';
import { readDueAudio, type AudioServices, type ReadDueAudioOptions } from './read-due-audio.ts';

let bench: ReadingBench;
let host: AudioHost;
let services: AudioServices;
let organizationId: string;
let podcastId: string;
let path: string;
let count = 0;

const AUDIO = Buffer.concat([id3Tag(5_000), constantMp3(128, 6_000)]);

beforeAll(async () => {
  bench = await openReadingBench();
  host = await serveAudio();
});
afterAll(async () => {
  await host.close();
  await bench.close();
});
beforeEach(async () => {
  // Each test has the queue to itself.
  await bench.owner.query('update ingestion.episode set audio_due_at = null');
  services = { orm: bench.services.orm, log: bench.services.log, fetchStream: host.fetchStream, lanes: new HostLanes() };
  organizationId = makeOrganization().id;
  path = `/feed-${++count}.xml`;
  host.answers.clear();
  host.requests.length = 0;
  podcastId = (await addPodcast(bench.context(makeViewer({ organizationId })), { feedUrl: bench.origin + path })).id;
});

const recent = new Date().toUTCString();

async function publish(items: FixtureItem[]): Promise<void> {
  bench.answers.set(path, serve(rss(items.map((item) => ({ date: recent, ...item })))));
  await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
}

const readDue = (options: ReadDueAudioOptions = {}, by = services) => readDueAudio(by, AbortSignal.timeout(60_000), options);

async function episodes(): Promise<Record<string, any>[]> {
  const { rows } = await bench.owner.query(
    `select *, extract(epoch from audio_due_at - now())::float8 as due_in from ingestion.episode where podcast_id = $1 order by guid`,
    [podcastId],
  );
  return rows;
}

async function lastEvent(): Promise<Record<string, any>> {
  const { rows } = await bench.owner.query(
    `select payload from ingestion.outbox where organization_id = $1 and name = 'ingestion.episodes-changed' order by position desc limit 1`,
    [organizationId],
  );
  return rows[0].payload;
}

describe('a new episode', () => {
  test('has its file read once, and others are told what it says instead of what the feed said (C13)', async () => {
    host.answers.set('/1.mp3', ranged(AUDIO));
    await publish([{ url: `${host.origin}/1.mp3` }]);
    expect((await lastEvent())['episodes'][0]).toMatchObject({
      sizeBytes: 1_000_000,
      bitrateBps: null,
      id3Bytes: null,
      durationSeconds: 1800,
    });
    expect(await readDue()).toBe(1);
    const [episode] = await episodes();
    const tagBytes = String(id3Tag(5_000).length);
    expect(episode).toMatchObject({
      bitrate_bps: '128000',
      id3_bytes: tagBytes,
      audio_bytes: String(AUDIO.length),
      audio_error: null,
      audio_due_at: null,
    });
    expect(episode!['audio_read_at']).not.toBeNull();
    expect(episode!['duration_seconds']).toBe(1800);
    const told = (await lastEvent())['episodes'][0];
    expect(told).toMatchObject({ bitrateBps: 128_000, id3Bytes: Number(tagBytes), sizeBytes: AUDIO.length });
    expect(told.durationSeconds).toBeCloseTo(156.8, 0);
    expect(await readDue()).toBe(0);
    expect(host.requests).toHaveLength(1);
  });

  test('has its facts forgotten and read anew when its address changes, and kept when its title does', async () => {
    host.answers.set('/a.mp3', ranged(AUDIO)).set('/b.mp3', ranged(constantMp3(64, 4_000)));
    await publish([{ url: `${host.origin}/a.mp3` }]);
    await readDue();
    await publish([{ url: `${host.origin}/a.mp3`, title: 'Another title' }]);
    expect((await episodes())[0]).toMatchObject({ bitrate_bps: '128000', audio_due_at: null });
    expect((await lastEvent())['episodes'][0]).toMatchObject({ title: 'Another title', bitrateBps: 128_000 });
    await publish([{ url: `${host.origin}/b.mp3` }]);
    expect((await episodes())[0]).toMatchObject({ bitrate_bps: null, audio_read_at: null });
    expect((await lastEvent())['episodes'][0]).toMatchObject({ bitrateBps: null, sizeBytes: 1_000_000 });
    await readDue();
    expect((await episodes())[0]).toMatchObject({ bitrate_bps: '64000', id3_bytes: '0' });
  });

  test('of which the address changed while its file was read is not given the facts of the other', async () => {
    host.answers.set('/slow.mp3', (request, response) => {
      void publish([{ url: `${host.origin}/other.mp3` }]).then(() => ranged(AUDIO)(request, response));
    });
    await publish([{ url: `${host.origin}/slow.mp3` }]);
    await readDue();
    expect((await episodes())[0]).toMatchObject({ audio_url: `${host.origin}/other.mp3`, bitrate_bps: null });
  });
});

describe('a file that cannot be read', () => {
  test('comes due again with growing pauses, six times at most, and its cause is kept', async () => {
    await publish([{ url: `${host.origin}/missing.mp3` }]);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      await bench.owner.query('update ingestion.episode set audio_due_at = now() where podcast_id = $1', [podcastId]);
      await readDue();
      pauses.push((await episodes())[0]!['due_in']);
    }
    expect((await episodes())[0]).toMatchObject({ audio_error: 'http-404', audio_failures: 6, audio_due_at: null, audio_read_at: null });
    expect(pauses.slice(0, 5).every((pause, index) => pause > 890 * 2 ** index)).toBe(true);
  });

  test('is put off beside those of other organizations, each for its own cause', async () => {
    await publish([{ url: `${host.origin}/none.mp3` }]);
    const first = await episodes();
    organizationId = makeOrganization().id;
    podcastId = (await addPodcast(bench.context(makeViewer({ organizationId })), { feedUrl: `${bench.origin}${path}?other` })).id;
    bench.answers.set(`${path}?other`, serve(rss([{ date: recent, url: `${host.origin}/text.mp3` }])));
    host.answers.set('/text.mp3', ranged(Buffer.from('Nothing that sounds')));
    await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
    expect(await readDue()).toBe(2);
    expect((await episodes())[0]).toMatchObject({ audio_error: 'unreadable-audio', audio_failures: 1, audio_due_at: null });
    const { rows } = await bench.owner.query('select * from ingestion.episode where podcast_id = $1', [first[0]!['podcast_id']]);
    expect(rows).toMatchObject([{ audio_error: 'http-404', audio_failures: 1, audio_due_at: expect.any(Date) }]);
  });

  test('for good is not asked again', async () => {
    host.answers.set('/inside.mp3', (_request, response) => response.writeHead(302, { location: 'http://10.0.0.1/x.mp3' }).end());
    await publish([{ url: `${host.origin}/inside.mp3` }]);
    await readDue();
    expect((await episodes())[0]).toMatchObject({ audio_error: 'blocked-address', audio_due_at: null });
  });

  test('does not hold up the others of its show', async () => {
    host.answers
      .set('/good.mp3', ranged(AUDIO))
      .set('/page.mp3', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
    await publish([{ url: `${host.origin}/page.mp3` }, { url: `${host.origin}/good.mp3` }]);
    await readDue();
    expect((await episodes()).map(({ audio_error, bitrate_bps }) => [audio_error, bitrate_bps])).toEqual([
      ['not-audio', null],
      [null, '128000'],
    ]);
  });
});

describe('a host', () => {
  test('is asked for two files at once at most', async () => {
    const items = Array.from({ length: 12 }, (_, n) => ({ url: `${host.origin}/many-${n}.mp3` }));
    for (const { url } of items) {
      host.answers.set(new URL(url).pathname, (request, response) => setImmediate(() => ranged(AUDIO)(request, response)));
    }
    await publish(items);
    expect(await readDue()).toBe(12);
    expect(host.mostAtOnce()).toBeLessThanOrEqual(2);
    expect((await episodes()).every(({ bitrate_bps }) => bitrate_bps === '128000')).toBe(true);
  });

  test('in trouble is left alone with all its files, as long as it asks for', async () => {
    const items = Array.from({ length: 8 }, (_, n) => ({ url: `${host.origin}/busy-${n}.mp3` }));
    for (const { url } of items) {
      host.answers.set(new URL(url).pathname, (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    }
    await publish(items);
    await readDue();
    expect(host.requests.length).toBeLessThanOrEqual(2);
    const rows = await episodes();
    expect(rows.every(({ due_in }) => due_in > 7_100)).toBe(true);
    // Those that were not asked have not failed.
    expect(rows.filter(({ audio_failures }) => audio_failures === 0).length).toBeGreaterThanOrEqual(6);
  });
});

describe('the back catalogue', () => {
  test('comes due ten a minute, newest first; what is recent at once', async () => {
    const old = (day: number) => new Date(Date.UTC(2020, 0, day)).toUTCString();
    await publish([
      { guid: 'recent' },
      ...Array.from({ length: 45 }, (_, n) => ({ guid: `old-${String(n).padStart(2, '0')}`, date: old(n + 1) })),
    ]);
    const rows = await episodes();
    const dueIn = new Map(rows.map(({ guid, due_in }) => [guid, due_in]));
    expect(dueIn.get('recent')).toBeLessThanOrEqual(0);
    expect(dueIn.get('old-44')).toBeLessThanOrEqual(0);
    expect(dueIn.get('old-30')).toBeGreaterThan(0);
    expect(dueIn.get('old-00')).toBeGreaterThan(200);
  });

  test('that is due is divided among workers, each file read once', async () => {
    const items = Array.from({ length: 30 }, (_, n) => ({ url: `${host.origin}/shared-${n}.mp3` }));
    for (const { url } of items) host.answers.set(new URL(url).pathname, ranged(AUDIO));
    await publish(items);
    const more: number[] = [];
    const worker = () => readDue({ limit: 10, onMore: async () => more.push(1) }, { ...services, lanes: new HostLanes() });
    const claimed = await Promise.all([worker(), worker(), worker()]);
    expect(claimed.reduce((sum, files) => sum + files, 0)).toBe(30);
    expect(more).toHaveLength(3);
    expect(host.requests).toHaveLength(30);
  });

  test('of somebody whose worker died comes due again', async () => {
    await publish([{ url: `${host.origin}/later.mp3` }]);
    const stopped = AbortSignal.abort();
    expect(await readDueAudio(services, stopped)).toBe(1);
    const [{ due_in, audio_failures }] = (await episodes()) as [Record<string, any>];
    expect(due_in).toBeGreaterThan(500);
    expect(due_in).toBeLessThanOrEqual(600);
    expect(audio_failures).toBe(0);
  });
});

test('an episode without a file that can be fetched is never due', async () => {
  await publish([
    { guid: newId(), url: null },
    { guid: newId(), url: 'ftp://files.example/a.mp3' },
  ]);
  expect((await episodes()).every(({ audio_due_at }) => audio_due_at === null)).toBe(true);
});
