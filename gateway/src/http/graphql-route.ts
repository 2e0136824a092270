import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { continueTrace } from '@castgraph/telemetry/tracing';
import { admitRequest, identifyCaller, isRefusal, type Admission, type Caller, type Refusal } from '../identity/admit-caller.ts';
import type { Limits } from '../limits/limits.ts';
import { screenVariables } from '../limits/screen-variables.ts';
import { resolveSource, type GraphQLParams } from '../planning/resolve-source.ts';
import type { ScreenedSource } from '../planning/screen-source.ts';
import type { TrustedDocuments } from '../planning/trusted-documents.ts';
import type { ApolloDoor, Exchange } from './apollo-door.ts';
import { BodyTooLong, readBody } from './read-body.ts';
import { SECURITY_HEADERS, sendRefusal } from './send-refusal.ts';

export interface GraphQLRouteOptions {
  door: ApolloDoor;
  admission: Admission;
  limits: Limits;
  trusted: TrustedDocuments;
  screen: (source: string) => ScreenedSource;
  /** Takes over requests that want a stream of events. */
  openStream: (request: IncomingMessage, response: ServerResponse, caller: Caller, params: GraphQLParams) => Promise<void>;
}

type Params = { method: string; search: string; body: unknown; params: GraphQLParams };

/** Answers GraphQL over HTTP, and over server-sent events where the client accepts nothing else. */
export function graphqlRoute(options: GraphQLRouteOptions): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await continueTrace(request.headers.traceparent as string | undefined, 'gateway.request', {}, () => answer(options, request, response));
    } catch (error) {
      sendRefusal(response, ...refusalOf(error));
    }
  };
}

async function answer(options: GraphQLRouteOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const caller = await identifyCaller(options.admission, request);
  if (isRefusal(caller)) return refuse(response, caller);
  const refusal = await admitRequest(options.admission, caller);
  if (refusal) return refuse(response, refusal);
  const read = await readParams(request, options);
  if (isEventStream(request)) return await options.openStream(request, response, caller, read.params);
  screenParams(read.params, options);
  const isTrusted = typeof read.params.query === 'string' && options.trusted.has(read.params.query);
  const exchange: Exchange = { caller, isTrusted };
  const result = await options.door.execute({ method: read.method, search: read.search, headers: headerMap(request), body: read.body }, exchange);
  const cookies = exchange.carrier?.setCookies ?? [];
  if (cookies.length > 0 && caller.credential) options.admission.identity.forget(caller.credential);
  if (response.destroyed) return;
  const headers: Record<string, string | string[]> = { ...SECURITY_HEADERS };
  for (const [name, value] of result.headers) headers[name] = value;
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  const body = result.body.kind === 'complete' ? result.body.string : '';
  headers['content-length'] = String(Buffer.byteLength(body));
  response.writeHead(statusOf(result, exchange), headers);
  response.end(body);
}

/** `application/json` is older than the protocol's status codes: by it, a refused document is a good answer with errors in it. */
function statusOf({ status = 200, headers }: HTTPGraphQLResponse, { isRefusedDocument }: Exchange): number {
  return isRefusedDocument === true && headers.get('content-type')?.startsWith('application/json') ? 200 : status;
}

/** Only streams are asked for by a sole `text/event-stream`; a list of types is a client of GraphQL over HTTP. */
function isEventStream({ headers: { accept } }: IncomingMessage): boolean {
  return accept?.split(';', 1)[0]?.trim() === 'text/event-stream';
}

async function readParams(request: IncomingMessage, { limits, trusted }: GraphQLRouteOptions): Promise<Params> {
  const method = request.method ?? 'GET';
  const at = (request.url ?? '').indexOf('?');
  const search = at < 0 ? '' : request.url!.slice(at);
  if (method !== 'POST') {
    const query = Object.fromEntries(new URLSearchParams(search)) as Record<string, string>;
    const extensions = parseJson(query['extensions']);
    const resolved = resolveSource({ ...query, extensions }, trusted);
    return { method, search: withQuery(search, query, resolved), body: undefined, params: { ...resolved, variables: parseJson(query['variables']) } };
  }
  const text = await readBody(request, limits.bodyBytes);
  if (!/^application\/([a-z-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) return { method, search, body: {}, params: {} };
  const body = parseBody(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { method, search, body, params: {} };
  const params = resolveSource(body as GraphQLParams, trusted);
  return { method, search, body: params, params };
}

function withQuery(search: string, given: Record<string, string>, resolved: GraphQLParams): string {
  if (given['query'] !== undefined || typeof resolved.query !== 'string') return search;
  const { documentId: _documentId, extensions: _extensions, ...rest } = given;
  return `?${new URLSearchParams({ ...rest, query: resolved.query })}`;
}

function screenParams(params: GraphQLParams, { limits, screen }: GraphQLRouteOptions): void {
  const refusal = screenVariables(params.variables, limits) ?? (typeof params.query === 'string' ? screen(params.query).refusal : undefined);
  // Documents that cannot be parsed are Apollo Server's to refuse.
  if (refusal && refusal.extensions['code'] !== 'GRAPHQL_PARSE_FAILED') throw refusal;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphQLError('The body is not JSON', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
  }
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function refuse(response: ServerResponse, { status, error, headers }: Refusal): void {
  response.req.resume();
  sendRefusal(response, status, error, headers);
}

function refusalOf(error: unknown): [number, GraphQLError] {
  if (error instanceof BodyTooLong) return [413, new GraphQLError('The body is too long', { extensions: { code: 'LIMIT_EXCEEDED' } })];
  if (!(error instanceof GraphQLError)) return [500, new GraphQLError('Internal error', { extensions: { code: 'INTERNAL' }, originalError: error as Error })];
  return [(error.extensions['http'] as { status?: number } | undefined)?.status ?? 400, error];
}
