import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { openAccountsStandIn, type AccountsStandIn } from '../fixture/accounts-stand-in.ts';
import { openCollectorBench, type CollectorBench } from '../fixture/collector-bench.ts';
import type { DoorBody } from '../fixture/post.ts';
import { runCollector, type CollectorProcess } from '../fixture/run-collector.ts';

const run = promisify(execFile);
const document = await readFile(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
const section = document.slice(document.indexOf('\n## Sending events and logs\n'), document.indexOf('\n## Health\n'));
/** Each command, with the answer that the document shows right after it, where it shows one. */
const examples = Array.from(section.matchAll(/^```sh\n([\s\S]*?)^```\n(?:\n```json\n([\s\S]*?)^```)?/gm), ([, command, answer]) => ({
  command: command!,
  shown: answer === undefined ? null : (JSON.parse(answer) as DoorBody),
}));
const hasTools = ['curl', 'gzip', 'sh'].every((tool) => spawnSync(tool, ['--help']).error === undefined);

let bench: CollectorBench;
let accounts: AccountsStandIn;
let collector: CollectorProcess;
let folder: string;
beforeAll(async () => {
  [bench, accounts] = await Promise.all([openCollectorBench(), openAccountsStandIn()]);
  collector = await runCollector(await bench.environment({ ACCOUNTS_URL: accounts.graphqlUrl }));
  folder = await mkdtemp(join(tmpdir(), 'castgraph-examples-'));
  const at = new Date().toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, '$1/$2/$3:$4 +0000');
  const row = (ip: string) => `${ip} - - [${at}] "GET /ep-1.mp3 HTTP/1.1" 200 24000000 "-" "AntennaPod/3.6.0"\n`;
  await writeFile(join(folder, 'access.log.gz'), gzipSync(row('81.2.69.142') + row('81.2.69.143')));
}, 120_000);
afterAll(async () => {
  await collector?.stop();
  await accounts?.close();
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the commands of docs/operations.md', () => {
  test('are found', () => {
    expect(examples.map(({ command }) => /\/v1\/\w+/.exec(command)?.[0])).toEqual(['/v1/events', '/v1/logs', '/v1/logs', '/v1/events']);
  });

  test.skipIf(!hasTools).each(examples)('do what the document says (%#)', async ({ command, shown }) => {
    const { id } = makeOrganization();
    const env = {
      PATH: process.env['PATH'],
      URL: `http://127.0.0.1:${collector.port}`,
      KEY: accounts.makeKey(id),
      PODCAST_ID: newId(),
      EPISODE_ID: newId(),
    };
    const { stdout } = await run('sh', ['-euc', command], { cwd: folder, env });
    const answer = JSON.parse(stdout) as DoorBody;
    expect(answer).toMatchObject({ duplicates: 0, rejected: 0, store: 'database', ...shown });
    expect(answer.accepted).toBeGreaterThan(0);
    const rows = await bench.storedEvents(id);
    expect(rows).toHaveLength(answer.accepted);
    // Accepted is not counted: one that says nothing of its app never is.
    expect(rows.filter((row) => row['is_bot'])).toEqual([]);
  });
});
