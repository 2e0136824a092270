import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDisclosure } from './check-copy.ts';
import { checkSpot } from './check-spot.ts';
import type { Line } from './spoken-words.ts';
import { gatherSpot, type AdSlot } from './spot-evidence.ts';
import { mayBeSaid, vocabularyOf } from './vocabulary.ts';
import { BOOKED } from '../fixture/spot.ts';

/** 112 transcripts whose reads were labelled by reading. Their text is third-party, so it is no part of the project: CASTGRAPH_DATA_DIR names its folder. */
const folder = process.env.CASTGRAPH_DATA_DIR ?? '';
const file = join(folder, 'ads/dev.jsonl');
const present = folder !== '' && existsSync(file);
if (!present) console.warn('real-reads: skipped, because CASTGRAPH_DATA_DIR names no labelled transcripts');

interface Labelled {
  segments: { start: number; end: number; text: string }[];
  ads: { startIdx: number; endIdx: number; start: number; end: number; sponsor: string; kind: string }[];
}

describe.skipIf(!present)('reads in real transcripts', () => {
  const episodes = (present ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { ads, segments } = JSON.parse(line) as Labelled;
      const lines = segments.map(({ start, end, text }): Line => ({ startSeconds: start, endSeconds: end, text }));
      return { ads, segments, lines, vocabulary: new Set(vocabularyOf(lines)) };
    });
  const reads = episodes.flatMap((episode) =>
    episode.ads.filter(({ kind }) => kind === 'sponsor').map((ad) => ({ episode, ad, names: ad.sponsor.split('; ') })),
  );

  it('are taken for missing in 5 of 206 whose names were transcribed as other words, before code and address are asked', () => {
    const missed = reads.filter(({ episode, names }) => !names.some((name) => mayBeSaid(name, episode.vocabulary)));
    expect([missed.length, reads.length]).toEqual([5, 206]);
  });

  it('that are not there are certainly missing in four of five cases', () => {
    const sponsors = [...new Set(reads.flatMap(({ names }) => names))];
    const pairs = episodes.flatMap(({ ads, segments, vocabulary }) => {
      const text = segments
        .map((segment) => segment.text)
        .join(' ')
        .toLowerCase();
      const own = new Set(ads.flatMap(({ sponsor }) => sponsor.split('; ')));
      return sponsors.filter((name) => !own.has(name) && !text.includes(name.toLowerCase())).map((name) => ({ name, vocabulary }));
    });
    const certain = pairs.filter(({ name, vocabulary }) => !mayBeSaid(name, vocabulary));
    expect(certain.length / pairs.length).toBeGreaterThan(0.8);
  });

  it('are disclosed in two of three, and none of them stops a check', () => {
    const checked = reads.map(({ episode, ad, names }) => {
      const lines = episode.lines.slice(Math.max(0, ad.startIdx - 20), ad.endIdx + 20);
      const slot: AdSlot = {
        id: 'slot',
        startSeconds: ad.start,
        endSeconds: ad.end,
        sponsorName: ad.sponsor,
        campaignId: 'campaign',
        lines,
      };
      const evidence = gatherSpot({
        booked: { ...BOOKED, names },
        former: { codes: ['OTHER'], reads: [] },
        today: '2026-04-10',
        episode: {
          durationSeconds: 3_600,
          publishedDay: '2026-03-01',
          removedDay: null,
          slots: [slot],
          heard: null,
          transcript: { areTimesEstimated: false, vocabulary: episode.vocabulary, version: '1', readDay: '2026-03-02' },
        },
      });
      expect(checkSpot(evidence)).toHaveLength(13);
      return checkDisclosure(evidence).state;
    });
    const share = checked.filter((state) => state === 'PASSED').length / checked.length;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.75);
  });
});
