import { GraphQLError } from 'graphql';
import { hidesSchema, signInFirst } from '../authorization/hide-schema.ts';
import { admitOperation, coerceVariables } from '../execution/run-operation.ts';
import type { Caller } from '../identity/admit-caller.ts';
import type { CountKeyUsage } from '../identity/count-key-usage.ts';
import { costBudget } from '../limits/cost-budget.ts';
import type { Limits } from '../limits/limits.ts';
import { screenVariables } from '../limits/screen-variables.ts';
import { resolveSource, type GraphQLParams } from '../planning/resolve-source.ts';
import type { ScreenedSource } from '../planning/screen-source.ts';
import { preparedOperation, validateDocument } from '../planning/supergraph-snapshot.ts';
import type { SupergraphStore } from '../planning/supergraph-store.ts';
import type { TrustedDocuments } from '../planning/trusted-documents.ts';
import type { StreamOperation } from './stream-hub.ts';

export interface AcceptOptions {
  store: SupergraphStore;
  limits: Limits;
  trusted: TrustedDocuments;
  screen: (source: string) => ScreenedSource;
  /** Told what an operation of a key was admitted for, or that it was refused. */
  countUsage: CountKeyUsage;
}

/**
 * Takes an operation that came over a socket or asks for events through everything HTTP requests go through: trusted documents,
 * limits, validation, planning, variables, authorization, cost. Returns it ready to run, or why not; throws nothing.
 */
export function acceptOperation(
  options: AcceptOptions,
  params: GraphQLParams,
  caller: Caller,
): StreamOperation | { errors: readonly GraphQLError[] } {
  try {
    const accepted = accept(options, params, caller);
    if ('errors' in accepted) options.countUsage(caller.viewer, { errors: 1 });
    return accepted;
  } catch (error) {
    options.countUsage(caller.viewer, { errors: 1 });
    const told =
      error instanceof GraphQLError
        ? error
        : new GraphQLError('Internal error', { extensions: { code: 'INTERNAL' }, originalError: error as Error });
    return { errors: [told] };
  }
}

function accept(options: AcceptOptions, params: GraphQLParams, caller: Caller): StreamOperation | { errors: readonly GraphQLError[] } {
  const { query: source, variables = {}, operationName } = resolveSource(params, options.trusted);
  if (typeof source !== 'string' || source === '') throw badRequest('A query is needed');
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) throw badRequest('The variables must be an object');
  if (operationName != null && typeof operationName !== 'string') throw badRequest('The operation name must be a string');
  const { document, refusal, isTrusted } = options.screen(source);
  const refused = screenVariables(variables, options.limits) ?? refusal;
  if (refused) throw refused;
  const snapshot = options.store.current();
  const invalid = validateDocument(snapshot, source, document!);
  const isHidden = hidesSchema(caller.viewer, isTrusted);
  if (invalid.length > 0) return { errors: isHidden ? [signInFirst()] : invalid };
  const prepared = preparedOperation(snapshot, source, document!, operationName ?? undefined);
  if (prepared.operation.operation === 'subscription' && prepared.plan.node?.kind !== 'Subscription') {
    throw badRequest('A subscription must select a field that can be followed');
  }
  const given = variables as Record<string, unknown>;
  const coercion = coerceVariables(prepared, given);
  if ('errors' in coercion) return isHidden ? { errors: [signInFirst()] } : coercion;
  const price = admitOperation(prepared, coercion.coerced, caller, costBudget(options.limits.cost, caller.viewer, isTrusted));
  if (price instanceof Error) throw price;
  options.countUsage(caller.viewer, { cost: price.requested });
  return { prepared, variables: given, coerced: coercion.coerced };
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
