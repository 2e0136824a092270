import type { IncomingMessage, ServerResponse } from 'node:http';
import { histogram, registry } from './metrics.ts';

/** A probe of one thing the process needs; it rejects when that thing cannot be used. */
export type HealthCheck = () => Promise<unknown>;

export interface HealthOptions {
  /** Probes by name (`postgres`, `redis`); names and outcomes are public, error texts are not. */
  checks: Readonly<Record<string, HealthCheck>>;
  /** True once the process has been asked to stop: readiness goes first, so that nobody sends new work. */
  isDraining?: () => boolean;
  /** Told of each probe that failed, with the cause. */
  onFailure?: (check: string, cause: unknown) => void;
}

export interface CheckResult {
  name: string;
  status: 'healthy' | 'unhealthy';
  durationMs: number;
}

const CHECK_TIMEOUT_MS = 1000;

/**
 * Answers `/livez` (the event loop turns; nothing else is asked), `/readyz` (every check, each bounded by one second, 503
 * when one fails or the process drains) and `/metrics` (Prometheus text). The handler says whether the path was its own.
 */
export function healthRoutes(options: HealthOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  const runChecks = sharedChecks(options);
  const drained = () => options.isDraining?.() ?? false;
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== '/livez' && path !== '/readyz' && path !== '/metrics') return false;
    request.resume();
    if (request.method !== 'GET' && request.method !== 'HEAD') sendJson(response, 405, { status: 'method not allowed' });
    else if (path === '/livez') sendJson(response, 200, { status: 'live' });
    else if (path === '/metrics') void sendMetrics(response);
    else void runChecks().then((checks) => sendReadiness(response, checks, drained()));
    return true;
  };
}

/** One run serves everybody who asks while it lasts: a hanging database must not collect probes. */
function sharedChecks({ checks, onFailure }: HealthOptions): () => Promise<CheckResult[]> {
  let running: Promise<CheckResult[]> | undefined;
  return () => {
    running ??= Promise.all(Object.entries(checks).map(([name, check]) => runCheck(name, check, onFailure))).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function runCheck(name: string, check: HealthCheck, onFailure: HealthOptions['onFailure']): Promise<CheckResult> {
  const startedAt = performance.now();
  let status: CheckResult['status'] = 'healthy';
  let timer: NodeJS.Timeout | undefined;
  try {
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
    });
    await Promise.race([check(), timeout]);
  } catch (cause) {
    status = 'unhealthy';
    onFailure?.(name, cause);
  } finally {
    clearTimeout(timer);
  }
  const durationMs = performance.now() - startedAt;
  histogram('health_check_duration_seconds').observe({ check: name, outcome: status }, durationMs / 1000);
  return { name, status, durationMs: Math.round(durationMs) };
}

function sendReadiness(response: ServerResponse, checks: CheckResult[], isDraining: boolean): void {
  const isReady = !isDraining && checks.every(({ status }) => status === 'healthy');
  sendJson(response, isReady ? 200 : 503, { status: isDraining ? 'draining' : isReady ? 'ready' : 'unready', checks });
}

async function sendMetrics(response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  } catch {
    sendJson(response, 500, { status: 'metrics unavailable' });
  }
  histogram('metrics_collection_latency_seconds').observe((performance.now() - startedAt) / 1000);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
