import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { adSlotsChanged, MAX_SLOT_TEXT } from '@castgraph/contracts/ad-slots-changed';
import type { EventPayload } from '@castgraph/contracts/event';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { openShow, type TestShow } from '../fixture/open-show.ts';
import { HostLanes } from '../host-lanes.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { readDueTranscripts } from '../transcripts/read-due-transcripts.ts';
import { announceKnownSlots } from './announce-known-slots.ts';
import { markAdSlot } from './mark-ad-slot.ts';
import { removeAdSlot } from './remove-ad-slot.ts';

type Announced = EventPayload<typeof adSlotsChanged>;

let bench: ReadingBench;
let show: TestShow;
let episodeId: string;
let shows = 0;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.owner.query('update ingestion.episode set transcript_due_at = null');
  show = await openShow(bench);
  episodeId = show.episodeIds.get('guid-1')!;
});

async function announced(id = episodeId): Promise<Announced[]> {
  const { rows } = await bench.owner.query<{ payload: Announced }>(
    `select payload from ingestion.outbox where name = 'ingestion.ad-slots-changed' and payload ->> 'episodeId' = $1 order by position`,
    [id],
  );
  return rows.map(({ payload }) => adSlotsChanged.schema.parse(payload));
}

/** As if a transcript of these segments had been read. */
async function keepTranscript(segments: readonly [number, number | null, string][], timesEstimated = false): Promise<void> {
  const { organizationId } = show;
  await bench.owner.query(
    `insert into ingestion.transcript (organization_id, episode_id, url, format, times_estimated, document_hash, read_at)
     values ($1, $2, 'https://a.example', 'VTT', $3, '\\xab', now())`,
    [organizationId, episodeId, timesEstimated],
  );
  for (let from = 0; from < segments.length; from += 100) {
    await bench.owner.query('insert into ingestion.transcript_page (organization_id, episode_id, page, segments) values ($1, $2, $3, $4)', [
      organizationId,
      episodeId,
      from / 100,
      JSON.stringify(segments.slice(from, from + 100).map(([start, end, text]) => [start, end, text, null])),
    ]);
  }
}

const mark = (startTimeSeconds: number, endTimeSeconds: number) =>
  markAdSlot(show.context(), { episodeId, startTimeSeconds, endTimeSeconds });

it('a marked ad is announced with its words and ten seconds around it, and what the whole transcript says', async () => {
  await keepTranscript([
    [0, 89, 'Long before'],
    [89, 95, 'We thank our sponsor'],
    [100, 120, 'Acme is twenty percent off'],
    [140, null, 'Back to Bob'],
    [141, 160, 'who is 20'],
  ]);
  await mark(100, 130);
  const [event] = await announced();
  expect(event).toMatchObject({
    podcastId: show.podcastId,
    slots: [
      {
        startSeconds: 100,
        lines: [
          { startSeconds: 89, endSeconds: 95, text: 'We thank our sponsor' },
          { startSeconds: 100, endSeconds: 120, text: 'Acme is twenty percent off' },
        ],
      },
    ],
    transcript: { version: 'ab', timesEstimated: false },
  });
  const words = '20 acme back before bob is long off our percent sponsor thank to we who';
  expect(event!.transcript!.vocabulary).toEqual(words.split(' '));
});

it('without a transcript nothing is said of words, and a removed mark leaves none', async () => {
  const { id } = await mark(100, 130);
  await removeAdSlot(show.context(), { adSlotId: id });
  expect(await announced()).toMatchObject([
    { slots: [{ id, lines: null }], transcript: null },
    { slots: [], transcript: null },
  ]);
});

it('a transcript that is read is announced, with no ads and with some', async () => {
  const path = `/words-${++shows}`;
  const { organizationId } = show;
  bench.answers.set(`${path}.vtt`, serve('WEBVTT\n\n00:01.000 --> 00:04.000\nThis is Acme\n'));
  bench.answers.set(`${path}.xml`, serve(rss([{ more: `<podcast:transcript url="${bench.origin + path}.vtt" type=""/>` }])));
  const { id: podcastId } = await addPodcast(show.context(), { feedUrl: `${bench.origin + path}.xml` });
  await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
  const { rows } = await bench.owner.query<{ id: string }>('select id from ingestion.episode where podcast_id = $1', [podcastId]);
  const services = { orm: bench.services.orm, log: bench.services.log, fetchUrl: bench.services.fetchUrl, lanes: new HostLanes() };
  await readDueTranscripts(services, AbortSignal.timeout(60_000));
  expect(await announced(rows[0]!.id)).toMatchObject([{ podcastId, slots: [], transcript: { vocabulary: ['acme', 'is', 'this'] } }]);
});

it('hostile words are cut where they are too many, and never stop a mark', async () => {
  const odd = `${'👩‍👩‍👧‍👦'.repeat(300)}‮שלום ${'ﷺ'.repeat(200)} ${'a'.repeat(5_000)}`;
  await keepTranscript(
    Array.from({ length: 900 }, (_, at) => [at, at + 1, odd] as [number, number, string]),
    true,
  );
  await mark(0, 400);
  await mark(400, 800);
  const [event] = (await announced()).slice(-1);
  const lengths = event!.slots.map(({ lines }) => lines?.reduce((sum, { text }) => sum + text.length, 0) ?? null);
  expect(lengths.every((length) => length === null || length <= MAX_SLOT_TEXT)).toBe(true);
  expect(lengths).toContain(null);
  expect(event!.transcript!.timesEstimated).toBe(true);
});

it('what was known before anybody was told is told once, by one of two', async () => {
  await keepTranscript([[1, 2, 'Acme']]);
  await bench.owner.query('insert into ingestion.unannounced_slots (organization_id, episode_id) values ($1, $2)', [
    show.organizationId,
    episodeId,
  ]);
  const told = await Promise.all([1, 2].map(() => announceKnownSlots(bench.services.orm)));
  expect(new Set(told)).toEqual(new Set([0, 1]));
  expect(await announceKnownSlots(bench.services.orm)).toBe(0);
  expect(await announced()).toMatchObject([{ transcript: { vocabulary: ['acme'] } }]);
});
