import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readHolder, takeLock } from '../bootstrap/lock-file.js';
import { processIdentity } from '../bootstrap/process-identity.js';

const dir = mkdtempSync(join(tmpdir(), 'castgraph-lock-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const lockModule = join(import.meta.dirname, '../bootstrap/lock-file.js');

describe('a lock file', () => {
  it('is taken, refused with its holder while that one lives, and taken again after release', () => {
    const path = join(dir, 'plain');
    const taken = takeLock(path, { url: 'x' });
    expect(takeLock(path)).toMatchObject({ holder: { pid: process.pid, url: 'x' } });
    if ('release' in taken) taken.release();
    expect(readHolder(path)).toBeUndefined();
  });

  it('is taken over from a holder that was killed, and from one whose id another process has now', () => {
    const path = join(dir, 'dead');
    spawnSync(process.execPath, [
      '-e',
      `import(${JSON.stringify(lockModule)}).then(({ takeLock }) => { takeLock(${JSON.stringify(path)}); process.kill(process.pid, 'SIGKILL'); })`,
    ]);
    expect(readHolder(path)?.pid).toBeGreaterThan(0);
    expect(takeLock(path)).toHaveProperty('release');
    writeFileSync(path, JSON.stringify({ pid: process.ppid, identity: 'another boot:1' }));
    expect(takeLock(path)).toHaveProperty('release');
  });

  it('has one winner when many find a dead one at once', async () => {
    const path = join(dir, 'race');
    writeFileSync(path, JSON.stringify({ pid: 999_999, identity: 'gone' }));
    const program = `import(${JSON.stringify(lockModule)}).then(({ takeLock }) => { process.stdout.write('release' in takeLock(${JSON.stringify(path)}) ? 'won' : 'lost'); setTimeout(() => {}, 3000); })`;
    const racers = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', program]));
    const results = await Promise.all(racers.map(async (racer) => String((await once(racer.stdout, 'data'))[0])));
    for (const racer of racers) racer.kill('SIGKILL');
    expect(results.filter((result) => result === 'won')).toHaveLength(1);
  });

  it('tells processes with the same id apart', () => {
    expect(processIdentity(process.pid)).toBeDefined();
    expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
    expect(processIdentity(999_999_999)).toBeUndefined();
  });
});
