import { readTranscript } from '@castgraph/feeds/transcripts/read-transcript';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How much processor time transcripts take from their bytes to segments: an hour of speech, and documents of some 10 MB, ten times and once as long to show
 * that time grows with size alone. Beside the same bytes decoded and split into lines, which is the least that reading them takes.
 */
const RUNS = 5;
const WORDS = 'the harbour keeps its own hours and nobody has asked the tide';

const clock = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(11, 19)}.000`;
const vtt = (cues: number) =>
  Buffer.from(
    `WEBVTT\n\n${Array.from({ length: cues }, (_, at) => `${clock(at % 80_000)} --> ${clock((at % 80_000) + 1)}\n<v Speaker ${at % 3}>${WORDS} ${at}\n`).join('\n')}`,
  );
const json = (segments: number) =>
  Buffer.from(
    JSON.stringify({
      segments: Array.from({ length: segments }, (_, at) => ({ startTime: at, endTime: at + 1, speaker: 'A', body: `${WORDS} ${at}` })),
    }),
  );
const html = (paragraphs: number) =>
  Buffer.from(
    Array.from({ length: paragraphs }, (_, at) => `<cite>A:</cite><time>${clock(at).slice(0, 8)}</time><p>${WORDS} ${at}</p>`).join('\n'),
  );

function measure(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

for (const [name, make] of [
  ['WebVTT', vtt],
  ['JSON', json],
  ['HTML', html],
] as const) {
  const hour = make(1_200);
  reportFigure({ name: `${name}, an hour of speech`, value: measure(() => readTranscript(hour)), unit: 'ms' });
  const [small, large] = [make(8_000), make(80_000)];
  const [one, ten] = [measure(() => readTranscript(small)), measure(() => readTranscript(large))];
  const least = measure(() => new TextDecoder().decode(large).split('\n'));
  reportFigure({
    name: `${name}, ${Math.round(large.length / 1e5) / 10} MB`,
    value: ten,
    unit: 'ms',
    ratio: least / ten,
    against: 'decoding and splitting it alone',
  });
  reportFigure({ name: `${name}, ten times the size takes`, value: ten / one, unit: 'x' });
}
