import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { Agent } from 'undici';
import type { Dispatcher } from 'undici';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { cappedBody, unpackBody } from './capped-body.ts';
import { checkUrl } from './check-url.ts';
import { startDeadline, type Deadline } from './deadline.ts';
import { fetchError } from './fetch-error.ts';
import { guardedConnector, resolveBySystem } from './guarded-connect.ts';
import type { ResolveName } from './guarded-connect.ts';
import { readHop, type WholeAnswer } from './hop-reader.ts';
import { nextHop } from './next-hop.ts';
import type { Hop, Redirect } from './next-hop.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

export interface GuardedFetchOptions {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Most bytes of the body, compressed and decompressed each; default 50 MB. */
  maxBytes?: number;
  /** Deadline of the whole fetch, redirects and body included; default 15 s. */
  timeoutMs?: number;
  /** Deadline of each hop until its headers are there, connecting included; default 10 s. */
  headersTimeoutMs?: number;
  /** Default 5. */
  maxRedirects?: number;
  /**
   * Awaited between the headers and the body of an answer that has one, so that a caller of many fetches decides how many
   * bodies are in memory. The deadline stands still meanwhile; the signal aborts when the fetch is stopped.
   */
  admitBody?: (signal: AbortSignal) => Promise<void>;
  /** Told about each redirect before it is followed. */
  onRedirect?: (redirect: Redirect) => void;
  signal?: AbortSignal;
}

export interface GuardedResponse<Body = Uint8Array> {
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Record<string, string>;
  /** The URL that answered. */
  url: string;
  redirects: Redirect[];
  /** Decompressed. */
  body: Body;
}

export interface GuardedClient {
  fetch(url: string, options?: GuardedFetchOptions & { stream?: false }): Promise<GuardedResponse>;
  /** With `stream` the body is read by the caller, under the same caps and deadline; destroy it to stop early. */
  fetch(url: string, options: GuardedFetchOptions & { stream: true }): Promise<GuardedResponse<Readable>>;
  close(): Promise<void>;
}

export interface GuardedClientOptions {
  policy: OutboundPolicy;
  userAgent?: string;
  resolve?: ResolveName;
  connectTimeoutMs?: number;
  /** How long a connection that nobody uses stays open; default 10 s. */
  keepAliveMs?: number;
}

const USER_AGENT = 'Castgraph/0.1 (podcast measurement; reads feeds)';
const NO_BYTES = new Uint8Array();
const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

/** A client that reaches public addresses only, with connections kept alive between fetches; see `guardedFetch`. */
export function openGuardedClient(options: GuardedClientOptions): GuardedClient {
  const agent = new Agent({
    connect: guardedConnector(options.policy, options.resolve ?? resolveBySystem, options.connectTimeoutMs ?? 5000),
    keepAliveTimeout: options.keepAliveMs ?? 10_000,
    maxHeaderSize: 64 * 1024,
    // The deadlines below are exact; the agent's own are only a net under them.
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
    connections: 32,
  });
  const run = (url: string, request: GuardedFetchOptions & { stream?: boolean } = {}) => fetchGuarded(agent, options, url, request);
  return { fetch: run as GuardedClient['fetch'], close: () => agent.destroy() };
}

async function fetchGuarded(
  agent: Agent,
  client: GuardedClientOptions,
  url: string,
  options: GuardedFetchOptions & { stream?: boolean },
): Promise<GuardedResponse<Uint8Array | Readable>> {
  const { policy } = client;
  const deadline = startDeadline(url, options.timeoutMs ?? 15_000, options.signal);
  let hop: Hop = {
    url: checkUrl(url, undefined, policy),
    method: options.method ?? 'GET',
    headers: ownHeaders(client, options),
    body: options.body,
  };
  const redirects: Redirect[] = [];
  try {
    for (;;) {
      const answer = await ask(agent, hop, deadline, options);
      const next = nextHop(hop, answer.statusCode, answer.headers.location, policy);
      if (next === undefined) {
        const response = { status: answer.statusCode, headers: joined(answer.headers), url: hop.url.href, redirects };
        return 'chunks' in answer
          ? await finish(answer, response, deadline, options)
          : await finishStream(answer, response, deadline, options);
      }
      if ('body' in answer) await answer.body.dump({ limit: 16 * 1024, signal: deadline.signal }).catch(() => undefined);
      redirects.push(next.redirect);
      if (redirects.length > (options.maxRedirects ?? 5))
        throw fetchError('too-many-redirects', `More than ${options.maxRedirects ?? 5} redirects`, hop.url.href);
      options.onRedirect?.(next.redirect);
      hop = next.hop;
    }
  } catch (error) {
    deadline.end();
    throw describe(error, hop.url.href, deadline.signal);
  }
}

function ask(
  agent: Agent,
  hop: Hop,
  deadline: Deadline,
  { stream, admitBody, headersTimeoutMs = 10_000, maxBytes = DEFAULT_MAX_BYTES }: GuardedFetchOptions & { stream?: boolean },
): Promise<WholeAnswer | Dispatcher.ResponseData> {
  if (stream) return requestHop(agent, hop, deadline, headersTimeoutMs);
  return readHop(agent, hop, { deadline, headersTimeoutMs, maxBytes, admitBody });
}

/** Asks for an answer whose body the caller reads. */
async function requestHop(agent: Agent, hop: Hop, deadline: Deadline, headersTimeoutMs: number): Promise<Dispatcher.ResponseData> {
  const expire = () => deadline.abort(fetchError('timeout', `No answer within ${headersTimeoutMs} ms`, hop.url.href));
  const timer = setTimeout(expire, headersTimeoutMs);
  try {
    return await agent.request({
      origin: hop.url.origin,
      path: `${hop.url.pathname}${hop.url.search}`,
      method: hop.method,
      headers: hop.headers,
      body: hop.body ?? null,
      signal: deadline.signal,
    });
  } finally {
    // The signal stays bound to the body: the whole deadline goes on after the headers came.
    clearTimeout(timer);
  }
}

type AnswerHead = Omit<GuardedResponse, 'body'>;

async function finish(
  { chunks }: WholeAnswer,
  head: AnswerHead,
  deadline: Deadline,
  { maxBytes = DEFAULT_MAX_BYTES }: GuardedFetchOptions,
): Promise<GuardedResponse> {
  try {
    const body = chunks.length === 0 ? NO_BYTES : await unpackBody(chunks, head.headers['content-encoding'], maxBytes, head.url);
    return { ...head, body };
  } finally {
    deadline.end();
  }
}

async function finishStream(
  answer: Dispatcher.ResponseData,
  head: AnswerHead,
  deadline: Deadline,
  { method, admitBody, maxBytes = DEFAULT_MAX_BYTES }: GuardedFetchOptions,
): Promise<GuardedResponse<Readable>> {
  const isEmpty = method === 'HEAD' || answer.statusCode === 204 || answer.statusCode === 304;
  answer.body.on('error', () => undefined);
  if (!isEmpty && Number(head.headers['content-length'] ?? 0) > maxBytes) {
    answer.body.destroy();
    throw fetchError('too-large', `The answer is larger than ${maxBytes} bytes`, head.url);
  }
  if (admitBody) {
    deadline.pause();
    await admitBody(deadline.signal);
    deadline.resume();
  }
  const encoding = isEmpty ? undefined : head.headers['content-encoding'];
  return { ...head, body: describedBody(cappedBody(answer.body, encoding, maxBytes, head.url), head.url, deadline) };
}

/** The body for a caller who reads it himself: it fails in our own terms, and its end ends the deadline. */
function describedBody(body: Readable, url: string, deadline: Deadline): Readable {
  const described = new PassThrough();
  body.on('error', (error) => described.destroy(describe(error, url, deadline.signal) as Error));
  described.on('close', () => {
    deadline.end();
    body.destroy();
  });
  return body.pipe(described);
}

function ownHeaders(client: GuardedClientOptions, options: GuardedFetchOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': client.userAgent ?? USER_AGENT,
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
  };
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
  // These belong to the connection, and a foreign Host would reach another site than the one that was checked.
  for (const name of ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade']) delete headers[name];
  return headers;
}

function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return result;
}

/** What went wrong, in our own terms. */
function describe(error: unknown, url: string, deadline: AbortSignal): unknown {
  if (isCastgraphError(error)) return error;
  if (deadline.aborted) return fetchError('aborted', 'The fetch was stopped', url, error);
  const fault = error as { code?: string; cause?: unknown; errors?: unknown[] };
  const inner = [fault.cause, ...(fault.errors ?? [])].find((part) => isCastgraphError(part));
  if (inner !== undefined) return inner;
  const code = fault.code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return fetchError('name-not-found', 'The host name is not known', url, error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return fetchError('timeout', 'No connection in time', url, error);
  if (
    /^Z_|ZSTD|BROTLI|^ERR__ERROR|CONTENT_LENGTH_MISMATCH|HPE_/.test(code) ||
    /aborted|terminated|other side closed/.test((error as Error).message)
  ) {
    return fetchError('broken-body', 'The answer is broken or incomplete', url, error);
  }
  return fetchError('connection-failed', 'The connection failed', url, error);
}
