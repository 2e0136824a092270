import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { Log } from '@castgraph/telemetry/log';
import { carrierOf, type Deadlines } from '../execution/carrier.ts';
import { admitOperation, coerceVariables, runOperation } from '../execution/run-operation.ts';
import type { OperationCarrier } from '../execution/subgraph-request.ts';
import { redactError } from '../errors/redact-error.ts';
import { tellsOfSchema } from '../authorization/hide-schema.ts';
import type { Caller } from '../identity/admit-caller.ts';
import { costBudget } from '../limits/cost-budget.ts';
import type { Limits } from '../limits/limits.ts';
import type { PreparedOperation } from '../planning/snapshot.ts';
import { acceptScreened, type ScreenedSource } from '../planning/screen-source.ts';
import { preparedOperation } from '../planning/supergraph-snapshot.ts';
import type { SupergraphStore } from '../planning/supergraph-store.ts';

/** What one HTTP request knows. */
export interface Exchange {
  caller: Caller;
  screened: ScreenedSource | undefined;
  prepared?: PreparedOperation;
  carrier?: OperationCarrier;
  /** The document or its variables were refused; nothing ran. */
  isRefusedDocument?: boolean;
  /** Subgraphs were asked: what went wrong is theirs to tell. */
  hasRun?: boolean;
  /** What the operation was admitted for. */
  cost?: number;
  /** It was refused, or answered with errors. */
  hasErrors?: boolean;
  /** The errors name what the schema has or lacks. */
  tellsOfSchema?: boolean;
}

/** Apollo Server copies its context per operation; what is behind this one key is not copied. */
export interface DoorContext {
  exchange: Exchange;
}

export interface ApolloDoor {
  execute: (request: HTTPGraphQLRequest, exchange: Exchange) => Promise<HTTPGraphQLResponse>;
  close: () => Promise<void>;
}

export interface DoorOptions {
  store: SupergraphStore;
  limits: Limits;
  deadlines: Deadlines;
  log: Log;
  onFailure: (failure: unknown) => void;
}

const DOCUMENT_REFUSALS = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Apollo Server over ApolloGateway's supergraph, for GraphQL over HTTP: content negotiation, CSRF prevention, parsing and
 * validation are Apollo's; the plan is Apollo's planner's; the operation is prepared once and run by `runOperation`.
 */
export async function openApolloDoor(options: DoorOptions): Promise<ApolloDoor> {
  const { gateway } = options.store;
  const apollo = new ApolloServer<DoorContext>({
    gateway: {
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      load: async ({ apollo: config }) => {
        await gateway.load({ apollo: config });
        return { executor: async ({ context, request }) => await run(options, (context as DoorContext).exchange, request.variables ?? {}) };
      },
      stop: () => gateway.stop(),
    },
    // Who may introspect is decided per caller, with every other demand.
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: options.limits.selections,
    validationOptions: { maxErrors: 5 },
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: options.log,
    formatError: (formatted, error) => redactError(withCode(error, formatted.extensions?.['code'])),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      preparePlugin(options),
    ],
  });
  await apollo.start();
  return {
    execute: (httpGraphQLRequest, exchange) =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({ exchange }) }),
    close: () => apollo.stop(),
  };
}

function preparePlugin({ store, deadlines }: DoorOptions): ApolloServerPlugin<DoorContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ source, document, operation, request, contextValue: { exchange } }) {
          if (!operation) return;
          if (operation.operation === 'subscription') throw notOverHttp();
          exchange.prepared = preparedOperation(store.current(), source, document, request.operationName);
          exchange.carrier = carrierOf(exchange.caller, operation.operation, deadlines);
          if (exchange.screened) acceptScreened(exchange.screened, exchange.prepared);
        },
        async didEncounterErrors({ errors, contextValue: { exchange } }) {
          exchange.hasErrors = true;
          exchange.isRefusedDocument = errors.every(({ extensions }) => DOCUMENT_REFUSALS.has(extensions['code']));
          exchange.tellsOfSchema = !exchange.hasRun && errors.some(tellsOfSchema);
        },
      };
    },
  };
}

async function run({ limits, onFailure }: DoorOptions, exchange: Exchange, variables: Record<string, unknown>) {
  const { prepared, carrier, screened } = exchange;
  if (!prepared || !carrier) return { errors: [new GraphQLError('The request names no operation of the document')] };
  const coercion = coerceVariables(prepared, variables);
  if ('errors' in coercion) return { errors: coercion.errors };
  const { coerced } = coercion;
  const isTrusted = screened?.isTrusted === true;
  const price = admitOperation(prepared, coerced, carrier, costBudget(limits.cost, carrier.viewer, isTrusted));
  if (price instanceof Error) throw price;
  exchange.hasRun = true;
  exchange.cost = price.requested;
  const answer = await runOperation(prepared, { variables, coerced, carrier, onFailure });
  exchange.hasErrors = answer.errors !== undefined;
  return isTrusted ? answer : { ...answer, extensions: { cost: price } };
}

function notOverHttp(): GraphQLError {
  // Unnamed, because other packages that a program may hold declare `http` another way than Apollo Server does.
  const extensions: Record<string, unknown> = { code: 'BAD_REQUEST', http: { status: 400, headers: new HeaderMap() } };
  return new GraphQLError('Subscriptions run over WebSocket (graphql-transport-ws) or with "Accept: text/event-stream"', { extensions });
}

function withCode(error: unknown, code: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== undefined || code === undefined || code === 'INTERNAL_SERVER_ERROR')
    return error;
  return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions: { ...error.extensions, code } });
}
