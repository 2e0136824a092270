import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { closeOrm, pingOrm, type Orm } from '@castgraph/orm/open-orm';
import { healthRoutes, type HealthCheck } from '@castgraph/telemetry/health';
import { openLog, type Log } from '@castgraph/telemetry/log';
import { collectProcessMetrics } from '@castgraph/telemetry/metrics';
import { startTracing, stopTracing } from '@castgraph/telemetry/tracing';
import { createContext, type LoaderFactory, type OperationContext } from './context.ts';
import type { CommonEnvironment } from './environment.ts';
import { GRAPHQL_PATH, openGraphQLEndpoint } from './graphql-endpoint.ts';
import { openHttpServer, type Handler } from './http-server.ts';
import { checkResolverWiring, type ResolverMap } from './resolver-wiring.ts';
import { createRouter, runRoute, sendProblem, type Route } from './routes.ts';
import { scalars } from './scalars.ts';
import { DRAIN_MS, runShutdown, stopOnSignals, type ShutdownStep } from './shutdown.ts';
import { openSubscriptionEndpoint } from './subscription-endpoint.ts';
import { readTypeDefinitions } from './type-definitions.ts';

export interface SubgraphOptions {
  /** The subgraph's name: its folder in `schema/`, its database schema, the audience of signatures. */
  name: string;
  env: Pick<CommonEnvironment, 'PORT' | 'HOST' | 'SECRETS_KEY' | 'SCHEMA_DIR' | 'LOG_LEVEL' | 'OTEL_EXPORTER_OTLP_ENDPOINT'>;
  resolvers: ResolverMap;
  /** Closed with the subgraph. */
  orm: Orm;
  /** Makes the DataLoaders of one operation or stream event. */
  loaders?: LoaderFactory;
  /** Adds to the context of each operation what the subgraph's verbs need besides: queues, live channels. */
  context?: (base: OperationContext) => OperationContext;
  /** Plain HTTP doors. */
  routes?: readonly Route[];
  /** Readiness probes besides PostgreSQL. */
  checks?: Readonly<Record<string, HealthCheck>>;
  /** Closed after the last request, in this order, before the ORM: queues, live channels. */
  closing?: readonly ShutdownStep[];
  log?: Log;
  /** False in tests: leaves SIGTERM, SIGINT and uncaught errors alone. */
  handleSignals?: boolean;
}

/** A running subgraph. */
export interface RunningSubgraph {
  port: number;
  /** Drains and stops: readiness off, no new work, requests under way finished, streams told (1001), connections closed. */
  close(): Promise<void>;
}

/**
 * Starts a subgraph: its GraphQL for the gateway's signed requests over HTTP and WebSocket on `/graphql`, its plain routes,
 * `/livez`, `/readyz`, `/metrics`; prints one line `{"msg":"listening","port":…}` and drains on SIGTERM.
 * Throws before listening when resolvers and SDL do not fit.
 */
export async function startSubgraph(options: SubgraphOptions): Promise<RunningSubgraph> {
  const { name, env } = options;
  const log = options.log ?? openLog(name, { level: env.LOG_LEVEL });
  const [typeDefs] = await Promise.all([
    readTypeDefinitions(env.SCHEMA_DIR, name),
    startTracing({ service: name, endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT }),
  ]);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...scalars, ...withoutGaps(options.resolvers) } as never }]);
  checkResolverWiring({ name, schema, resolvers: options.resolvers });
  collectProcessMetrics(name);

  const newContext = (request: Omit<Parameters<typeof createContext>[0], 'orm' | 'log' | 'loaders'>) => {
    const base = createContext({ ...request, orm: options.orm, log, loaders: options.loaders });
    return options.context?.(base) ?? base;
  };
  const endpointOptions = { name, schema, secretsKey: env.SECRETS_KEY, log, createContext: newContext };
  const graphql = await openGraphQLEndpoint(endpointOptions);
  let isDraining = false;
  const handlers = [
    graphqlHandler((request, response) => void graphql.handle(request, response)),
    healthHandler({ checks: { postgres: () => pingOrm(options.orm), ...options.checks }, isDraining: () => isDraining, log }),
    routeHandler(options.routes ?? [], log),
  ];
  const http = await openHttpServer({ service: name, host: env.HOST, port: env.PORT, handlers, log });
  const subscriptions = openSubscriptionEndpoint(http.server, endpointOptions);

  let stopped: Promise<unknown> | undefined;
  const close = async () => {
    isDraining = true;
    stopped ??= runShutdown(
      [
        { name: 'requests and streams', close: () => Promise.all([http.close(DRAIN_MS - 2_000), subscriptions.close()]) },
        { name: 'graphql', close: () => graphql.close() },
        ...(options.closing ?? []),
        { name: 'orm', close: () => closeOrm(options.orm) },
        { name: 'tracing', close: stopTracing },
      ],
      log,
    );
    await stopped;
  };
  if (options.handleSignals !== false) stopOnSignals(close, log);
  log.info({ port: http.port }, 'listening');
  return { port: http.port, close };
}

/** Resolvers that are missing are the wiring check's to report; the schema builder would stumble over them. */
function withoutGaps(resolvers: ResolverMap): ResolverMap {
  const isGiven = ([, value]: [string, unknown]) => value !== undefined;
  const entries = Object.entries(resolvers).filter(isGiven);
  return Object.fromEntries(entries.map(([type, fields]) => [type, isPlain(fields) ? Object.fromEntries(Object.entries(fields).filter(isGiven)) : fields]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function graphqlHandler(handle: (request: IncomingMessage, response: ServerResponse) => void): Handler {
  return (request, response) => {
    if (pathOf(request) !== GRAPHQL_PATH) return undefined;
    handle(request, response);
    return 'graphql';
  };
}

/** The three probe paths as a handler of the server. */
export function healthHandler({ checks, isDraining, log }: { checks: Readonly<Record<string, HealthCheck>>; isDraining: () => boolean; log: Log }): Handler {
  const answer = healthRoutes({ checks, isDraining, onFailure: (check, cause) => log.warn({ err: cause, check }, 'A health check failed') });
  return (request, response) => (answer(request, response) ? 'health' : undefined);
}

/** The plain routes as a handler of the server. */
export function routeHandler(routes: readonly Route[], log: Log): Handler {
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

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}
