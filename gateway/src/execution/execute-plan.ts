import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { SubgraphFailure } from '../errors/subgraph-failure.ts';
import { entityPaths, moveCursor, type Cursor } from './entity-cursor.ts';
import { copyJson, isJsonObject, mergeJson } from './json-merge.ts';
import { compiledFetch, requestBody } from './compiled-fetch.ts';
import { subgraphErrors } from './place-errors.ts';
import { representEntity } from './represent.ts';
import { rewriteData } from './rewrite-data.ts';
import type { OperationCarrier, SubgraphAnswer, SubgraphSource } from './subgraph-request.ts';

type Json = Record<string, unknown>;

/** One run of a plan. */
export interface PlanRun {
  supergraph: GraphQLSchema;
  sources: ReadonlyMap<string, SubgraphSource>;
  carrier: OperationCarrier;
  /** As the client sent them: what subgraphs get. */
  variables: Readonly<Record<string, unknown>>;
  /** With defaults filled in: what conditions are decided by. */
  coerced: Readonly<Record<string, unknown>>;
  clientNames: ReadonlyMap<string, string>;
  errors: GraphQLError[];
  /** Told of every subgraph that gave no usable answer. */
  onFailure?: (failure: unknown) => void;
}

/**
 * Runs a query plan of Apollo's planner and returns its raw data, keyed by planned names; errors go to `run.errors` with client
 * paths. The contract is the stock executor's (`executeQueryPlan`, against which the tests compare it), except that equal
 * representations are asked about once, and that a failed fetch reports the place it leaves empty.
 */
export async function executePlan(node: PlanNode | undefined, run: PlanRun, data: Json = {}): Promise<Json> {
  if (node) await runNode(node, run, { path: [], entities: [data] }, data);
  return data;
}

async function runNode(node: PlanNode, run: PlanRun, cursor: Cursor, root: Json): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const child of node.nodes) await runNode(child, run, cursor, root);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((child) => runNode(child, run, cursor, root)));
      return;
    case 'Flatten': {
      const moved = moveCursor(cursor, node.path);
      if (moved.entities.length > 0) await runNode(node.node, run, moved, root);
      return;
    }
    case 'Condition': {
      const branch = run.coerced[node.condition] === true ? node.ifClause : node.elseClause;
      if (branch) await runNode(branch, run, cursor, root);
      return;
    }
    case 'Fetch':
      return await runFetch(node, run, cursor, root);
    case 'Defer':
      throw new Error('@defer is not supported');
  }
}

async function runFetch(node: FetchNode, run: PlanRun, cursor: Cursor, root: Json): Promise<void> {
  try {
    await (node.requires ? fetchEntities(node, run, cursor, root) : fetchRoot(node, run, cursor));
  } catch (failure) {
    run.onFailure?.(failure);
    const { errorPaths } = compiledFetch(node);
    const [first = []] = node.requires ? entityPaths(root, cursor.path) : [[]];
    const places = node.requires ? [first] : errorPaths.map((name) => cursor.path.concat(name));
    for (const place of places) run.errors.push(placedFailure(failure, place, run));
  }
}

async function fetchRoot(node: FetchNode, run: PlanRun, cursor: Cursor): Promise<void> {
  const answer = await send(node, run, undefined);
  const data = answer.data ?? undefined;
  if (answer.errors) run.errors.push(...subgraphErrors(answer.errors, node, run.clientNames, (path) => [[...cursor.path, ...path]]));
  if (!data) return;
  rewriteData(run.supergraph, node.outputRewrites, data);
  cursor.entities.forEach((entity, index) => mergeJson(entity, index === 0 ? data : copyJson(data)));
}

async function fetchEntities(node: FetchNode, run: PlanRun, cursor: Cursor, root: Json): Promise<void> {
  const asked = groupByRepresentation(node, run, cursor);
  if (asked.length === 0) return;
  const answer = await send(node, run, `[${asked.map(({ json }) => json).join(',')}]`);
  if (answer.errors) {
    const paths = entityPaths(root, cursor.path);
    const locate = (path: readonly (string | number)[]) => {
      const group = path[0] === '_entities' && typeof path[1] === 'number' ? asked[path[1]] : undefined;
      return group ? group.entities.slice(0, 20).map((index) => (paths[index] ?? []).concat(path.slice(2))) : [paths[0] ?? []];
    };
    run.errors.push(...subgraphErrors(answer.errors, node, run.clientNames, locate));
  }
  if (!answer.data) return;
  const received = answer.data['_entities'];
  if (!Array.isArray(received) || received.length !== asked.length) {
    throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', node.serviceName, new Error('The answer does not match the representations'));
  }
  asked.forEach(({ entities }, index) => mergeEntity(node, run, cursor, entities, received[index]));
}

function mergeEntity(node: FetchNode, run: PlanRun, cursor: Cursor, targets: readonly number[], received: unknown): void {
  if (!isJsonObject(received)) return;
  received['__typename'] ??= cursor.entities[targets[0]!]!['__typename'];
  rewriteData(run.supergraph, node.outputRewrites, received);
  // Every entity gets its own copy: later fetches write into what is merged here.
  for (let index = 1; index < targets.length; index++) mergeJson(cursor.entities[targets[index]!]!, copyJson(received));
  mergeJson(cursor.entities[targets[0]!]!, received);
}

interface RepresentationGroup {
  json: string;
  /** Indices of the entities it stands for. */
  entities: number[];
}

function groupByRepresentation(node: FetchNode, run: PlanRun, cursor: Cursor): RepresentationGroup[] {
  const groups = new Map<string, RepresentationGroup>();
  cursor.entities.forEach((entity, index) => {
    const representation = representEntity(run.supergraph, entity, node.requires!);
    if (!representation || typeof representation['__typename'] !== 'string') return;
    if (node.inputRewrites) rewriteData(run.supergraph, node.inputRewrites, representation);
    const json = JSON.stringify(representation);
    const key = `${String(entity['__typename'])} ${json}`;
    const group = groups.get(key);
    if (group) group.entities.push(index);
    else groups.set(key, { json, entities: [index] });
  });
  return [...groups.values()];
}

async function send(node: FetchNode, run: PlanRun, representations: string | undefined): Promise<SubgraphAnswer> {
  const source = run.sources.get(node.serviceName);
  if (!source) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', node.serviceName, new Error('No such subgraph'));
  const body = requestBody(node, run.variables, representations);
  return await source.post({ body, isMutation: node.operationKind === 'mutation', carrier: run.carrier });
}

function placedFailure(failure: unknown, place: readonly (string | number)[], run: PlanRun): GraphQLError {
  const path = place.map((step) => (typeof step === 'string' ? (run.clientNames.get(step) ?? step) : step));
  if (!(failure instanceof SubgraphFailure)) {
    return new GraphQLError('Internal error', { path, extensions: { code: 'INTERNAL' }, originalError: failure as Error });
  }
  return new GraphQLError(failure.message, { path, extensions: { code: failure.code, area: failure.area }, originalError: failure });
}
