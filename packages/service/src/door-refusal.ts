import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Log } from '@castgraph/telemetry/log';
import type { RouteResponse } from './routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Where in a body the fault lies. */
export interface RefusalPlace {
  line?: number;
  field?: string;
}

export interface RefusalOptions {
  place?: RefusalPlace;
  headers?: Record<string, string>;
  cause?: unknown;
  /** What was kept before the fault was met, where something was. */
  soFar?: object;
  /** Who is refused, where that is known: it is counted, and not told. */
  sender?: Viewer;
}

/** A whole request that is not taken, with the answer it gets. */
export class DoorRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly options: RefusalOptions;

  constructor(status: number, code: string, message: string, options: RefusalOptions = {}) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.options = options;
  }
}

/** 503: nothing, or not everything, is kept; the same request sent again counts nothing twice. */
export function unavailable(message: string, { seconds = 2, ...options }: RefusalOptions & { seconds?: number } = {}): DoorRefusal {
  return new DoorRefusal(503, 'UNAVAILABLE', message, { ...options, headers: { 'retry-after': String(seconds) } });
}

const DRAIN_MS = 5_000;

/** Answers with JSON, and lets go of what was not read of the body. */
export function sendJson(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    'content-length': String(Buffer.byteLength(text)),
    ...SECURITY_HEADERS,
    ...headers,
  });
  response.end(text);
  if (!request.complete) drain(request);
}

/**
 * A sender in the middle of a body reads no answer from a connection that is cut, so that the rest is taken and thrown away
 * for a while. One that goes on for longer is cut.
 */
function drain(request: IncomingMessage): void {
  const cut = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(cut)).resume();
}

/** The problem document (RFC 9457) of a refusal, as the answer of a route. */
export function toProblem({ status, code, message, options }: DoorRefusal, headers: Readonly<Record<string, string>> = {}): RouteResponse {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers, ...options.headers },
    body: { title: code, status, detail: message, ...options.place },
  };
}

/** Answers with a problem document (RFC 9457) for whatever was thrown; a defect is logged whole and shown to nobody. */
export function sendRefusal(
  exchange: { request: IncomingMessage; response: ServerResponse },
  error: unknown,
  log: Log,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (error instanceof DoorRefusal) {
    const { status, code, message, options } = error;
    const { place, soFar } = options;
    return sendJson(exchange, status, { title: code, status, detail: message, ...place, ...soFar }, { ...headers, ...options.headers });
  }
  log.error({ err: error }, 'A door of the collector failed');
  sendJson(exchange, 500, { title: 'INTERNAL', status: 500, detail: 'This failed for a reason of ours; it is in our log' }, headers);
}
