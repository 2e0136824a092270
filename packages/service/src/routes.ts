import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Log } from '@castgraph/telemetry/log';
import { STATUS_OF_CODE, toPublicError } from './error-mapping.ts';
import { BodyTooLargeError, goneSignal, readBody } from './read-body.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** A plain HTTP request, as machines that know no GraphQL send it. */
export interface RouteRequest {
  method: string;
  /** Path and query, as requested. */
  url: string;
  /** Named parts of the path pattern, percent-decoded; a final `*name` holds the undecoded rest. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** The address at the other end of the socket. */
  remoteAddress: string;
  /** The body, byte for byte (signatures are over bytes). Throws LIMIT_EXCEEDED over the route's size. */
  body(): Promise<Buffer>;
  /** Aborts when the route's time is over or the caller has gone. */
  signal: AbortSignal;
  log: Log;
}

/** `body`: text and bytes go out as they are, streams are piped, any other value is sent as JSON. */
export interface RouteResponse {
  status: number;
  headers?: Readonly<Record<string, string | string[]>>;
  body?: string | Uint8Array | Readable | object;
}

/** A door beside GraphQL: a webhook, a download, a redirect. */
export interface Route {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** `/webhooks/:provider/:connection`; a part `:name` matches one segment, a last part `*name` the rest. */
  path: string;
  handle(request: RouteRequest): Promise<RouteResponse>;
  /** Default 1 MiB. */
  maxBytes?: number;
  /** Default 10 seconds; then the caller gets 503. */
  timeoutMs?: number;
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** What a table of routes finds for a request: a match, the methods that the path does take, or nothing. */
export type RouteLookup = RouteMatch | { allow: string[] } | undefined;

const DEFAULT_MAX_BYTES = 1_048_576;
const DEFAULT_TIMEOUT_MS = 10_000;

/** Compiles a table of routes. Throws when two of them take the same method and pattern. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => RouteLookup {
  const seen = new Set<string>();
  const table = routes.map((route) => {
    const shape = `${route.method} ${route.path.replaceAll(/:\w+/g, ':')}`;
    if (seen.has(shape)) throw new Error(`Two routes take ${shape}; keep one`);
    seen.add(shape);
    return { route, parts: route.path.split('/') };
  });
  return (method, path) => {
    const given = path.split('/');
    const matches = table.flatMap(({ route, parts }) => {
      const params = matchParts(parts, given);
      return params ? [{ route, params }] : [];
    });
    const match =
      matches.find(({ route }) => route.method === method) ??
      (method === 'HEAD' ? matches.find(({ route }) => route.method === 'GET') : undefined);
    return match ?? (matches.length > 0 ? { allow: matches.map(({ route }) => route.method) } : undefined);
  };
}

/** Runs a matched route and answers: its response, or a problem document (RFC 9457) for whatever it throws. */
export async function runRoute({ route, params }: RouteMatch, request: IncomingMessage, response: ServerResponse, log: Log): Promise<void> {
  const timeout = AbortSignal.timeout(route.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = AbortSignal.any([goneSignal(response), timeout]);
  const url = request.url ?? '/';
  const input: RouteRequest = {
    method: request.method ?? route.method,
    url,
    params,
    query: new URLSearchParams(url.split('?', 2)[1] ?? ''),
    headers: request.headers,
    remoteAddress: request.socket.remoteAddress ?? '',
    body: () => readBody(request, route.maxBytes ?? DEFAULT_MAX_BYTES),
    signal,
    log,
  };
  try {
    await sendResponse(response, await Promise.race([route.handle(input), rejectOn(timeout)]));
  } catch (error) {
    sendProblem(
      response,
      timeout.aborted && error === timeout.reason ? new CastgraphError('UNAVAILABLE', 'No answer in time') : error,
      log,
    );
  }
}

/** Answers with a problem document. After headers have gone out all that is left is to cut the connection. */
export function sendProblem(response: ServerResponse, error: unknown, log: Log): void {
  const { code, message, place, details, reference } = toPublicError(error, log);
  if (response.headersSent || response.destroyed) return void response.destroy();
  const status = error instanceof BodyTooLargeError ? 413 : STATUS_OF_CODE[code];
  response.statusCode = status;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('content-type', 'application/problem+json');
  if (status === 413) response.setHeader('connection', 'close');
  if (status === 503 || status === 429) response.setHeader('retry-after', String(Number(details?.['retryAfterSeconds'] ?? 5)));
  response.end(JSON.stringify({ title: code, status, detail: message, ...(place ? { place } : {}), ...(reference ? { reference } : {}) }));
}

function matchParts(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index];
    if (value === undefined) return undefined;
    if (part.startsWith('*')) {
      params[part.slice(1)] = given.slice(index).join('/');
      return params;
    }
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    const decoded = decodePart(value);
    if (!decoded) return undefined;
    params[part.slice(1)] = decoded;
  }
  return parts.length === given.length ? params : undefined;
}

/** Undefined for an empty part, broken percent-encoding, and for encoded separators and NUL, which no name holds. */
function decodePart(value: string): string | undefined {
  try {
    const decoded = decodeURIComponent(value);
    return decoded === '.' || decoded === '..' || /[/\\\0]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

async function sendResponse(response: ServerResponse, { status, headers, body }: RouteResponse): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...headers })) response.setHeader(name, value);
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) response.end(body);
  else if ('pipe' in body) await pipeline(body, response);
  else {
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  }
}
