import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { histogram } from '@castgraph/telemetry/metrics';
import { answerCrossOrigin } from './cors.ts';
import { SECURITY_HEADERS } from './send-refusal.ts';

export interface Routes {
  /** Answers `/livez`, `/readyz` and `/metrics`; false for other paths. */
  health: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** By path. */
  paths: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>>;
  /** Origins, besides our own, whose pages may read answers. */
  crossOrigins: ReadonlySet<string>;
}

export interface HttpServer {
  server: Server;
  port: number;
  /** Takes no more requests and waits for those under way, at most `graceMs`. */
  close: (graceMs: number) => Promise<void>;
}

/** Listens. Slow senders are cut: five seconds for headers, thirty for a whole request, checked every second. */
export async function openHttpServer(options: { host: string; port: number; routes: Routes }): Promise<HttpServer> {
  const { host, port, routes } = options;
  const duration = histogram('http_request_duration_seconds');
  let isClosing = false;
  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 30_000, connectionsCheckingInterval: 1000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    (request, response) => {
      const startedAt = performance.now();
      if (isClosing) response.setHeader('connection', 'close');
      if (routes.health(request, response)) return;
      const path = (request.url ?? '').split('?', 1)[0]!.replace(/(.)\/$/, '$1');
      const route = Object.hasOwn(routes.paths, path) ? routes.paths[path] : undefined;
      response.once('close', () => {
        duration.observe(
          { service: 'gateway', route: route ? path : 'none', code: String(response.statusCode) },
          (performance.now() - startedAt) / 1000,
        );
      });
      if (route && answerCrossOrigin(routes.crossOrigins, request, response)) return;
      if (route) void route(request, response);
      else
        response
          .writeHead(404, { ...SECURITY_HEADERS, 'content-type': 'application/json' })
          .end('{"error":{"code":"NOT_FOUND","message":"Nothing is here"}}');
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close(graceMs) {
      isClosing = true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}
