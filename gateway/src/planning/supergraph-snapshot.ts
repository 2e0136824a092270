import { createHash } from 'node:crypto';
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { readAccessRules } from '../authorization/access-rules.ts';
import { readPriceList } from '../limits/operation-cost.ts';
import { prepareOperation } from './prepare-operation.ts';
import type { PreparedOperation, SupergraphSnapshot } from './snapshot.ts';

const MAX_OPERATIONS = 1000;
const MAX_VALIDATION_ERRORS = 5;

/**
 * Makes a snapshot from supergraph SDL whose security links were stripped. `sources`, `urls` and `isTrusted` are filled when the snapshot
 * becomes current. Throws when a rule in it is not enforced.
 */
export function buildSnapshot(sdl: string): SupergraphSnapshot {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  const plannerSchema = supergraph.apiSchema();
  const document = parse(sdl, { noLocation: true });
  return {
    id: createHash('sha256').update(sdl).digest('hex').slice(0, 16),
    apiSchema: plannerSchema.toGraphQLJSSchema(),
    plannerSchema,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph, {}),
    rules: readAccessRules(document),
    prices: readPriceList(document),
    sources: new Map(),
    isTrusted: () => false,
    urls: new Map([...supergraph.subgraphsMetadata()].map(({ name, url }) => [name, url])),
    operations: new LRUCache({ max: MAX_OPERATIONS }),
    documents: new LRUCache({ max: MAX_OPERATIONS }),
  };
}

/** Look-ups of prepared operations since they were last read. */
const planLookups = { hits: 0, all: 0 };

/** How many operations there were since the last call, and how many of them were found prepared. */
export function takePlanLookups(): { good: number; all: number } {
  const { hits, all } = planLookups;
  planLookups.hits = planLookups.all = 0;
  return { good: hits, all };
}

/** Notes an operation that was found prepared without a look-up. */
export function countPlanHit(): void {
  planLookups.hits++;
  planLookups.all++;
}

/** The prepared operation of a valid document, from the cache when it was seen before. Throws GraphQLError. */
export function preparedOperation(
  snapshot: SupergraphSnapshot,
  source: string,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const key = `${operationName ?? ''}\n${source}`;
  let prepared = snapshot.operations.get(key);
  planLookups.all++;
  if (prepared) planLookups.hits++;
  else {
    prepared = prepareOperation(snapshot, source, document, operationName);
    snapshot.operations.set(key, prepared);
  }
  return prepared;
}

/**
 * Validates a document as GraphQL over sockets needs it: the HTTP door leaves that to Apollo Server. A rule that throws
 * (graphql-js does on `@include` at the root of a subscription) refuses the document instead of ending the socket.
 */
export function validateDocument(snapshot: SupergraphSnapshot, source: string, document: DocumentNode): readonly GraphQLError[] {
  if (snapshot.documents.has(source)) return [];
  const errors = tryValidate(snapshot, document);
  if (errors.length === 0) snapshot.documents.set(source, document);
  return errors.map(
    ({ message, nodes, positions }) =>
      new GraphQLError(withoutSuggestion(message), { nodes, positions, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  );
}

function tryValidate(snapshot: SupergraphSnapshot, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(snapshot.apiSchema, document, specifiedRules, { maxErrors: MAX_VALIDATION_ERRORS });
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be validated')];
  }
}

/** "Did you mean …" would spell the schema out to callers who may not introspect it. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}
