import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTranscript } from './read-transcript.ts';

/** Runs over a collection of real transcripts, where there is one: CASTGRAPH_DATA_DIR names the folder of its transcripts/. */
const folder = join(process.env.CASTGRAPH_DATA_DIR ?? '', 'transcripts');
const present = Boolean(process.env.CASTGRAPH_DATA_DIR) && existsSync(folder);
if (!present) console.warn('real-transcripts: skipped, because CASTGRAPH_DATA_DIR names no collection of transcripts');

const files = present ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
const paths = files.map(({ parentPath, name }) => join(parentPath, name));

interface Expected {
  startTime: number;
  endTime?: number;
  body: string;
  speaker?: string;
}
const expected = (path: string): Expected[] => {
  const parsed = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Expected[] | { segments: Expected[] };
  return Array.isArray(parsed) ? parsed : parsed.segments;
};
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(!present)('real transcripts', () => {
  it.each(paths)('are read: %s', (path) => {
    const { segments, timesEstimated } = readTranscript(readFileSync(path));
    expect(segments.length).toBeGreaterThan(1);
    expect(segments.every(({ text, start }) => text !== '' && start >= 0)).toBe(true);
    expect(timesEstimated).toBe(path.endsWith('300 multiple choices.html'));
  });

  const golden = present ? readdirSync(join(folder, 'hbmartin/golden')).map((name) => name.replace(/\.json$/, '')) : [];
  it.each(golden.filter((name) => existsSync(join(folder, 'hbmartin', name))))('agree with their parse: %s', (name) => {
    const { segments } = readTranscript(readFileSync(join(folder, 'hbmartin', name)));
    expect(segments).toEqual(
      expected(`hbmartin/golden/${name}.json`).map(({ startTime, endTime, body, speaker }) => ({
        start: startTime,
        end: endTime ?? null,
        text: fold(body),
        speaker: speaker ?? null,
      })),
    );
  });

  it.each(['podnews_daily_2024-01-25', 'podnews_weekly_review_2024-01-19'])('agree with their parse: %s', (name) => {
    const { segments } = readTranscript(readFileSync(join(folder, `transcriptator/${name}.vtt`)));
    expect(segments).toEqual(
      expected(`transcriptator/${name}_vtt_parsed.json`).map(({ startTime, endTime, body, speaker }) => ({
        start: startTime,
        end: endTime,
        text: fold(body),
        speaker,
      })),
    );
  });

  it('agree on beginnings, speakers and words of HTML, whose ends nobody states', () => {
    const { segments } = readTranscript(readFileSync(join(folder, 'transcriptator/buzzcast.html')));
    expect(segments.map(({ start, speaker, text }) => ({ start, speaker, text }))).toEqual(
      expected('transcriptator/buzzcast_html_parsed.json').map(({ startTime, speaker, body }) => ({
        start: startTime,
        speaker,
        // That parse leaves entities as they are.
        text: fold(body).replaceAll('&amp;', '&'),
      })),
    );
  });

  it('lose no word when words are merged', () => {
    const words = expected('transcriptator/one_word_segments.json').map(({ body }) => body.trim());
    const letters = (parts: string[]) => parts.join('').replaceAll(' ', '');
    const { segments } = readTranscript(readFileSync(join(folder, 'transcriptator/one_word_segments.json')));
    expect(letters(segments.map(({ text }) => text))).toBe(letters(words));
    expect(segments.length).toBeLessThan(words.length / 8);
  });
});
