import { pipeline, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { constantMp3, id3Tag, mp4, variableMp3, wav } from '../fixture/make-audio.ts';
import { ranged, serveAudio, whole, type AudioAnswer, type AudioHost } from '../fixture/serve-audio.ts';
import type { AudioSourceOptions } from './audio-source.ts';
import type { AudioFacts } from './audio-facts.ts';
import { readAudio } from './read-audio.ts';

let host: AudioHost;
let count = 0;

beforeAll(async () => {
  host = await serveAudio();
});
afterAll(() => host.close());

async function read(answer: AudioAnswer, options: Partial<AudioSourceOptions> = {}): Promise<AudioFacts> {
  const path = `/file-${++count}`;
  host.answers.set(path, answer);
  host.requests.length = 0;
  return readAudio(host.origin + path, { fetchStream: host.fetchStream, signal: AbortSignal.timeout(30_000), ...options });
}

const causeOf = async (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'no error',
    (error: { details?: { cause?: unknown } }) => error.details?.cause ?? error,
  );

describe('the facts of', () => {
  test('an MP3 of constant rate are its rate, its size and the length that follows', async () => {
    const file = constantMp3(128, 5_000);
    const facts = await read(ranged(file));
    expect(facts).toMatchObject({ codec: 'MPEG 1 Layer 3', sizeBytes: file.length, id3Bytes: 0, bitrateBps: 128_000 });
    expect(facts.durationSeconds).toBeCloseTo((file.length * 8) / 128_000, 1);
    expect(host.requests).toHaveLength(1);
  });

  test('an MP3 behind a cover of 3 MB cost two small requests: the cover is not fetched', async () => {
    const tag = id3Tag(3_000_000);
    const facts = await read(ranged(Buffer.concat([tag, constantMp3(64, 3_000)])));
    expect(facts).toMatchObject({ id3Bytes: tag.length, bitrateBps: 64_000 });
    expect(host.requests.map((request) => request.split(' ')[2])).toEqual(['bytes=0-65535', `bytes=${tag.length}-${tag.length + 65_535}`]);
  });

  test('an MP3 behind two tags, one with a footer, count both as no audio', async () => {
    const tags = Buffer.concat([id3Tag(100, { hasFooter: true }), id3Tag(2_000)]);
    expect(await read(ranged(Buffer.concat([tags, constantMp3(128, 200)])))).toMatchObject({ id3Bytes: tags.length, bitrateBps: 128_000 });
  });

  test('an MP3 of varying rate are the average that its encoder wrote down, also when advertisements were stitched in since', async () => {
    const file = variableMp3(4_000, { isMarked: true });
    const average = (file.length * 8) / ((4_000 * 1152) / 44_100);
    expect((await read(ranged(file))).bitrateBps).toBe(Math.round(average));
    const stitched = await read(ranged(Buffer.concat([file, variableMp3(1_000, { isMarked: false })])));
    expect(stitched.bitrateBps).toBe(Math.round(average));
    expect(stitched.durationSeconds! / ((5_000 * 1152) / 44_100)).toBeCloseTo(1, 2);
  });

  test('an MP3 of varying rate that nobody wrote down leave the rate unknown rather than guessed', async () => {
    expect(await read(ranged(variableMp3(500, { isMarked: false })))).toMatchObject({ bitrateBps: null, durationSeconds: null });
  });

  test.each([
    ['in front of the audio', true],
    ['behind the audio', false],
  ])('an M4A with its tables %s', async (_, isFront) => {
    const file = mp4(600, 4_800_000, { isFront });
    const facts = await read(ranged(file));
    expect(facts).toEqual({
      codec: 'MP4',
      sizeBytes: file.length,
      id3Bytes: file.indexOf('mdat') + 4,
      bitrateBps: 64_000,
      durationSeconds: 600,
    });
    expect(host.requests.length).toBeLessThanOrEqual(3);
  });

  test('an M4B with sizes of 64 bits', async () => {
    expect(await read(ranged(mp4(36_000, 900_000, { isFront: true, isLong: true })))).toMatchObject({
      durationSeconds: 36_000,
      bitrateBps: 200,
    });
  });

  test('a WAV are what its header says, not what the first bytes hold', async () => {
    const file = wav(60, 16_000);
    const facts = await read(ranged(file, { 'content-type': 'audio/wav' }));
    expect(facts).toMatchObject({ sizeBytes: file.length, bitrateBps: 256_000 });
    expect(facts.durationSeconds).toBeCloseTo(60, 1);
  });
});

describe('a server that', () => {
  test('ignores ranges is hung up on, and its word for the size is taken', async () => {
    const file = Buffer.concat([id3Tag(200_000), constantMp3(128, 100_000)]);
    let sent = 0;
    const facts = await read((_request, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': file.length });
      const parts = function* () {
        for (; sent < file.length; sent += 65_536) yield file.subarray(sent, sent + 65_536);
      };
      pipeline(Readable.from(parts()), response, () => undefined);
    });
    expect(facts).toMatchObject({ sizeBytes: file.length, bitrateBps: 128_000 });
    expect(host.requests).toHaveLength(1);
    expect(sent).toBeLessThan(file.length / 2);
  });

  test('ignores ranges and does not know the size leaves it unknown', async () => {
    const file = constantMp3(128, 5_000);
    const facts = await read((_request, response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(file));
    expect(facts).toMatchObject({ sizeBytes: null, bitrateBps: 128_000, durationSeconds: null });
  });

  test('ignores ranges and has its cover at full size is given up on within the budget', async () => {
    expect(await causeOf(read(whole(Buffer.concat([id3Tag(2_000_000), constantMp3(128, 100)]))))).toBe('too-far');
  });

  test('redirects is followed, once for all ranges', async () => {
    host.answers.set('/target', ranged(Buffer.concat([id3Tag(500_000), constantMp3(64, 2_000)])));
    expect(await read((_request, response) => response.writeHead(302, { location: '/target' }).end())).toMatchObject({
      bitrateBps: 64_000,
    });
    expect(host.requests.filter((request) => request.includes('/target'))).toHaveLength(2);
    expect(host.requests).toHaveLength(3);
  });

  test('is behind measurement prefixes is asked itself: nobody counts our reading', async () => {
    host.answers.set('/show/episode.mp3', ranged(constantMp3(128, 500)));
    host.requests.length = 0;
    const facts = await readAudio(`https://pdst.fm/e/chrt.fm/track/ABC/${host.origin.replace('http://', 'http:/')}/show/episode.mp3`, {
      fetchStream: host.fetchStream,
      signal: AbortSignal.timeout(30_000),
    });
    expect(facts.bitrateBps).toBe(128_000);
    expect(host.requests).toHaveLength(1);
  });

  const file = constantMp3(128, 1_000);
  test.each<[string, AudioAnswer, string]>([
    ['answers with a page', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in'), 'not-audio'],
    [
      'calls a page audio',
      (_q, r) => r.writeHead(200, { 'content-type': 'audio/mpeg' }).end('\n<html><body>Gone</body></html>'),
      'not-audio',
    ],
    ['answers 404', (_q, r) => r.writeHead(404).end('no'), 'http-404'],
    ['answers 503', (_q, r) => r.writeHead(503, { 'retry-after': '120' }).end(), 'http-503'],
    ['sends nothing', (_q, r) => r.writeHead(200, { 'content-length': 0 }).end(), 'empty-file'],
    [
      'sends another range',
      (_q, r) => r.writeHead(206, { 'content-range': `bytes 7-99/${file.length}` }).end(file.subarray(7, 100)),
      'bad-range',
    ],
    ['sends a range without saying which', (_q, r) => r.writeHead(206).end(file), 'bad-range'],
    [
      'sends less than it says',
      (_q, r) => r.writeHead(206, { 'content-range': `bytes 0-65535/${file.length}` }).end(file.subarray(0, 100)),
      'bad-range',
    ],
    ['says that the file is shorter than what it sends', ranged(file, { 'content-range': 'bytes 0-65535/100' }), 'bad-range'],
    [
      'breaks off',
      (q, r) => void (r.writeHead(200, { 'content-length': 50_000 }), r.write(file.subarray(0, 900), () => q.socket.destroy())),
      'broken-body',
    ],
    ['sends rubbish', ranged(Buffer.alloc(200_000, 7)), 'unreadable-audio'],
    ['has a tag larger than the file', ranged(id3Tag(900_000).subarray(0, 300_000)), 'unreadable-audio'],
    [
      'sends an MP4 whose boxes lie',
      ranged(Buffer.concat([mp4(60, 100, { isFront: true }).subarray(0, 28), Buffer.alloc(64, 0xfe)])),
      'unreadable-audio',
    ],
    ['hides in a private network', (_q, r) => r.writeHead(302, { location: 'http://10.0.0.1/a.mp3' }).end(), 'blocked-address'],
    ['redirects for ever', (q, r) => r.writeHead(302, { location: `${q.url}x` }).end(), 'http-404'],
  ])('%s gives a typed error', async (_, answer, cause) => {
    expect(await causeOf(read(answer))).toBe(cause);
  });

  test('hangs is left after the deadline, in the head or in the body', async () => {
    expect(await causeOf(read(() => undefined, { timeoutMs: 200 }))).toBe('timeout');
    const dribble: AudioAnswer = (_request, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 0-65535/100000' }).write('a');
    expect(await causeOf(read(dribble, { timeoutMs: 200 }))).toBe('timeout');
  });

  test('changes its mind about the size is not believed', async () => {
    const tag = id3Tag(500_000);
    let asked = 0;
    const answer: AudioAnswer = (request, response) => ranged(Buffer.concat([tag, constantMp3(128, 100 + asked++)]))(request, response);
    expect(await causeOf(read(answer))).toBe('bad-range');
  });
});
