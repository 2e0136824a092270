import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openLog } from '@castgraph/telemetry/log';
import { runShutdown } from './shutdown.ts';

const log = openLog('test', { target: { write: () => undefined } });

it('closes everything in order, whatever fails or hangs on the way', async () => {
  const closed: string[] = [];
  const step = (name: string, close: () => Promise<unknown> = async () => undefined) => ({
    name,
    close: () => (closed.push(name), close()),
  });
  const failed = await runShutdown(
    [
      step('requests'),
      step('queues', async () => Promise.reject(new Error('gone'))),
      step('live', () => new Promise(() => undefined)),
      step('orm'),
    ],
    log,
    50,
  );
  expect(closed).toEqual(['requests', 'queues', 'live', 'orm']);
  expect(failed).toEqual(['queues', 'live']);
});

/** Hosts a real process whose route answers only once the signal has come. */
const PROGRAM = `
  import { hostProcess } from '${new URL('./process-host.ts', import.meta.url).href}';
  import { openLog } from '${new URL('../../telemetry/src/log.ts', import.meta.url).href}';
  const stopping = new Promise((resolve) => process.once('SIGTERM', resolve));
  await hostProcess({
    service: 'spawned', env: { PORT: 0, HOST: '127.0.0.1' }, checks: {}, log: openLog('spawned'),
    routes: [{ method: 'GET', path: '/slow', handle: async () => {
      console.log('entered');
      await stopping;
      return { status: 200, body: process.argv.includes('--throw') ? queueMicrotask(() => { throw new Error('uncaught jane@example.org'); }) : 'finished' };
    } }],
  });
`;

async function startProgram(...flags: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, '--', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  await expect.poll(() => output, { timeout: 20_000 }).toContain('"msg":"listening"');
  const port = Number(/"port":(\d+)/.exec(output)?.[1]);
  const answer = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text());
  await expect.poll(() => output, { timeout: 20_000 }).toContain('entered');
  return { child, exit, answer, output: () => output };
}

it('answers what it has begun after SIGTERM, then exits with 0', async () => {
  const { child, exit, answer } = await startProgram();
  child.kill('SIGTERM');
  expect(await answer).toBe('finished');
  expect(await exit).toEqual([0, null]);
});

it('logs an uncaught error without its secrets and exits with 1', async () => {
  const { child, exit, answer, output } = await startProgram('--throw');
  answer.catch(() => undefined);
  child.kill('SIGTERM');
  expect(await exit).toEqual([1, null]);
  expect(output()).toMatch(/"level":"ERROR".*Uncaught error/);
  expect(output()).not.toContain('jane@');
});
