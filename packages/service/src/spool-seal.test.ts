import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '@castgraph/telemetry/log';
import { startShipping } from './ship-spool.ts';
import { decodeFrames, encodeFrame } from './spool-frame.ts';
import { openSpoolSeal, type SpoolSeal } from './spool-seal.ts';
import { listSegments, segmentPath } from './spool-segments.ts';
import { Spool } from './spool.ts';

const [older, newer] = [5, 6].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [string, string];
const log = openLog('test', { target: { write: () => undefined } });
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'castgraph-sealed-spool-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function keep(texts: readonly string[], seal?: SpoolSeal['seal']): Promise<void> {
  const spool = await Spool.open({ directory, maxBytes: 1e9, groupMs: 1, segmentBytes: 40_000, log, ...(seal && { seal }) });
  for (let at = 0; at < texts.length; at += 100) await spool.appendDurably(texts.slice(at, at + 100));
  await spool.close();
}

async function ship(open: SpoolSeal['open'], withinMs = 5_000): Promise<string[]> {
  const spool = await Spool.open({ directory, maxBytes: 1e9, log });
  const stored: string[] = [];
  const store = async (kept: readonly Buffer[]) => void stored.push(...kept.map(String));
  const shipping = await startShipping({ spool, log, open, lingerMs: 1, park: async () => undefined, store });
  await shipping.stop(withinMs);
  await spool.close();
  return stored;
}

async function bytesOnDisk(): Promise<Buffer> {
  const segments = await listSegments(directory);
  return Buffer.concat(await Promise.all(segments.map(({ segment }) => readFile(segmentPath(directory, segment)))));
}

const records = (count: number, length = 300) => Array.from({ length: count }, (_, n) => `record ${n} ${'ü'.repeat(length / 2)}`);

test('no record can be read on the disk, and all come back in order, across groups, pieces and segments', async () => {
  const { seal, open } = openSpoolSeal(older);
  const texts = records(1_000);
  await keep(texts, seal);
  expect((await listSegments(directory)).length).toBeGreaterThan(3);
  expect((await bytesOnDisk()).includes('record')).toBe(false);
  expect(await ship(open)).toEqual(texts);
});

test('another process opens it, also under a new key, and records from before there was sealing with it', async () => {
  await keep(['from before', 'a second']);
  await keep(['sealed'], openSpoolSeal(older).seal);
  expect(await ship(openSpoolSeal(`${newer},${older}`).open)).toEqual(['from before', 'a second', 'sealed']);
});

test('without its key the records wait, and nothing of them is lost', async () => {
  await keep(['kept'], openSpoolSeal(older).seal);
  expect(await ship(openSpoolSeal(newer).open, 300)).toEqual([]);
  expect(await ship(openSpoolSeal(`${newer},${older}`).open)).toEqual(['kept']);
});

test('a file cut at any byte gives back every piece that lies before the cut', async () => {
  const { seal, open } = openSpoolSeal(older);
  const pieces = [records(3), records(2), records(4)].map((texts) => ({ texts, bytes: seal(Buffer.concat(texts.map(encodeFrame))) }));
  const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
  for (let cut = 0; cut <= whole.length; cut += 97) {
    await rm(directory, { recursive: true, force: true });
    await (await Spool.open({ directory, maxBytes: 1e9, log })).close();
    await writeFile(segmentPath(directory, 1), whole.subarray(0, cut));
    let end = 0;
    const wanted = pieces.filter(({ bytes }) => (end += bytes.length) <= cut).flatMap(({ texts }) => texts);
    expect([cut, await ship(open)]).toEqual([cut, wanted]);
  }
});

test('a damaged or forged piece costs itself, never the ones behind it', () => {
  const { seal, open } = openSpoolSeal(older);
  const [one, two, three] = ['one', 'two', 'three'].map((text) => seal(encodeFrame(text))) as [Buffer, Buffer, Buffer];
  for (let at = 0; at < two.length; at++) {
    const damaged = Buffer.from(two);
    damaged[at]! ^= 0x55;
    const whole = Buffer.concat([one, damaged, three]);
    const { records: read, consumed, skipped } = decodeFrames(whole, { limit: 100, isEnd: true, open });
    expect(read.map(String)).toEqual(['one', 'three']);
    expect([consumed, skipped]).toEqual([whole.length, two.length]);
  }
  // Whoever writes the checksum anew does not have the key.
  const forged = Buffer.from(two.subarray(8));
  forged[forged.length - 1]! ^= 1;
  expect(open(forged)).toBeUndefined();
});

test('the longest record fits into a piece, and pieces stay small', () => {
  const { seal, open } = openSpoolSeal(older);
  const texts = ['x'.repeat(64 * 1024), ...records(500), 'y'.repeat(64 * 1024)];
  const sealed = seal(Buffer.concat(texts.map(encodeFrame)));
  expect(decodeFrames(sealed, { limit: 1e6, isEnd: true, open }).records.map(String)).toEqual(texts);
  expect(decodeFrames(sealed, { limit: 100, isEnd: true, open }).records.length).toBeLessThan(300);
});
