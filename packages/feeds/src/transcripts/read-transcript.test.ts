import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { readTranscript } from './read-transcript.ts';

const read = (text: string) => readTranscript(Buffer.from(text));
const codes = (text: string) => read(text).warnings.map(({ code }) => code);
const segment = (start: number, end: number | null, text: string, speaker: string | null = null) => ({ start, end, text, speaker });
const WORDS = 'nobody speaks as slowly as this sentence is long, '.repeat(6);

describe('WebVTT', () => {
  it('reads voices, notes, styles, settings, cue names and entities', () => {
    const record = read(`WEBVTT - a title
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE
A note --> that is none

intro
00:00.500 --> 00:02.000 align:left size:50%
<v.loud Ann &amp; Co><i>Hello</i> &lt;world&gt;

01:00:02.000 --> 01:00:03.250
<c.yellow>two</c>
<00:01:00.000>lines

NOTE never said
`);
    expect(record).toMatchObject({ format: 'vtt', language: 'en-GB', timesEstimated: false, warnings: [] });
    expect(record.segments).toEqual([segment(0.5, 2, 'Hello <world>', 'Ann & Co'), segment(3602, 3603.25, 'two lines')]);
  });
  it('makes a segment of each voice in a cue', () => {
    const { segments } = read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Yes?</v> <v Bob>No.</v>\n');
    expect(segments).toEqual([segment(1, 2, 'Yes?', 'Ann'), segment(1, 2, 'No.', 'Bob')]);
  });
});

describe('SubRip', () => {
  it('reads numbers, CRLF, names, blank lines within, hours above 99 and no blanks around the arrow', () => {
    const { format, segments } = read(
      '\ufeff1\r\n00:00:01,5-->00:00:02,000\r\nAnn Other (host): Hello\r\nthere\r\n\r\n2\r\n100:00:00,000 --> 100:00:01,000\r\nfirst\r\n\r\nsecond\r\n3\r\n100:00:02,000 --> 100:00:03,000\r\nthird',
    );
    expect(format).toBe('srt');
    expect(segments).toEqual([
      segment(1.5, 2, 'Hello there', 'Ann Other (host)'),
      segment(360_000, 360_001, 'first second'),
      segment(360_002, 360_003, 'third'),
    ]);
  });
  it('keeps a sentence with a colon, and what is no name, as it is', () => {
    const said = ['So here is the thing: ask', 'Subtitles: @someone', '10: 30 it was', 'https://a.example', 'I have one rule. Two: ask'];
    const { segments } = read(said.map((text, at) => `${at}\n00:0${at}:00,000 --> 00:0${at}:01,000\n${text}\n`).join('\n'));
    expect(segments.map(({ speaker, text }) => [speaker, text])).toEqual(said.map((text) => [null, text]));
  });
});

describe('odd times', () => {
  it('sorts steps backwards, drops what stands twice, and leaves open an end that is missing or too early', () => {
    const cues =
      '00:05.000 --> 00:06.000\nlate\n\n00:01.000 -->\nopen\n\n00:02.000 --> 00:01.000\nearly\n\n00:05.000 --> 00:06.000\nlate\n';
    const { segments, warnings } = read(`WEBVTT\n\n${cues}`);
    expect(segments).toEqual([segment(1, null, 'open'), segment(2, null, 'early'), segment(5, 6, 'late')]);
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([
      ['missing-end', 6],
      ['out-of-order', 6],
      ['bad-end', 9],
      ['duplicate-segment', 12],
    ]);
  });
  it('tells of overlaps and of times that cannot be read, with their lines', () => {
    const { segments, warnings } = read('WEBVTT\n\n00:01.000 --> 00:09.000\na\n\n00:02.000 --> 00:03.000\nb\n\n00:0:::1 --> x\nc\n');
    expect(segments.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(warnings).toMatchObject([
      { code: 'bad-time', line: 9 },
      { code: 'overlap', line: 6 },
    ]);
  });
});

describe('JSON', () => {
  it('reads the podcast namespace, and leaves segments of more than a word as they are', () => {
    const { format, segments } = read(
      '{"version":"1.0.0","language":"de","segments":[{"speaker":"Ann","startTime":0.5,"endTime":1.75,"body":"Guten  Tag"},{"startTime":2,"body":"Bob: Na ja"},{"startTime":3,"endTime":4}]}',
    );
    expect(format).toBe('json');
    expect(segments).toEqual([segment(0.5, 1.75, 'Guten Tag', 'Ann'), segment(2, null, 'Na ja', 'Bob')]);
  });
  it('merges words to sentences, by sign, speaker and silence', () => {
    const said: [number, string, string][] = [
      [0, 'A', 'Hello,'],
      [0.5, 'A', 'dear'],
      [1, 'A', 'Dr.'],
      [1.5, 'A', 'Who'],
      [2, 'A', '.'],
      [2.5, 'A', 'So'],
      [3, 'B', 'What?'],
      [9, 'B', 'Well'],
    ];
    const segments = said.map(([startTime, speaker, body]) => ({ startTime, endTime: startTime + 0.4, speaker, body }));
    expect(read(JSON.stringify({ segments })).segments).toEqual([
      segment(0, 2.4, 'Hello, dear Dr. Who.', 'A'),
      segment(2.5, 2.9, 'So', 'A'),
      segment(3, 3.4, 'What?', 'B'),
      segment(9, 9.4, 'Well', 'B'),
    ]);
  });
  it('takes the blanks that a list of words gives, and does not take sentences without blanks for words', () => {
    const spaced = ["It's", ' ', 'on', ' ', 'air', '.'].map((body, at) => ({ startTime: at, endTime: at + 1, body }));
    expect(read(JSON.stringify({ segments: spaced })).segments).toEqual([segment(0, 6, "It's on air.")]);
    const chinese = ['今天我们谈谈播客', '欢迎收听'].map((text, at) => ({ start: at, end: at + 1, text }));
    expect(read(JSON.stringify(chinese)).segments).toHaveLength(2);
  });
  it('knows milliseconds by the speed of speech', () => {
    const { segments, warnings } = read(JSON.stringify([{ start: 1, end: 5000, text: 'Hello there everyone' }]));
    expect(segments).toEqual([segment(0.001, 5, 'Hello there everyone')]);
    expect(warnings).toMatchObject([{ code: 'milliseconds' }]);
  });
});

describe('HTML', () => {
  it('reads cite, time and paragraphs', () => {
    const { segments, timesEstimated } = read(
      '<html><head><title>x</title><script>var said = "no"</script></head><body><cite>Ann:</cite><time>0:05</time><p>One &amp; two</p><p>three</p><cite>Bob</cite><time>1:02:03</time><p>four<br>five</p></body>',
    );
    expect(segments).toEqual([segment(5, null, 'One & two three', 'Ann'), segment(3723, null, 'four five', 'Bob')]);
    expect(timesEstimated).toBe(false);
  });
  it('estimates times where there are none, and says so', () => {
    const { segments, timesEstimated } = read(
      '<cite>Ann:</cite><p>one two three four five</p><p>six seven</p><cite>Bob:</cite><p>eight</p>',
    );
    expect(timesEstimated).toBe(true);
    expect(segments).toEqual([
      segment(0, 2, 'one two three four five', 'Ann'),
      segment(2, 2.8, 'six seven', 'Ann'),
      segment(2.8, 3.2, 'eight', 'Bob'),
    ]);
  });
  it('squeezes what has no time in between those that have', () => {
    const { segments, timesEstimated } = read(`<time>0:00</time><p>Hi</p><cite>B:</cite><p>${WORDS}</p><time>0:05</time><p>Bye</p>`);
    expect(timesEstimated).toBe(true);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([
      [0, null],
      [0.4, null],
      [5, null],
    ]);
  });
  it('is seen where WebVTT was promised, and times in paragraphs of their own are read', () => {
    const { format, segments } = readTranscript(Buffer.from('<p>1:59  </p><p>Okay.</p><p></p><p>Ann Other 2:12</p><p>know</p>'), {
      contentType: 'text/vtt',
    });
    expect(format).toBe('html');
    expect(segments).toEqual([segment(119, null, 'Okay.'), segment(132, null, 'know', 'Ann Other')]);
  });
});

describe('other forms', () => {
  it('reads plain text with times and names, and joins broken lines', () => {
    const { format, segments, timesEstimated } = read('[00:00:05] Ann: Hello\nand welcome\n\nBob  0:10\nThank you\n');
    expect(format).toBe('text');
    expect(segments).toEqual([segment(5, null, 'Hello and welcome', 'Ann'), segment(10, null, 'Thank you', 'Bob')]);
    expect(timesEstimated).toBe(false);
  });
  it('reads the XML of Podlove, a segment for each speech', () => {
    const { segments } = read(
      '<?xml version="1.0"?><pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts"><pst:speech><pst:speaker>Ann</pst:speaker><pst:item start="00:00:01.000" end="00:00:02.000">A &amp;</pst:item><pst:item start="00:00:02.000" end="00:00:03.000">B</pst:item></pst:speech><pst:speech><pst:speaker/><pst:item start="00:00:04.000" end="00:00:05.000">C</pst:item></pst:speech></pst:transcripts>',
    );
    expect(segments).toEqual([segment(1, 3, 'A & B', 'Ann'), segment(4, 5, 'C')]);
  });
  it.each(['utf-16le', 'utf-16be', 'windows-1252'])('reads %s', (encoding) => {
    const text = 'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nKnödel für Käthe\r\n';
    expect(readTranscript(iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1252' })).segments).toEqual([
      segment(1, 2, 'Knödel für Käthe'),
    ]);
  });
});

describe('what is no transcript', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\ufeff\n', 'empty'],
    ['WebVTT without cues', 'WEBVTT\n\nNOTE nothing\n', 'empty'],
    ['an error page', '<!doctype html><html><title>404</title><h1>Not Found</h1><p>The page is gone.</p></html>', 'not-a-transcript'],
    ['an error in JSON', '{"error":"not found"}', 'not-a-transcript'],
    ['a list of other things', '[{"a":1}]', 'not-a-transcript'],
    ['half a JSON', '{"segments":[{"startTime":1,"body":"a', 'ill-formed'],
    ['a feed', '<?xml version="1.0"?><rss><channel/></rss>', 'not-a-transcript'],
    ['a few words', 'Not found', 'not-a-transcript'],
    ['audio', 'ID3\x04\0\0\0\0\0\x01\x02\x03', 'not-a-transcript'],
  ])('%s', (_, text, cause) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ details: expect.objectContaining({ cause }) }));
  });
  it('warns of nothing in a plain transcript', () => {
    expect(codes('WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n')).toEqual([]);
  });
});
