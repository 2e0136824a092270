import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGuardedClient } from './guarded-client.ts';
import type { GuardedClient } from './guarded-client.ts';
import type { ResolveName } from './guarded-connect.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

/** Counts accepted sockets: the text of an error proves nothing, a socket that was never opened does. */
let canary: TcpServer;
let canaryPort = 0;
let accepted = 0;
let server: Server;
let origin = '';
let client: GuardedClient;
const routes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();

beforeAll(async () => {
  canary = createTcpServer((socket) => {
    accepted++;
    socket.destroy();
  });
  // All addresses of the machine, both families.
  canaryPort = await listen(canary, '::');
  server = createServer((request, response) => {
    const route = routes.get(new URL(request.url ?? '/', 'http://x').pathname);
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  const port = await listen(server, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  client = openGuardedClient({ policy: policy(`127.0.0.1:${port}`) });
});

afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
  canary.close();
});

function listen(target: Server | TcpServer, host: string): Promise<number> {
  return new Promise((resolve) => {
    target.listen(0, host, () => resolve((target.address() as AddressInfo).port));
  });
}

/** Every port is open, so that only the address can be the reason of a refusal. */
function policy(...allow: string[]): OutboundPolicy {
  return { allow: new Set(allow), ports: new Set([80, 443, canaryPort]) };
}

function causeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: { details?: { cause?: string } }) => error.details?.cause ?? error,
  );
}

describe('addresses inside', () => {
  const hosts = [
    '127.0.0.1', '127.1', '127.0.0.1.', '2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '017700000001', '127.255.255.254', '0.0.0.0', '0',
    '①②⑦.⓪.⓪.①', '１２７.0.0.1', '%31%32%37.0.0.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]', '[64:ff9b:1::127.0.0.1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fd00::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[100::1]', '[2001:db8::1]',
    '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '192.0.2.1', '192.0.0.8', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  ];
  it.each(hosts)('are not reached as %s', async (host) => {
    const before = accepted;
    expect(await causeOf(client.fetch(`http://${host}:${canaryPort}/`))).toBe('blocked-address');
    expect(accepted).toBe(before);
  });

  it.each(['127.0.0.1', 'localhost'])('are reached as %s when the allow list says so: the canary does count', async (host) => {
    const before = accepted;
    const allowed = openGuardedClient({ policy: policy(`${host}:${canaryPort}`) });
    expect(['broken-body', 'connection-failed']).toContain(await causeOf(allowed.fetch(`http://${host}:${canaryPort}/`)));
    expect(accepted).toBeGreaterThan(before);
    await allowed.close();
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.'])('are not reached by the name %s', async (host) => {
    const before = accepted;
    expect(['blocked-address', 'name-not-found']).toContain(await causeOf(client.fetch(`http://${host}:${canaryPort}/`)));
    expect(accepted).toBe(before);
  });

  it.each([
    ['file:///etc/passwd', 'bad-url'],
    ['gopher://127.0.0.1/', 'bad-url'],
    ['data:text/plain,hello', 'bad-url'],
    ['ftp://example.com/', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['not a url', 'bad-url'],
    ['http://', 'bad-url'],
    ['http://user@example.com/', 'bad-url'],
    ['http://user:secret@example.com/', 'bad-url'],
    ['http://[fe80::1%25eth0]/', 'bad-url'],
    ['http://example.com:22/', 'blocked-port'],
    ['http://example.com:6379/', 'blocked-port'],
  ])('refuses %s', async (url, cause) => {
    expect(await causeOf(client.fetch(url))).toBe(cause);
  });

  it('names no secret of the URL in the error', async () => {
    const error: unknown = await client.fetch(`http://127.0.0.1:${canaryPort}/feed?token=secret`).catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('with status %i into the network are not followed', async (status) => {
    routes.set('/inside', (_, response) => response.writeHead(status, { location: `http://127.0.0.1:${canaryPort}/` }).end());
    const before = accepted;
    expect(await causeOf(client.fetch(`${origin}/inside`))).toBe('blocked-address');
    expect(accepted).toBe(before);
  });

  it.each(['//localhost/', 'http://2130706433/', 'file:///etc/passwd', 'http://[::ffff:127.0.0.1]/'])('to %s are not followed', async (location) => {
    routes.set('/odd', (_, response) => response.writeHead(302, { location: location.replace(/^(.*?\/\/[^/]+)/, `$1:${canaryPort}`) }).end());
    const before = accepted;
    expect(['blocked-address', 'bad-url', 'name-not-found']).toContain(await causeOf(client.fetch(`${origin}/odd`)));
    expect(accepted).toBe(before);
  });

  it('are followed five times and reported with their status', async () => {
    for (let step = 0; step < 6; step++) {
      routes.set(`/step${step}`, (_, response) => response.writeHead(step % 2 === 0 ? 301 : 302, { location: `/step${step + 1}` }).end());
    }
    routes.set('/step6', (_, response) => response.end('there'));
    const told: boolean[] = [];
    const answer = await client.fetch(`${origin}/step1`, { onRedirect: ({ permanent }) => told.push(permanent) });
    expect(Buffer.from(answer.body).toString()).toBe('there');
    expect(answer.url).toBe(`${origin}/step6`);
    expect(answer.redirects.map(({ status }) => status)).toEqual([302, 301, 302, 301, 302]);
    expect(answer.redirects[0]).toEqual({ status: 302, from: `${origin}/step1`, to: `${origin}/step2`, permanent: false });
    expect(told).toEqual([false, true, false, true, false]);
    expect(await causeOf(client.fetch(`${origin}/step0`))).toBe('too-many-redirects');
  });

  it('that turn in a circle end', async () => {
    routes.set('/circle', (_, response) => response.writeHead(302, { location: '/circle' }).end());
    expect(await causeOf(client.fetch(`${origin}/circle`))).toBe('too-many-redirects');
  });

  it('do not carry credentials to another origin, nor a body past 303', async () => {
    const other = createServer((request, response) => response.end(JSON.stringify({ method: request.method, headers: request.headers })));
    const port = await listen(other, '127.0.0.1');
    const two = openGuardedClient({ policy: policy(new URL(origin).host, `127.0.0.1:${port}`) });
    routes.set('/elsewhere', (_, response) => response.writeHead(303, { location: `http://127.0.0.1:${port}/` }).end());
    const answer = await two.fetch(`${origin}/elsewhere`, {
      method: 'POST',
      body: 'secret',
      headers: { Authorization: 'Bearer secret', Cookie: 'a=b', 'Content-Type': 'text/plain', Host: 'evil.example' },
    });
    const seen = JSON.parse(Buffer.from(answer.body).toString()) as { method: string; headers: Record<string, string> };
    expect(seen.method).toBe('GET');
    expect(seen.headers).not.toHaveProperty('authorization');
    expect(seen.headers).not.toHaveProperty('cookie');
    expect(seen.headers.host).toBe(`127.0.0.1:${port}`);
    await two.close();
    other.close();
  });
});

describe('names', () => {
  function clientWith(resolve: ResolveName): GuardedClient {
    return openGuardedClient({ policy: policy(), resolve, connectTimeoutMs: 300 });
  }

  it('that answer a public address first and a private one later are never asked twice for one connection', async () => {
    let asked = 0;
    // Public by its range, but in a block that was never given out: nobody is there to be connected to.
    const rebinding = clientWith(async () => (asked++ === 0 ? [{ address: '2fff::1', family: 6 }] : [{ address: '127.0.0.1', family: 4 }]));
    const before = accepted;
    expect(['connection-failed', 'timeout']).toContain(await causeOf(rebinding.fetch(`http://rebind.example:${canaryPort}/`)));
    expect(asked).toBe(1);
    expect(await causeOf(rebinding.fetch(`http://rebind.example:${canaryPort}/`))).toBe('blocked-address');
    expect(asked).toBe(2);
    expect(accepted).toBe(before);
    await rebinding.close();
  });

  it.each([
    [[{ address: '93.184.215.14', family: 4 }, { address: '127.0.0.1', family: 4 }]],
    [[{ address: '93.184.215.14', family: 4 }, { address: '::1', family: 6 }]],
    [[{ address: '2606:2800:21f::1', family: 6 }, { address: '::ffff:127.0.0.1', family: 6 }]],
  ])('with one private address among public ones are refused whole: %j', async (addresses) => {
    const mixed = clientWith(async () => addresses);
    const before = accepted;
    expect(await causeOf(mixed.fetch(`http://mixed.example:${canaryPort}/`))).toBe('blocked-address');
    expect(accepted).toBe(before);
    await mixed.close();
  });

  it('that nobody knows are told apart from a refusal', async () => {
    const unknown = clientWith(async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })));
    expect(await causeOf(unknown.fetch('http://nowhere.example/'))).toBe('name-not-found');
    await unknown.close();
  });
});

describe('bodies', () => {
  const zeros = Buffer.alloc(20 * 1024 * 1024);

  it.each([
    ['gzip', gzipSync('hello')],
    ['br', brotliCompressSync('hello')],
    ['deflate', deflateSync('hello')],
    ['deflate', deflateRawSync('hello')],
    ['gzip, gzip', gzipSync(gzipSync('hello'))],
    ['identity', Buffer.from('hello')],
  ])('are decompressed from %s', async (encoding, body) => {
    routes.set('/encoded', (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    const answer = await client.fetch(`${origin}/encoded`);
    expect(Buffer.from(answer.body).toString()).toBe('hello');
  });

  it.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
    ['identity', zeros],
  ])('that swell beyond the cap are cut: %s', async (encoding, body) => {
    routes.set('/bomb', (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    expect(await causeOf(client.fetch(`${origin}/bomb`, { maxBytes: 1024 * 1024 }))).toBe('too-large');
  });

  it('that announce too much are refused before they are read', async () => {
    let sent = 0;
    routes.set('/huge', (_, response) => {
      response.writeHead(200, { 'content-length': String(10 ** 12) });
      const timer = setInterval(() => response.write(Buffer.alloc(1024), () => sent++), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await causeOf(client.fetch(`${origin}/huge`))).toBe('too-large');
    expect(sent).toBeLessThan(50);
  });

  it('without end are cut at the cap', async () => {
    routes.set('/endless', (_, response) => {
      const write = (): void => void (response.destroyed || response.write(Buffer.alloc(64 * 1024), () => setImmediate(write)));
      write();
    });
    expect(await causeOf(client.fetch(`${origin}/endless`, { maxBytes: 256 * 1024 }))).toBe('too-large');
  });

  it('that break off are an error, not a short body', async () => {
    routes.set('/short', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('only this', () => response.destroy());
    });
    expect(await causeOf(client.fetch(`${origin}/short`))).toBe('broken-body');
    routes.set('/cut-gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello world').subarray(0, 15)));
    expect(await causeOf(client.fetch(`${origin}/cut-gzip`))).toBe('broken-body');
    routes.set('/no-gzip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'));
    expect(await causeOf(client.fetch(`${origin}/no-gzip`))).toBe('broken-body');
  });

  it('that drip are cut at the deadline, as are headers that never come', async () => {
    routes.set('/drip', (_, response) => {
      const timer = setInterval(() => response.write('.'), 30);
      response.on('close', () => clearInterval(timer));
    });
    expect(await causeOf(client.fetch(`${origin}/drip`, { timeoutMs: 300 }))).toBe('timeout');
    routes.set('/silent', () => undefined);
    expect(await causeOf(client.fetch(`${origin}/silent`, { headersTimeoutMs: 200 }))).toBe('timeout');
  });

  it('can be read as a stream under the same cap', async () => {
    routes.set('/stream', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(zeros)));
    const whole = await client.fetch(`${origin}/stream`, { stream: true });
    let bytes = 0;
    for await (const chunk of whole.body) bytes += (chunk as Uint8Array).byteLength;
    expect(bytes).toBe(zeros.length);
    const capped = await client.fetch(`${origin}/stream`, { stream: true, maxBytes: 1024 * 1024 });
    await expect(async () => {
      for await (const _ of capped.body);
    }).rejects.toMatchObject({ details: { cause: 'too-large' } });
  });

  it('of HEAD and 304 are empty whatever the headers say', async () => {
    routes.set('/known', (request, response) => response.writeHead(request.headers['if-none-match'] ? 304 : 200, { 'content-encoding': 'gzip', etag: '"1"' }).end());
    expect(await client.fetch(`${origin}/known`, { headers: { 'If-None-Match': '"1"' } })).toMatchObject({ status: 304, body: new Uint8Array() });
    expect(await client.fetch(`${origin}/known`, { method: 'HEAD' })).toMatchObject({ status: 200, body: new Uint8Array() });
  });

  it('of a stopped fetch end with the caller', async () => {
    const stop = new AbortController();
    const pending = causeOf(client.fetch(`${origin}/silent`, { signal: stop.signal }));
    stop.abort();
    expect(await pending).toBe('aborted');
  });
});

it('introduces itself and keeps connections alive', async () => {
  const sockets = new Set<unknown>();
  const fresh = openGuardedClient({ policy: policy(new URL(origin).host) });
  routes.set('/hello', (request, response) => {
    sockets.add(request.socket);
    response.end(request.headers['user-agent']);
  });
  for (let turn = 0; turn < 10; turn++) {
    const answer = await fresh.fetch(`${origin}/hello`);
    expect(Buffer.from(answer.body).toString()).toMatch(/^Castgraph\//);
  }
  // The pool may open a second one while the first is still putting an answer away.
  expect(sockets.size).toBeLessThanOrEqual(2);
  await fresh.close();
});
