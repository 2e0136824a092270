import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { causeOf, openTestOrigin } from './test-origin.ts';

const { client, close, origin, routes } = await openTestOrigin();
afterAll(close);

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
    routes.set('/cut-gzip', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello world').subarray(0, 15)),
    );
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
    const cut = await client.fetch(`${origin}/cut-gzip`, { stream: true });
    await expect(async () => {
      for await (const _ of cut.body);
    }).rejects.toMatchObject({ details: { cause: 'broken-body' } });
    const slow = await client.fetch(`${origin}/drip`, { stream: true, timeoutMs: 200 });
    await expect(async () => {
      for await (const _ of slow.body);
    }).rejects.toMatchObject({ details: { cause: 'timeout' } });
  });

  it('of HEAD and 304 are empty whatever the headers say', async () => {
    routes.set('/known', (request, response) =>
      response.writeHead(request.headers['if-none-match'] ? 304 : 200, { 'content-encoding': 'gzip', etag: '"1"' }).end(),
    );
    expect(await client.fetch(`${origin}/known`, { headers: { 'If-None-Match': '"1"' } })).toMatchObject({
      status: 304,
      body: new Uint8Array(),
    });
    expect(await client.fetch(`${origin}/known`, { method: 'HEAD' })).toMatchObject({ status: 200, body: new Uint8Array() });
  });

  it('of a stopped fetch end with the caller', async () => {
    const stop = new AbortController();
    const pending = causeOf(client.fetch(`${origin}/silent`, { signal: stop.signal }));
    stop.abort();
    expect(await pending).toBe('aborted');
  });

  it('are read only when the caller has room for them, without using up the time that the server has', async () => {
    let written = 0;
    routes.set('/roomy', (_, response) => {
      response.writeHead(200);
      response.write(Buffer.alloc(32 * 1024 * 1024), () => written++);
      response.end();
    });
    const room = Promise.withResolvers<void>();
    const pending = client.fetch(`${origin}/roomy`, { timeoutMs: 3_000, admitBody: () => room.promise });
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(written).toBe(0);
    room.resolve();
    expect((await pending).body).toHaveLength(32 * 1024 * 1024);
    let admitted = 0;
    const admitBody = async () => void admitted++;
    routes.set('/known', (_, response) => response.writeHead(304).end());
    await client.fetch(`${origin}/known`, { admitBody });
    expect(admitted).toBe(0);
  });

  it('that break off while they wait for room fail once the caller has answered, who may hold a place for them', async () => {
    const room = Promise.withResolvers<void>();
    const broken = Promise.withResolvers<void>();
    let breakOff = () => {};
    routes.set('/broken', (_, response) => {
      response.writeHead(200, { 'content-length': 10_000_000 }).write('x');
      breakOff = () => response.destroy();
      response.on('close', broken.resolve);
    });
    let isSettled = false;
    const admitBody = async () => {
      breakOff();
      await room.promise;
    };
    const pending = causeOf(client.fetch(`${origin}/broken`, { admitBody })).finally(() => (isSettled = true));
    await broken.promise;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isSettled).toBe(false);
    room.resolve();
    expect(await pending).toBe('broken-body');
  });

  it('that wait for room end with the caller', async () => {
    const stop = new AbortController();
    const admitBody = (signal: AbortSignal) =>
      new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    routes.set('/waiting', (_, response) => response.writeHead(200).end('x'));
    const pending = causeOf(client.fetch(`${origin}/waiting`, { signal: stop.signal, admitBody }));
    setTimeout(() => stop.abort(), 100);
    expect(await pending).toBe('aborted');
  });
});
