import { GraphQLError, getVariableValues } from 'graphql';
import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { histogram } from '@castgraph/telemetry/metrics';
import { authorize } from '../authorization/authorize.ts';
import { completeObject, INVALID } from '../planning/complete-value.ts';
import type { Shaping } from '../planning/object-shape.ts';
import type { PreparedOperation } from '../planning/snapshot.ts';
import { executePlan, type PlanRun } from './execute-plan.ts';
import { subgraphErrors } from './place-errors.ts';
import { rewriteData } from './rewrite-data.ts';
import type { OperationCarrier, SubgraphAnswer } from './subgraph-request.ts';

const permissionLatency = histogram('permission_check_latency_seconds');
const duration = histogram('graphql_operation_duration_seconds');

type Variables = Readonly<Record<string, unknown>>;

/** Variables with defaults filled in, or what is wrong with them (BAD_USER_INPUT). */
export function coerceVariables(
  { snapshot, operation, coercePlainly }: PreparedOperation,
  variables: Variables,
): { coerced: Variables } | { errors: readonly GraphQLError[] } {
  const plain = coercePlainly(variables);
  if (plain) return { coerced: plain };
  const { coerced, errors } = getVariableValues(snapshot.apiSchema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (coerced) return { coerced };
  return { errors: errors.map((error) => new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } })) };
}

/** What an operation costs, and what it may: objects that its answer may hold. */
export interface OperationPrice {
  requested: number;
  limit: number;
}

/** Refuses what the viewer may not see, or what costs more than `limit`; else its price. Throws nothing, asks no subgraph. */
export function admitOperation(
  prepared: PreparedOperation,
  coerced: Variables,
  carrier: Pick<OperationCarrier, 'viewer'>,
  limit: number,
): GraphQLError | OperationPrice {
  const startedAt = performance.now();
  const refusal = authorize(carrier.viewer, prepared.demands, coerced);
  permissionLatency.observe((performance.now() - startedAt) / 1000);
  if (refusal) {
    const asked = refusal.extensions['paths'];
    noteSecurityEvent(carrier.viewer ? 'forbidden_operation' : 'unauthenticated_operation', { viewer: carrier.viewer, asked });
    return refusal;
  }
  const price = { requested: prepared.cost(coerced), limit };
  if (price.requested <= limit) return price;
  return new GraphQLError(`The operation may cost ${price.requested}; at most ${limit} is allowed. Ask for shorter lists`, {
    extensions: { code: 'LIMIT_EXCEEDED', cost: price, http: { status: 400 } },
  });
}

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
}

export interface RunOptions {
  variables: Variables;
  coerced: Variables;
  carrier: OperationCarrier;
  onFailure?: (failure: unknown) => void;
}

/** Runs an authorized query or mutation. Subgraphs that fail leave nulls and errors; nothing is thrown for them. */
export async function runOperation(prepared: PreparedOperation, options: RunOptions): Promise<Answer> {
  const startedAt = performance.now();
  const run = planRun(prepared, options);
  const raw = await executePlan(prepared.plan.node as PlanNode | undefined, run);
  const answer = shapeAnswer(prepared, raw, run, options);
  const outcome = answer.errors ? 'error' : 'ok';
  duration.observe({ operation: prepared.metricName, outcome }, (performance.now() - startedAt) / 1000);
  return answer;
}

/**
 * Runs what a subscription's plan holds after its first fetch, whose answer is the event: entities of other subgraphs,
 * `@requires`, and the shape. An event without data is answered with its errors.
 */
export async function runEvent(prepared: PreparedOperation, event: SubgraphAnswer, options: RunOptions): Promise<Answer> {
  const { primary, rest } = prepared.plan.node as SubscriptionNode;
  const run = planRun(prepared, options);
  if (event.errors) run.errors.push(...subgraphErrors(event.errors, primary, run.clientNames, (path) => [[...path]]));
  const raw = event.data ?? {};
  rewriteData(run.supergraph, primary.outputRewrites, raw);
  if (event.data) await executePlan(rest, run, raw);
  return shapeAnswer(prepared, raw, run, options);
}

function planRun({ snapshot, clientNames }: PreparedOperation, { variables, coerced, carrier, onFailure }: RunOptions): PlanRun {
  const { supergraphSchema: supergraph, sources } = snapshot;
  return { supergraph, sources, carrier, variables, coerced, clientNames, errors: [], onFailure };
}

function shapeAnswer(
  prepared: PreparedOperation,
  raw: Record<string, unknown>,
  { errors }: PlanRun,
  { variables, coerced }: RunOptions,
): Answer {
  const shaping: Shaping = { errors: [], path: [], introspect: prepared.introspect(variables) };
  const completed = completeObject(raw, prepared.shape(coerced), shaping, prepared.operation.operation);
  const data = completed === INVALID ? null : (completed as Record<string, unknown>);
  // A null that a failed fetch explains needs no second error; one that nothing explains must not pass in silence.
  const told = errors.length > 0 ? errors : shaping.errors;
  return told.length > 0 ? { data, errors: told } : { data };
}
