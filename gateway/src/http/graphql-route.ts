import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { continueTrace } from '@castgraph/telemetry/tracing';
import { hidesSchema, signInFirst } from '../authorization/hide-schema.ts';
import { admitRequest, identifyCaller, isRefusal, type Admission, type Caller, type Refusal } from '../identity/admit-caller.ts';
import { screenVariables } from '../limits/screen-variables.ts';
import { resolveSource, type GraphQLParams } from '../planning/resolve-source.ts';
import type { ScreenedSource } from '../planning/screen-source.ts';
import type { TrustedDocuments } from '../planning/trusted-documents.ts';
import type { ApolloDoor, Exchange } from './apollo-door.ts';
import { runDirectly, type DirectOptions } from './run-directly.ts';
import { BodyTooLong, readBody } from './read-body.ts';
import { SECURITY_HEADERS, sendRefusal } from './send-refusal.ts';

export interface GraphQLRouteOptions extends DirectOptions {
  door: ApolloDoor;
  admission: Admission;
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
      await continueTrace(request.headers.traceparent as string | undefined, 'gateway.request', {}, () =>
        answer(options, request, response),
      );
    } catch (error) {
      sendRefusal(response, ...refusalOf(error));
    }
  };
}

async function answer(options: GraphQLRouteOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const caller = await identifyCaller(options.admission, request);
  if (isRefusal(caller)) return refuse(response, caller);
  const admitted = await admitRequest(options.admission, caller);
  if (isRefusal(admitted)) return refuse(response, admitted);
  response.setHeader('ratelimit', admitted.ratelimit).setHeader('ratelimit-policy', admitted['ratelimit-policy']);
  const exchange: Exchange = { caller, screened: undefined };
  try {
    await run(options, request, response, exchange);
  } catch (error) {
    exchange.hasErrors = true;
    throw error;
  } finally {
    options.admission.countUsage(caller.viewer, { cost: exchange.cost, errors: exchange.hasErrors ? 1 : 0 });
  }
}

async function run(options: GraphQLRouteOptions, request: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> {
  const { caller } = exchange;
  const read = await readParams(request, options);
  if (isEventStream(request)) return await options.openStream(request, response, caller, read.params);
  const screened = screenParams(read.params, options);
  exchange.screened = screened;
  const direct = runDirectly(options, request, read.params, exchange);
  if (direct) return sendResult(options, response, exchange, 200, direct.headers, await direct.body);
  const result = await options.door.execute(
    { method: read.method, search: read.search, headers: headerMap(request), body: read.body },
    exchange,
  );
  if (exchange.tellsOfSchema && hidesSchema(caller.viewer, screened?.isTrusted === true)) throw signInFirst();
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of result.headers) headers[name] = value;
  sendResult(options, response, exchange, statusOf(result, exchange), headers, result.body.kind === 'complete' ? result.body.string : '');
}

function sendResult(
  { admission }: GraphQLRouteOptions,
  response: ServerResponse,
  { carrier, caller }: Exchange,
  status: number,
  headers: Record<string, string | string[]>,
  body: string,
): void {
  if (response.destroyed) return;
  Object.assign(headers, SECURITY_HEADERS, { 'content-length': String(Buffer.byteLength(body)) });
  if (carrier && carrier.setCookies.length > 0) {
    headers['set-cookie'] = carrier.setCookies;
    // Signed in or out: what is remembered of the old session no longer holds.
    if (caller.credential) admission.identity.forget(caller.credential);
  }
  response.writeHead(status, headers);
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
    return {
      method,
      search: withQuery(search, query, resolved),
      body: undefined,
      params: { ...resolved, variables: parseJson(query['variables']) },
    };
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
  return `?${new URLSearchParams({ ...rest, query: resolved.query }).toString()}`;
}

function screenParams(params: GraphQLParams, { limits, screen }: GraphQLRouteOptions): ScreenedSource | undefined {
  const screened = typeof params.query === 'string' ? screen(params.query) : undefined;
  const refusal = screenVariables(params.variables, limits) ?? screened?.refusal;
  // Documents that cannot be parsed are Apollo Server's to refuse.
  if (refusal && refusal.extensions['code'] !== 'GRAPHQL_PARSE_FAILED') throw refusal;
  return screened;
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
  sendRefusal(response, status, error, headers);
}

function refusalOf(error: unknown): [number, GraphQLError] {
  if (error instanceof BodyTooLong) return [413, new GraphQLError('The body is too long', { extensions: { code: 'LIMIT_EXCEEDED' } })];
  if (!(error instanceof GraphQLError))
    return [500, new GraphQLError('Internal error', { extensions: { code: 'INTERNAL' }, originalError: error as Error })];
  return [(error.extensions['http'] as { status?: number } | undefined)?.status ?? 400, error];
}
