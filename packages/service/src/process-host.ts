import type { IncomingMessage, Server } from 'node:http';
import { healthRoutes, type HealthCheck } from '@castgraph/telemetry/health';
import type { Log } from '@castgraph/telemetry/log';
import { collectProcessMetrics } from '@castgraph/telemetry/metrics';
import { logSecurityEvents } from '@castgraph/telemetry/security-events';
import { stopTracing } from '@castgraph/telemetry/tracing';
import type { CommonEnvironment } from './environment.ts';
import { openHttpServer, type Handler } from './http-server.ts';
import { createRouter, runRoute, sendProblem, type Route } from './routes.ts';
import { DRAIN_MS, runShutdown, stopOnSignals, type ShutdownStep } from './shutdown.ts';

export interface ProcessOptions {
  /** The process' name in logs and metrics. */
  service: string;
  env: Pick<CommonEnvironment, 'PORT' | 'HOST'>;
  /** Asked before health and routes. */
  handlers?: readonly Handler[];
  /** What a whole request may take to arrive. Default 30 s. */
  requestTimeoutMs?: number;
  /** Takes requests without a body as read, see HttpServerOptions. Default false. */
  skipsEmptyBodies?: boolean;
  /** Plain HTTP doors. */
  routes?: readonly Route[];
  /** Readiness probes. */
  checks: Readonly<Record<string, HealthCheck>>;
  /** Adds to the listening server what lives on it besides requests; its close runs beside the server's. */
  attach?: (server: Server) => { close(): Promise<void> };
  /** Closed after the last request, in this order. */
  closing?: readonly ShutdownStep[];
  log: Log;
  /** False in tests: leaves SIGTERM, SIGINT and uncaught errors alone. */
  handleSignals?: boolean;
}

export interface RunningProcess {
  port: number;
  /** Drains and stops: readiness off, no new work, requests under way finished, streams told (1001), then `closing`. */
  close(): Promise<void>;
}

/**
 * Hosts a process: its HTTP server with `/livez`, `/readyz`, `/metrics`, its signals and its end.
 * Prints one line `{"msg":"listening","port":…}` when it listens.
 */
export async function hostProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { service, env, log } = options;
  collectProcessMetrics(service);
  logSecurityEvents(log);
  let isDraining = false;
  const handlers = [
    ...(options.handlers ?? []),
    healthHandler(options.checks, () => isDraining, log),
    routeHandler(options.routes ?? [], log),
  ];
  const { requestTimeoutMs, skipsEmptyBodies } = options;
  const http = await openHttpServer({ service, host: env.HOST, port: env.PORT, handlers, requestTimeoutMs, skipsEmptyBodies, log });
  const attached = options.attach?.(http.server);
  const steps: ShutdownStep[] = [
    // The grace of requests ends before that of the whole, so that what follows has its time.
    { name: 'requests', close: () => Promise.all([http.close(DRAIN_MS - 3_000), attached?.close()]) },
    ...(options.closing ?? []),
    { name: 'tracing', close: stopTracing },
  ];
  let stopped: Promise<unknown> | undefined;
  const close = async () => {
    isDraining = true;
    await (stopped ??= runShutdown(steps, log));
  };
  if (options.handleSignals !== false) stopOnSignals(close, log);
  log.info({ port: http.port }, 'listening');
  return { port: http.port, close };
}

/** The path of a request without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function healthHandler(checks: Readonly<Record<string, HealthCheck>>, isDraining: () => boolean, log: Log): Handler {
  const answer = healthRoutes({
    checks,
    isDraining,
    onFailure: (check, cause) => log.warn({ err: cause, check }, 'A health check failed'),
  });
  return (request, response) => (answer(request, response) ? 'health' : undefined);
}

function routeHandler(routes: readonly Route[], log: Log): Handler {
  const find = createRouter(routes);
  return (request, response) => {
    const found = find(request.method ?? 'GET', pathOf(request));
    if (!found) return undefined;
    if ('allow' in found) {
      request.resume();
      response.writeHead(405, { allow: found.allow.join(', ') }).end();
      return 'none';
    }
    void runRoute(found, request, response, log).catch((error: unknown) => sendProblem(response, error, log));
    return found.route.path;
  };
}
