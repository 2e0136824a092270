import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { DownloadCounter, summarizeDownloads } from '@castgraph/measurement/count-downloads';
import { DOWNLOAD_WINDOWS } from '@castgraph/measurement/download-window';
import { main } from './main.ts';
import { readRequest } from './read-request.ts';

const START = Date.parse('2026-11-02T00:00:00Z');

/** More than the memory of any part holds, in no order: few networks, some of them above the limit, some lines rejected by themselves. */
function makeLog(): string[] {
  return Array.from({ length: 3_000 }, (_, index) => {
    const mixed = (index * 7_919) % 3_001;
    return JSON.stringify({
      at: new Date(START + ((mixed * 104_729) % (3 * 86_400)) * 1_000).toISOString(),
      ip: `81.2.69.${1 + (mixed % 5)}`,
      userAgent: mixed % 11 === 0 ? 'Googlebot/2.1' : `Overcast/3.${mixed % 13} ${'x'.repeat(60)}`,
      url: `https://a.example/${mixed % 17}.mp3`,
      ...(mixed % 4 === 0 ? { range: `bytes=${mixed}-${mixed + 400_000}` } : {}),
      ...(mixed % 17 === 3 ? { episode: 'named' } : {}),
      ...(mixed % 29 === 0 ? { bitrateBps: 64_000, sizeBytes: 900_000 } : {}),
    });
  });
}

async function run(words: string[], input: string): Promise<string> {
  let text = '';
  const stdout = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString();
      done();
    },
  });
  const stderr = new Writable({ write: (_chunk, _, done) => done() });
  expect(await main(words, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env: {} })).toBe(0);
  return text;
}

describe.each(DOWNLOAD_WINDOWS)('a log that is counted in parts, by %s', (window) => {
  const log = makeLog();
  const counter = new DownloadCounter({ window, maxPerIp: 40 });
  for (const [index, line] of log.entries()) counter.add(readRequest(line, index + 1), index + 1);
  const whole = counter.settle();
  const options = ['-', '--window', window, '--max-per-ip', '40'];

  test('has the figures of one that is counted at once', async () => {
    const counted = JSON.parse(await run(['downloads', 'count', ...options], log.join('\n')));
    expect(counted).toEqual(summarizeDownloads(whole));
    expect(Object.keys(counted.rejected)).toEqual(expect.arrayContaining(['bot', 'duplicate', 'implausible']));
  });

  test('is explained line by line, in the order of the lines', async () => {
    const lines = (await run(['downloads', 'explain', ...options], log.join('\n')))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ line, counted, cause }) => ({ line, counted, cause }))).toEqual(
      whole.map(({ line, counted, cause }) => ({ line, counted, cause })),
    );
    const keys = Map.groupBy(lines, ({ downloadKey }) => downloadKey);
    keys.delete(null);
    for (const own of keys.values()) expect(own.filter(({ counted }) => counted).length).toBeLessThanOrEqual(1);
  });
});
