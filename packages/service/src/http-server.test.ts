import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLog } from '@castgraph/telemetry/log';
import { openHttpServer, type HttpServer } from './http-server.ts';

let http: HttpServer;
beforeAll(async () => {
  const log = openLog('test', { target: { write: () => undefined } });
  const handlers = [
    (request: { url?: string }) => {
      if (request.url === '/throws') throw new Error('defect');
      return undefined;
    },
  ];
  http = await openHttpServer({ service: 'test', host: '127.0.0.1', port: 0, handlers, log });
});
afterAll(() => http.close(100));

it('answers 404 where nothing is, and survives a handler that throws', async () => {
  await expect(fetch(`http://127.0.0.1:${http.port}/throws`)).rejects.toThrow('fetch failed');
  expect((await fetch(`http://127.0.0.1:${http.port}/nothing`)).status).toBe(404);
});

it('hangs up on a sender who never finishes the headers', async () => {
  const socket = connect(http.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  expect(chunk.toString()).toMatch(/^HTTP\/1\.1 408 /);
  await once(socket, 'close');
});

it('refuses headers of more than 16 KB and two lengths', async () => {
  const answer = async (head: string) => {
    const socket = connect(http.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(head);
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return chunk.toString().slice(9, 12);
  };
  expect(await answer(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toBe('431');
  expect(await answer('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n')).toBe('400');
});

it('ends idle connections at once when it closes', async () => {
  const own = await openHttpServer({
    service: 'test',
    host: '127.0.0.1',
    port: 0,
    handlers: [],
    log: openLog('test', { target: { write: () => undefined } }),
  });
  await (await fetch(`http://127.0.0.1:${own.port}/`)).text();
  await own.close(60_000);
  await expect(fetch(`http://127.0.0.1:${own.port}/`)).rejects.toThrow('fetch failed');
});

it('takes requests without a body as read where it is told to, and reads those with one as ever', async () => {
  const handlers = [
    (request: IncomingMessage, response: ServerResponse) => {
      const isRead = request.readableEnded;
      void text(request).then((body) => response.end(JSON.stringify({ isRead, body })));
      return 'echo';
    },
  ];
  const log = openLog('test', { target: { write: () => undefined } });
  const own = await openHttpServer({ service: 'test', host: '127.0.0.1', port: 0, handlers, skipsEmptyBodies: true, log });
  const url = `http://127.0.0.1:${own.port}/`;
  expect(await (await fetch(url)).json()).toEqual({ isRead: true, body: '' });
  expect(await (await fetch(url, { method: 'POST', body: 'something' })).json()).toEqual({ isRead: false, body: 'something' });
  await own.close(100);
});
