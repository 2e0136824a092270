import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { findFreePort } from './find-free-port.ts';
import { openProcessLog } from './logs.ts';
import { startPostgres } from './start-postgres.ts';
import type { EmbeddedPostgres } from './start-postgres.ts';

const parent = mkdtempSync(join(tmpdir(), 'castgraph postgres '));
const dir = join(parent, 'cluster');
let running: EmbeddedPostgres | undefined;

afterAll(async () => {
  await running?.stop();
  rmSync(parent, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const log = openProcessLog(parent, 'postgres');
  running = await startPostgres({ dir, password: 'secret', log, port: await findFreePort(), durable: true });
  return running;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  it('keeps what it acknowledged when it is killed, and starts beside a process that has its old id', async () => {
    const first = await start();
    await ask(first.url, 'create table kept (n int); insert into kept values (1)');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    // As after a reboot of a container: the id in the file belongs to somebody else, here to this test.
    writeFileSync(join(dir, 'postmaster.pid'), `${process.pid}\n${dir}\n`);
    const second = await start();
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('asks for its password, also on loopback', async () => {
    const { url } = await start();
    await expect(ask(url.replace('secret', 'guess'), 'select 1')).rejects.toThrow(/password authentication failed/);
  });
});
