import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { healthRoutes, type HealthOptions } from './health.ts';

let server: Server;
afterEach(() => void server.close());

async function serve(options: HealthOptions): Promise<(path: string) => Promise<{ status: number; body: Record<string, unknown> }>> {
  const answer = healthRoutes(options);
  server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
}

it('is live whatever its checks say, and ready when all of them pass', async () => {
  let isUp = false;
  const failures: string[] = [];
  const get = await serve({
    checks: { postgres: async () => (isUp ? 1 : Promise.reject(new Error('connect 10.0.0.5:5432 as owner'))), redis: async () => 'PONG' },
    onFailure: (check) => failures.push(check),
  });
  expect((await get('/livez')).status).toBe(200);
  const down = await get('/readyz');
  expect(down).toMatchObject({
    status: 503,
    body: {
      status: 'unready',
      checks: [
        { name: 'postgres', status: 'unhealthy' },
        { name: 'redis', status: 'healthy' },
      ],
    },
  });
  expect(JSON.stringify(down.body)).not.toContain('10.0.0.5');
  expect(failures).toEqual(['postgres']);
  isUp = true;
  expect((await get('/readyz?verbose')).status).toBe(200);
  expect((await get('/other')).status).toBe(404);
});

it('gives up on a check that hangs, and runs it once however many ask', async () => {
  let runs = 0;
  const get = await serve({
    checks: {
      postgres: () => {
        runs += 1;
        return new Promise(() => undefined);
      },
    },
  });
  const answers = await Promise.all([get('/readyz'), get('/readyz'), get('/readyz')]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(runs).toBe(1);
});

it('is not ready while it drains', async () => {
  const get = await serve({ checks: {}, isDraining: () => true });
  expect(await get('/readyz')).toMatchObject({ status: 503, body: { status: 'draining' } });
});
