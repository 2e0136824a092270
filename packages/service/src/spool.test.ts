import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLog } from '@castgraph/telemetry/log';
import { startShipping } from './ship-spool.ts';
import { decodeFrames, encodeFrame } from './spool-frame.ts';
import { listSegments, segmentPath } from './spool-segments.ts';
import { Spool } from './spool.ts';

const log = openLog('test', { target: { write: () => undefined } });
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'castgraph-spool-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const open = (more: Partial<Parameters<typeof Spool.open>[0]> = {}) => Spool.open({ directory, maxBytes: 1e9, groupMs: 1, log, ...more });

/** Carries everything over and gives it in the order of arrival. */
async function ship(spool: Spool, more: Partial<Parameters<typeof startShipping>[0]> = {}): Promise<string[]> {
  const stored: string[] = [];
  const shipping = await startShipping({
    spool,
    log,
    lingerMs: 1,
    park: async () => undefined,
    store: async (records) => void stored.push(...records.map(String)),
    ...more,
  });
  await shipping.stop(5_000);
  return stored;
}

describe('records on disk', () => {
  test('come back in order, across segments, and their files go', async () => {
    const spool = await open({ segmentBytes: 200 });
    const texts = Array.from({ length: 100 }, (_, n) => `record ${n} ${'ü'.repeat(n % 7)}`);
    for (const text of texts) {
      spool.append(text);
      if (spool.bytes % 3 === 0) await delay(2);
    }
    await spool.close();
    expect(await ship(spool)).toEqual(texts);
    expect((await listSegments(directory)).length).toBeLessThanOrEqual(1);
  });

  test('a file cut at any byte gives back every record that lies before the cut', async () => {
    const texts = ['first', 'second', 'a third record'];
    const whole = Buffer.concat(texts.map(encodeFrame));
    const ends = texts.map((_, n) => Buffer.concat(texts.slice(0, n + 1).map(encodeFrame)).length);
    for (let cut = 0; cut <= whole.length; cut++) {
      await rm(directory, { recursive: true, force: true });
      const empty = await open();
      await empty.close();
      await writeFile(segmentPath(directory, 1), whole.subarray(0, cut));
      const spool = await open();
      expect([cut, await ship(spool)]).toEqual([cut, texts.filter((_, n) => ends[n]! <= cut)]);
      await spool.close();
    }
  });

  test('a damaged byte costs the record it lies in, never the ones behind it', () => {
    const texts = ['first', 'second', 'third'];
    const whole = Buffer.concat(texts.map(encodeFrame));
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      const { records, consumed } = decodeFrames(damaged, { limit: 100, isEnd: true });
      const read = records.map(String);
      expect(consumed).toBe(whole.length);
      expect(read).toHaveLength(2);
      expect(texts).toEqual(expect.arrayContaining(read));
    }
  });

  test('a restart never reuses a number, and goes on where it stopped', async () => {
    const first = await open();
    first.append('one');
    await first.close();
    expect(await ship(first)).toEqual(['one']);
    const second = await open();
    second.append('two');
    await second.close();
    expect(second.durable.segment).toBeGreaterThan(first.durable.segment);
    expect(await ship(second)).toEqual(['two']);
  });

  test('is full at its cap and has room again once records are stored', async () => {
    const spool = await open({ maxBytes: 300, segmentBytes: 100 });
    let taken = 0;
    while (spool.append('x'.repeat(80))) taken += 1;
    expect(taken).toBe(4);
    await spool.close();
    await ship(spool);
    expect(spool.append('there is room')).toBe(true);
    await spool.close();
  });
});

describe('carrying records over', () => {
  test('waits while the database is away and forgets nothing', async () => {
    const spool = await open();
    for (let n = 0; n < 10; n++) spool.append(`record ${n}`);
    await spool.close();
    let failures = 3;
    const stored: string[] = [];
    const shipping = await startShipping({
      spool,
      log,
      park: async () => undefined,
      store: async (records) => {
        const texts = records.map(String);
        if (failures-- > 0) throw Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
        stored.push(...texts);
      },
    });
    await vi.waitFor(() => expect(stored).toHaveLength(10), { timeout: 5_000 });
    await shipping.stop(100);
  });

  test('parks a record that can never be stored, and stores its neighbours', async () => {
    const spool = await open();
    for (let n = 0; n < 10; n++) spool.append(`record ${n}`);
    await spool.close();
    const parked: string[] = [];
    const stored: string[] = [];
    const shipping = await startShipping({
      spool,
      log,
      park: async (text) => void parked.push(text),
      store: async (records) => {
        const texts = records.map(String);
        if (texts.includes('record 7')) throw Object.assign(new Error('invalid input syntax'), { code: '22P02' });
        stored.push(...texts);
      },
    });
    await shipping.stop(5_000);
    expect(parked).toEqual(['record 7']);
    expect(stored).toHaveLength(9);
  });

  test('stopped before the database took anything, it begins there next time', async () => {
    const spool = await open();
    spool.append('kept');
    await spool.close();
    await ship(spool, { store: () => Promise.reject(new Error('away')) });
    const checkpoint = JSON.parse(await readFile(join(directory, 'checkpoint.json'), 'utf8')) as unknown;
    expect(checkpoint).toEqual({ segment: 1, offset: 0 });
    expect(await ship(await open())).toEqual(['kept']);
  });
});

describe('what was written of late', () => {
  const record = (n: number) => `record ${String(n).padStart(4, '0')}`;
  /** Writes records, so many in a group. */
  const fill = async (spool: Spool, from: number, to: number, each = 10) => {
    for (let n = from; n < to; n += each) await spool.appendDurably(wanted(Math.min(n + each, to)).slice(n));
  };
  const wanted = (count: number) => Array.from({ length: count }, (_, n) => record(n));

  test('is carried on from memory: nobody reads its file', async () => {
    const spool = await open({ segmentBytes: 500 });
    await fill(spool, 0, 100);
    for (const { segment, bytes } of await listSegments(directory)) await writeFile(segmentPath(directory, segment), Buffer.alloc(bytes));
    expect(await ship(spool)).toEqual(wanted(100));
    await spool.close();
  });

  test('is read from disk where it found no room in memory: in order, each once, whatever the room', async () => {
    for (const recentBytes of [0, 1, 400, 1_000]) {
      await rm(directory, { recursive: true, force: true });
      const spool = await open({ segmentBytes: 900, recentBytes });
      await fill(spool, 0, 60);
      expect([recentBytes, await ship(spool, { batchRecords: 7 })]).toEqual([recentBytes, wanted(60)]);
      await spool.close();
    }
  });

  test('comes after what waited on disk while the database was away, and never twice', async () => {
    const spool = await open({ segmentBytes: 900, recentBytes: 500 });
    let isAway = true;
    const stored: string[] = [];
    const store = async (records: readonly Buffer[]) => {
      if (isAway) throw Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
      stored.push(...records.map(String));
    };
    const shipping = await startShipping({ spool, log, lingerMs: 1, batchRecords: 8, park: async () => undefined, store });
    await fill(spool, 0, 80);
    isAway = false;
    await fill(spool, 80, 160);
    await vi.waitFor(() => expect(stored.length).toBeGreaterThanOrEqual(160), { timeout: 30_000 });
    await fill(spool, 160, 200);
    await spool.close();
    await shipping.stop(30_000);
    expect(stored).toEqual(wanted(200));
  });

  test('a record among it that can never be stored is parked, and its neighbours are stored', async () => {
    const spool = await open();
    await fill(spool, 0, 10);
    const [stored, parked]: [string[], string[]] = [[], []];
    const store = async (records: readonly Buffer[]) => {
      const texts = records.map(String);
      if (texts.includes(record(3))) throw Object.assign(new Error('bad'), { code: '22P02' });
      stored.push(...texts);
    };
    await ship(spool, { store, park: async (text) => void parked.push(text) });
    expect([stored, parked]).toEqual([wanted(10).filter((text) => text !== record(3)), [record(3)]]);
    await spool.close();
  });

  test('is on disk all the same: another process goes on where one stopped between two batches', async () => {
    const spool = await open({ segmentBytes: 700 });
    await fill(spool, 0, 40);
    const first: string[] = [];
    const shipping = await startShipping({
      spool,
      log,
      lingerMs: 1,
      batchRecords: 10,
      park: async () => undefined,
      store: async (records) => {
        if (first.length >= 20) throw new Error('the process ends here');
        first.push(...records.map(String));
      },
    });
    await vi.waitFor(() => expect(first.length).toBeGreaterThanOrEqual(20), { timeout: 10_000 });
    await shipping.stop(0);
    await spool.close();
    const next = await open();
    expect([...first, ...(await ship(next))]).toEqual(wanted(40));
    await next.close();
  });
});
