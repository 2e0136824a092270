import type { IncomingMessage } from 'node:http';
import { redactError } from '../errors/redact-error.ts';
import { carrierOf, type Deadlines } from '../execution/carrier.ts';
import { admitOperation, coerceVariables, runOperation } from '../execution/run-operation.ts';
import { costBudget } from '../limits/cost-budget.ts';
import type { Limits } from '../limits/limits.ts';
import type { GraphQLParams } from '../planning/resolve-source.ts';
import { countPlanHit } from '../planning/supergraph-snapshot.ts';
import type { SupergraphStore } from '../planning/supergraph-store.ts';
import type { Exchange } from './apollo-door.ts';

export interface DirectOptions {
  store: SupergraphStore;
  limits: Limits;
  deadlines: Deadlines;
  onFailure: (failure: unknown) => void;
}

/** What well-behaved clients accept, and what they get. Everybody else's header is Apollo Server's to negotiate. */
const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const ANSWERS = new Map<string | undefined, string>([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, */*', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
  ['application/graphql-response+json, application/json', RESPONSE_TYPE],
]);

/**
 * Runs an operation that Apollo Server has accepted before, for the same supergraph, without asking it again: its parsing,
 * validation and negotiation would come to the same, and cost as much as the rest of a small query. Returns nothing for
 * every request that is in any way out of the ordinary. Throws the refusal when the caller may not have the answer.
 */
export function runDirectly(
  { store, limits, deadlines, onFailure }: DirectOptions,
  { method, headers }: IncomingMessage,
  { operationName, variables, extensions }: GraphQLParams,
  exchange: Exchange,
): { headers: Record<string, string>; body: Promise<string> } | undefined {
  const { accepted, isTrusted = false } = exchange.screened ?? {};
  const type = ANSWERS.get(headers.accept);
  if (!accepted || method !== 'POST' || type === undefined || accepted.snapshot !== store.current()) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (!isObjectOrNothing(variables) || !isObjectOrNothing(extensions)) return undefined;
  const prepared = accepted.operations.get(operationName ?? '');
  if (!prepared) return undefined;
  const given = variables ?? {};
  const coercion = coerceVariables(prepared, given);
  if ('errors' in coercion) return undefined;
  const carrier = carrierOf(exchange.caller, prepared.operation.operation, deadlines);
  const price = admitOperation(prepared, coercion.coerced, carrier, costBudget(limits.cost, carrier.viewer, isTrusted));
  if (price instanceof Error) throw price;
  // Those who wrote the dashboard's documents know what they cost.
  const told = isTrusted ? undefined : { cost: price };
  countPlanHit();
  exchange.carrier = carrier;
  exchange.cost = price.requested;
  const answer = runOperation(prepared, { variables: given, coerced: coercion.coerced, carrier, onFailure });
  return {
    headers: { 'content-type': type },
    body: answer.then(({ data, errors }) => {
      exchange.hasErrors = errors !== undefined;
      return JSON.stringify({ errors: errors?.map(redactError), data, extensions: told });
    }),
  };
}

function isObjectOrNothing(value: unknown): value is Record<string, unknown> | null | undefined {
  return value == null || (typeof value === 'object' && !Array.isArray(value));
}
