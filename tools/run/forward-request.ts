import { request as httpRequest } from 'node:http';
import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Headers that concern one connection, not the message (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Hands a request to `port` on this machine and streams the answer back as it comes (server-sent events included).
 * A client that leaves ends the request behind; a server that leaves in the middle ends the client's connection, so
 * that half an answer never looks whole.
 *
 * @param unavailable answers the client when the server behind cannot be reached
 */
export function forwardRequest(
  port: number,
  agent: Agent,
  request: IncomingMessage,
  response: ServerResponse,
  unavailable: () => void,
): void {
  const upstream = httpRequest({
    host: '127.0.0.1',
    port,
    agent,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request),
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
    response.flushHeaders();
    answer.pipe(response);
    answer.on('close', () => {
      if (!answer.complete) response.destroy();
      if (!upstream.writableFinished) giveUpSending(request, upstream);
    });
  });
  upstream.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent || response.destroyed) return void response.destroy();
    // A kept-alive connection that the server closed as we used it: no byte of the request was taken, so it may be sent again.
    const mayRepeat =
      upstream.reusedSocket && error.code === 'ECONNRESET' && request.method !== 'POST' && request.headers['content-length'] === undefined;
    if (mayRepeat) forwardRequest(port, agent, request, response, unavailable);
    else unavailable();
  });
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.pipe(upstream);
}

/** Answered before all of it was sent, as a body that is too long: nothing else may follow on that connection, and the client's is read on. */
function giveUpSending(request: IncomingMessage, upstream: ClientRequest): void {
  request.unpipe(upstream);
  upstream.destroy();
  request.resume();
}

/** Hands a WebSocket upgrade to `port` on this machine and joins both connections; when one ends, so does the other. */
export function forwardUpgrade(port: number, request: IncomingMessage, client: Duplex, head: Buffer): void {
  const server = connect({ port, host: '127.0.0.1' });
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  for (const side of [client, server]) {
    side.on('error', end);
    side.on('close', end);
  }
  server.on('connect', () => {
    server.setNoDelay(true);
    if ('setNoDelay' in client) (client as Socket).setNoDelay(true);
    server.write(
      `${request.method} ${request.url} HTTP/1.1\r\n${rawHeaders({ ...forwardedHeaders(request), connection: 'Upgrade', upgrade: request.headers.upgrade ?? 'websocket' })}\r\n`,
    );
    if (head.length > 0) server.write(head);
    server.pipe(client);
    client.pipe(server);
  });
}

/** The request's headers for the server behind: the sender's address joins X-Forwarded-For at its end, where a forger cannot put it. */
function forwardedHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const before = request.headers['x-forwarded-for'];
  const sender = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return {
    ...withoutHopByHop(request.headers),
    'x-forwarded-for': before === undefined ? sender : `${String(before)}, ${sender}`,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  };
}

function withoutHopByHop(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name)));
}

function rawHeaders(headers: OutgoingHttpHeaders): string {
  return Object.entries(headers)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${String(one)}\r\n`))
    .join('');
}
