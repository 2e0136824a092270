import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { SIGNATURE_HEADER, verifySubgraphRequest } from '@castgraph/auth/viewer-token';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import type { Log } from '@castgraph/telemetry/log';
import { continueTrace, failSpan } from '@castgraph/telemetry/tracing';
import type { OperationContext } from './context.ts';
import { STATUS_OF_CODE, toPublicError, toPublicGraphQLError } from './error-mapping.ts';
import { observeOperation, tokenValidation } from './operation-metrics.ts';
import { BodyTooLargeError, goneSignal, readBody } from './read-body.ts';

export const GRAPHQL_PATH = '/graphql';
const MAX_BODY_BYTES = 1_048_576;

export interface GraphQLEndpointOptions {
  /** The subgraph's name, which signatures must be for. */
  name: string;
  schema: GraphQLSchema;
  secretsKey: string;
  log: Log;
  /** Makes the context of one operation. */
  createContext(request: {
    viewer: Viewer | null;
    requestHeaders: IncomingMessage['headers'];
    responseHeaders: Headers;
    signal: AbortSignal;
  }): OperationContext;
}

export interface GraphQLEndpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves POST /graphql to the gateway and to nobody else: a request without a fresh signature over its body gets 401,
 * `_service` and `_entities` included.
 */
export async function openGraphQLEndpoint(options: GraphQLEndpointOptions): Promise<GraphQLEndpoint> {
  const { log } = options;
  const apollo = new ApolloServer<OperationContext>({
    schema: options.schema,
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: log,
    formatError: (formatted, error) => toPublicGraphQLError(error, formatted, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      measureOperations,
    ],
  });
  await apollo.start();
  return {
    handle: async (request, response) => {
      try {
        await continueTrace(headerOf(request, 'traceparent'), `${options.name} graphql`, {}, () =>
          answer(apollo, options, request, response),
        );
      } catch (error) {
        sendFailure(response, error, log);
      }
    },
    close: () => apollo.stop(),
  };
}

async function answer(
  apollo: ApolloServer<OperationContext>,
  options: GraphQLEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') throw new CastgraphError('BAD_INPUT', 'Send operations by POST');
  const body = await readBody(request, MAX_BODY_BYTES);
  const viewer = await verifyViewer(options, request, body);
  const responseHeaders = new Headers();
  const {
    status,
    headers,
    body: result,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(request), search: '', body: parseJson(body) },
    context: async () => options.createContext({ viewer, requestHeaders: request.headers, responseHeaders, signal: goneSignal(response) }),
  });
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) response.setHeader(name, value);
  for (const [name, value] of responseHeaders) response.appendHeader(name, value);
  if (result.kind === 'complete') response.end(result.string);
  else {
    for await (const chunk of result.asyncIterator) response.write(chunk);
    response.end();
  }
}

async function verifyViewer({ name, secretsKey }: GraphQLEndpointOptions, request: IncomingMessage, body: Buffer): Promise<Viewer | null> {
  const startedAt = performance.now();
  try {
    return await verifySubgraphRequest({ token: headerOf(request, SIGNATURE_HEADER), audience: name, body, secretsKey });
  } catch (error) {
    noteSecurityEvent('subgraph_signature_refused');
    throw error;
  } finally {
    tokenValidation.observe({ kind: 'subgraph-request' }, (performance.now() - startedAt) / 1000);
  }
}

function sendFailure(response: ServerResponse, error: unknown, log: Log): void {
  const { message, ...extensions } = toPublicError(error, log);
  if (response.headersSent || response.destroyed) return void response.destroy();
  const status = error instanceof BodyTooLargeError ? 413 : STATUS_OF_CODE[extensions.code];
  response.writeHead(status, { 'content-type': 'application/json', ...(status === 413 ? { connection: 'close' } : {}) });
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

function toHeaderMap(request: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    throw new CastgraphError('BAD_INPUT', 'The body is not JSON', { cause });
  }
}

const measureOperations: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async willSendResponse({ operationName, response }) {
        const isError = response.body.kind === 'single' && (response.body.singleResult.errors?.length ?? 0) > 0;
        if (isError) failSpan('GraphQL errors');
        observeOperation(operationName, isError ? 'error' : 'ok', startedAt);
      },
    };
  },
};
