import { buildSubgraphSchema } from '@apollo/subgraph';
import { closeOrm, pingOrm, type Orm } from '@castgraph/orm/open-orm';
import { openLog } from '@castgraph/telemetry/log';
import { startTracing } from '@castgraph/telemetry/tracing';
import { createContext, type ContextOptions, type LoaderFactory, type OperationContext } from './context.ts';
import type { CommonEnvironment } from './environment.ts';
import { GRAPHQL_PATH, openGraphQLEndpoint } from './graphql-endpoint.ts';
import { startPoolGauge } from './pool-gauge.ts';
import { hostProcess, pathOf, type ProcessOptions, type RunningProcess } from './process-host.ts';
import { checkResolverWiring, withoutGaps, type ResolverMap } from './resolver-wiring.ts';
import { scalars } from './scalars.ts';
import { openSubscriptionEndpoint } from './subscription-endpoint.ts';
import { readTypeDefinitions } from './type-definitions.ts';

export interface SubgraphOptions extends Pick<ProcessOptions, 'routes' | 'closing' | 'handleSignals'> {
  /** The subgraph's name: its folder in `schema/`, its database schema, the audience of signatures. */
  name: string;
  env: Pick<CommonEnvironment, 'PORT' | 'HOST' | 'SECRETS_KEY' | 'SCHEMA_DIR' | 'LOG_LEVEL' | 'OTEL_EXPORTER_OTLP_ENDPOINT'>;
  resolvers: ResolverMap;
  /** Closed with the subgraph, last. */
  orm: Orm;
  /** Makes the DataLoaders of one operation or stream event. */
  loaders?: LoaderFactory;
  /** Adds to the context of each operation what the subgraph's verbs need besides: queues, live channels. */
  context?: (base: OperationContext) => OperationContext;
  /** Readiness probes besides PostgreSQL. */
  checks?: ProcessOptions['checks'];
  log?: ProcessOptions['log'];
}

export type RunningSubgraph = RunningProcess;

/**
 * Starts a subgraph: its GraphQL for the gateway's signed requests over HTTP and WebSocket on `/graphql`, its plain routes,
 * `/livez`, `/readyz`, `/metrics`; prints one line `{"msg":"listening","port":…}` and drains on SIGTERM.
 * Throws before listening when resolvers and SDL do not fit.
 */
export async function startSubgraph(options: SubgraphOptions): Promise<RunningSubgraph> {
  const { name, env, orm, resolvers } = options;
  const log = options.log ?? openLog(name, { level: env.LOG_LEVEL });
  const [typeDefs] = await Promise.all([
    readTypeDefinitions(env.SCHEMA_DIR, name),
    startTracing({ service: name, endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT }),
  ]);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...scalars, ...withoutGaps(resolvers) } as never }]);
  checkResolverWiring({ name, schema, resolvers });

  const newContext = (request: Omit<ContextOptions, 'orm' | 'log' | 'loaders'>) => {
    const base = createContext({ ...request, orm, log, loaders: options.loaders });
    return options.context?.(base) ?? base;
  };
  const endpoint = { name, schema, secretsKey: env.SECRETS_KEY, log, createContext: newContext };
  const poolGauge = startPoolGauge(orm);
  const graphql = await openGraphQLEndpoint(endpoint);
  return hostProcess({
    service: name,
    env,
    handlers: [
      (request, response) => {
        if (pathOf(request) !== GRAPHQL_PATH) return undefined;
        void graphql.handle(request, response);
        return 'graphql';
      },
    ],
    routes: options.routes,
    checks: { postgres: () => pingOrm(orm), ...options.checks },
    attach: (server) => openSubscriptionEndpoint(server, endpoint),
    closing: [
      { name: 'graphql', close: () => graphql.close() },
      ...(options.closing ?? []),
      poolGauge,
      { name: 'orm', close: () => closeOrm(orm) },
    ],
    log,
    handleSignals: options.handleSignals,
  });
}
