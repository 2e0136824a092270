import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '@castgraph/telemetry/log';
import { histogram } from '@castgraph/telemetry/metrics';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Answers a request, or leaves it to the next; returns the route's name for the metrics when it was its own. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => string | undefined;

export interface HttpServerOptions {
  service: string;
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Asked in order. */
  handlers: readonly Handler[];
  /** What a whole request may take to arrive. Default 30 s. */
  requestTimeoutMs?: number;
  /**
   * Takes requests without a body as read: they have no stream, and say neither `end` nor `close`; their responses do. For doors
   * that nearly everybody comes to with nothing. Default false.
   */
  skipsEmptyBodies?: boolean;
  log: Log;
}

/** A listening server that knows how to stop without dropping what it has begun. */
export interface HttpServer {
  server: Server;
  port: number;
  /** Stops accepting, waits for requests under way for at most `graceMs`, then cuts what is left. */
  close(graceMs: number): Promise<void>;
}

/**
 * Listens with the limits every process has: 5 s for headers, 30 s for a whole request, checked each second (slow senders
 * hold no connection), and measures each request as `http_request_duration_seconds`.
 */
export async function openHttpServer({
  service,
  host,
  port,
  handlers,
  requestTimeoutMs = 30_000,
  skipsEmptyBodies = false,
  log,
}: HttpServerOptions): Promise<HttpServer> {
  let isClosing = false;
  const duration = histogram('http_request_duration_seconds');
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      optimizeEmptyRequests: skipsEmptyBodies,
    },
    (request, response) => {
      const startedAt = performance.now();
      if (isClosing) response.setHeader('connection', 'close');
      let route: string | undefined;
      try {
        route = handlers.reduce<string | undefined>((own, handler) => own ?? handler(request, response), undefined);
        if (route === undefined) refuse(request, response);
      } catch (error) {
        log.error({ err: error }, 'A request handler threw');
        response.destroy();
      }
      response.on('close', () => {
        duration.observe({ service, route: route ?? 'none', code: String(response.statusCode) }, (performance.now() - startedAt) / 1000);
      });
    },
  );
  await listen(server, host, port);
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: async (graceMs) => {
      isClosing = true;
      await closeGracefully(server, graceMs);
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response
    .writeHead(404, { ...SECURITY_HEADERS, 'content-type': 'application/problem+json' })
    .end('{"title":"NOT_FOUND","status":404,"detail":"Nothing is here"}');
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function closeGracefully(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection that idles only now, its last response sent, is closed here; close() itself looks once.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
