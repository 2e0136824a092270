import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { findFreePort } from './find-free-port.ts';
import { findOriginTarget } from './origin-routes.ts';
import { openOrigin } from './origin-proxy.ts';
import type { Origin } from './origin-proxy.ts';

const parent = mkdtempSync(join(tmpdir(), 'castgraph origin '));
const dir = join(parent, 'pages');
const gone: string[] = [];
let origin: Origin;
let upstream: Server;
let url: string;

/** Behaves as each path asks, so that the proxy meets every kind of server. */
function behave(incoming: IncomingMessage, response: ServerResponse): void {
  if (incoming.url === '/r/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    response.on('close', () => gone.push('stream'));
  } else if (incoming.url === '/r/broken') {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  } else if (incoming.url === '/v1/too-long') response.writeHead(413).end('too long');
  else if (incoming.url === '/r/redirect')
    response.writeHead(302, { location: 'https://example.org/a.mp3', 'x-hop': '1', connection: 'x-hop' }).end();
  else {
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => (bytes += chunk.length));
    incoming.on('end', () => response.end(JSON.stringify({ path: incoming.url, headers: incoming.headers, bytes })));
  }
}

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<title>pages</title>');
  writeFileSync(join(dir, 'assets/app-1.js'), 'app');
  writeFileSync(join(dir, '../outside.txt'), 'outside');
  upstream = createServer(behave);
  const sockets = new WebSocketServer({ server: upstream });
  sockets.on('connection', (socket, incoming) => {
    socket.on('message', (data: Buffer) => socket.send(`${String(incoming.headers['x-forwarded-for'])} ${data.toString()}`));
    socket.on('close', () => gone.push('socket'));
  });
  const port = await findFreePort();
  upstream.listen(port, '127.0.0.1');
  await once(upstream, 'listening');
  origin = await openOrigin(await findFreePort(), dir);
  url = `http://127.0.0.1:${origin.port}`;
  origin.connect(
    new Map([
      ['gateway', port],
      ['collector', port],
      ['analytics', await findFreePort()],
    ]),
  );
});

afterAll(async () => {
  await origin.close();
  upstream.close();
  upstream.closeAllConnections();
  rmSync(parent, { recursive: true, force: true });
});

it('passes on a refusal that comes before the whole body was sent, time and again, and mixes up nothing', async () => {
  const post = async (path: string, body: string) => await fetch(url + path, { method: 'POST', body });
  for (let turn = 0; turn < 10; turn++) {
    const refused = await post('/v1/too-long', 'x'.repeat(2_000_000));
    expect([refused.status, await refused.text()]).toEqual([413, 'too long']);
    expect(await (await post('/v1/events', 'y'.repeat(100))).json()).toMatchObject({ path: '/v1/events', bytes: 100 });
  }
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url + path, { headers, redirect: 'manual' });

describe('routes of the origin', () => {
  it.each([
    ['/graphql', 'gateway'],
    ['/r/acme/https://x/a.mp3', 'collector'],
    ['/v1/events', 'collector'],
    ['/v1/conversions', 'analytics'],
    ['/go/acme', 'analytics'],
    ['/pixel/a.gif', 'analytics'],
    ['/websub/token', 'ingestion'],
    ['/webhooks/shopify/1', 'integrations'],
    ['/oauth/callback', 'integrations'],
    ['/reports/1/report.csv', 'reporting'],
    ['/reports/1', 'pages'],
    ['/reports', 'pages'],
    ['/graphqlx', 'pages'],
    ['/', 'pages'],
  ])('%s goes to %s', (path, target) => expect(findOriginTarget(path)).toBe(target));
});

describe('forwarding', () => {
  it('streams the body and appends the sender to what the client claims', async () => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      body: 'x'.repeat(300_000),
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(await answer.json()).toMatchObject({
      bytes: 300_000,
      headers: { 'x-forwarded-for': '203.0.113.9, 127.0.0.1', 'x-forwarded-host': `127.0.0.1:${origin.port}` },
    });
  });

  it('hands redirects on as they are, without the headers of one connection', async () => {
    const answer = await get('/r/redirect');
    expect([answer.status, answer.headers.get('location'), answer.headers.get('x-hop')]).toEqual([302, 'https://example.org/a.mp3', null]);
  });

  it('delivers events as they come, and ends the stream behind when the client leaves', async () => {
    const leave = new AbortController();
    const answer = await fetch(`${url}/r/stream`, { signal: leave.signal });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('first');
    leave.abort();
    await expect.poll(() => gone).toContain('stream');
  });

  it('never makes half an answer look whole', async () => {
    const answer = await get('/r/broken');
    await expect(answer.text()).rejects.toThrow();
  });

  it('says that a part is away, with when to come again', async () => {
    const answer = await get('/pixel/x.gif');
    expect([answer.status, answer.headers.get('retry-after'), ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      503,
      '1',
      'UNAVAILABLE',
    ]);
  });

  it('joins WebSockets and ends both sides together', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${origin.port}/graphql`);
    await once(socket, 'open');
    socket.send('hello');
    expect(String((await once(socket, 'message'))[0])).toBe('127.0.0.1 hello');
    socket.terminate();
    await expect.poll(() => gone).toContain('socket');
  });
});

describe('pages', () => {
  it('come with their policy, and every unknown address is the application', async () => {
    const page = await get('/campaigns/1');
    expect(await page.text()).toContain('pages');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/', { 'if-none-match': page.headers.get('etag') as string })).status).toBe(304);
  });

  it('keep hashed assets for a year and answer 404 for those that are gone', async () => {
    expect((await get('/assets/app-1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/app-0.js')).status).toBe(404);
  });

  it.each(['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/assets/..%2f..%2foutside.txt', '/%00', '/%E0%A4%A'])(
    'never lead out of their folder: %s',
    async (path) => {
      const asked = request({ host: '127.0.0.1', port: origin.port, path });
      asked.end();
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      const body = (await answer.toArray()).join('');
      expect(body).not.toContain('outside\n');
      expect(body === 'outside').toBe(false);
      expect([200, 400, 404]).toContain(answer.statusCode);
    },
  );

  it('refuse to be written', async () => expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(405));

  it('survive a request that is none', async () => {
    const socket = connect(origin.port, '127.0.0.1');
    socket.resume();
    socket.write('NONSENSE\r\n\r\n');
    await once(socket, 'close');
    expect((await get('/livez')).status).toBe(200);
  });
});
