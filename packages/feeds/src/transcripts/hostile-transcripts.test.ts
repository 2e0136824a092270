import { expect, it } from 'vitest';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { readTranscript } from './read-transcript.ts';

/**
 * Documents made to cost. Time that grew with the square of their size would keep one of them busy for hours: the limit of the runner ends
 * that, whatever the machine.
 */
const MB = 1024 * 1024;
const fill = (unit: string, megabytes = 8) => unit.repeat(Math.ceil((megabytes * MB) / unit.length));
const vtt = (body: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${body}`;

const documents: Record<string, () => string> = {
  'deep tags': () => fill('<div>'),
  'tags that close nothing': () => `<p>${fill('<b>', 4)}${fill('</i>', 4)}`,
  'a row of <': () => vtt(fill('<')),
  'voices without end': () => vtt(fill('<v ')),
  'overrides without end': () => vtt(fill('{\\a')),
  'one line of blanks': () => vtt(`${fill(' ')}x`),
  'one line of digits': () => fill('1'),
  colons: () => vtt(fill('A:')),
  arrows: () => fill('-->\n'),
  'arrows in one line': () => vtt(fill('1-->')),
  'deep JSON': () => fill('['),
  'JSON of numbers': () => `[${fill('1,')}1]`,
  'JSON of words': () => `[${fill('{"start":1,"text":"a"},')}{"start":1,"text":"a"}]`,
  'cues without text': () => `WEBVTT\n\n${fill('00:00.000 --> 00:01.000\n')}`,
  'comments left open': () => `<p>a</p>${fill('<!--')}`,
  entities: () => `<p>${fill('&amp;')}</p>`,
  'entities left open': () => `<p>${fill('&a')}</p>`,
  'XML left open': () => `<transcripts xmlns="http://podlove.org/simple-transcripts">${fill('<speech>')}`,
  'times in text': () => fill('[00:00:01] A: b\n\n'),
  'names in text': () => fill('Ann Other: b\n'),
  'one paragraph': () => fill('word '),
};

it.each(Object.keys(documents))('%s: reads it or says why not', (name) => {
  let outcome = 'read';
  try {
    const { segments } = readTranscript(Buffer.from(documents[name]!()));
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.every(({ start }, index) => index === 0 || start >= segments[index - 1]!.start)).toBe(true);
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    outcome = String(error.details['cause']);
  }
  expect(['read', 'empty', 'not-a-transcript', 'ill-formed', 'too-many-segments']).toContain(outcome);
});

it('refuses more than its limit before reading it', () => {
  expect(() => readTranscript(Buffer.alloc(50_000_001, 'a'))).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
});

it('gives segments in order whatever is cut out of a document', () => {
  const whole = Buffer.from('WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ann>Hi &amp; bye</v>\n\n00:03.000 --> 00:04.000\nBob: yes\n');
  for (let from = 0; from < whole.length; from++) {
    const cut = Buffer.concat([whole.subarray(0, from), whole.subarray(from + 1 + (from % 7))]);
    try {
      const { segments } = readTranscript(cut);
      expect(segments.every(({ text, start }) => text !== '' && start >= 0)).toBe(true);
    } catch (error) {
      if (!isCastgraphError(error)) throw error;
    }
  }
});
