import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Spill } from './spill.ts';

const long = 'x'.repeat(20_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castgraph-spill-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('gives each bucket back in the order in which it was written, from disk and memory', async () => {
  const spill = new Spill();
  const written = Array.from({ length: 40 }, (_, index) => ({ bucket: (index * 7) % 3, line: `${index} é "☕" ${long}` }));
  for (const { bucket, line } of written) await spill.add(bucket, line);
  expect(spill.buckets()).toEqual([0, 1, 2]);
  for (const bucket of spill.buckets())
    expect(await spill.take(bucket)).toEqual(written.filter((each) => each.bucket === bucket).map(({ line }) => line));
  expect(spill.buckets()).toEqual([]);
  expect(await spill.take(1)).toEqual([]);
  await spill.close();
});

test.skipIf(!existsSync('/proc/self/fd'))('leaves no name on the disk, and nothing in the clear behind it (A5d)', async () => {
  const spill = new Spill();
  for (let index = 0; index < 4; index++) await spill.add(0, `203.0.113.77 ${long}`);
  expect(readdirSync(folder)).toEqual([]);
  const paths = readdirSync('/proc/self/fd').map((fd) => `/proc/self/fd/${fd}`);
  const open = paths.filter((path) => targetOf(path).startsWith(folder));
  expect(open).toHaveLength(1);
  const bytes = readFileSync(open[0]!);
  expect(bytes.length).toBeGreaterThan(40_000);
  expect(bytes.includes('203.0.113.77')).toBe(false);
  await spill.close();
});

function targetOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // Closed meanwhile: the one by which the folder was read.
    return '';
  }
}
