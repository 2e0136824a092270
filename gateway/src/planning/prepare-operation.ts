import {
  executeSync,
  getOperationAST,
  GraphQLError,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { operationFromDocument } from '@apollo/federation-internals';
import { collectDemands } from '../authorization/collect-demands.ts';
import { compileCost } from '../limits/operation-cost.ts';
import { compilePlainCoercion } from './coerce-plainly.ts';
import { addPrivateAliases } from './private-aliases.ts';
import type { ObjectShape } from './object-shape.ts';
import { compileShape } from './response-shape.ts';
import type { PreparedOperation, SupergraphSnapshot } from './snapshot.ts';

const MAX_SHAPES = 64;

/**
 * Prepares a valid document's operation: what it demands, what it may cost, its plan, its shape.
 * Throws GraphQLError when the document has no such operation or the planner refuses it.
 */
export function prepareOperation(
  snapshot: SupergraphSnapshot,
  source: string,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new GraphQLError(missingOperation(operationName), {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  const fragments = fragmentsOf(document);
  const { document: aliased, plannedName, clientNames } = addPrivateAliases(document);
  const plannable = operationFromDocument(snapshot.plannerSchema, aliased, { operationName, validate: false });
  const plan = snapshot.planner.buildQueryPlan(plannable);
  const { demands, isViewerDependent } = collectDemands(snapshot.rules, snapshot.apiSchema, operation, fragments);
  return {
    snapshot,
    source,
    document,
    operation,
    operationName,
    metricName: snapshot.isTrusted(source) ? (operation.name?.value ?? 'unnamed') : 'other',
    plan,
    demands,
    isViewerDependent,
    cost: compileCost(snapshot.prices, snapshot.apiSchema, operation, fragments),
    clientNames,
    coercePlainly: compilePlainCoercion(snapshot.apiSchema, operation),
    shape: shapesByCondition({ schema: snapshot.apiSchema, operation, fragments, plannedName }, document),
    introspect: introspection(snapshot, document, operation),
  };
}

function missingOperation(name: string | undefined): string {
  return name === undefined ? 'Must provide operation name if query contains multiple operations.' : `Unknown operation named "${name}".`;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/** One compiled shape for each combination of the booleans that `@skip` and `@include` look at. */
function shapesByCondition(source: Parameters<typeof compileShape>[0], document: DocumentNode): PreparedOperation['shape'] {
  const deciding = decidingVariables(document);
  const shapes = new Map<string, ObjectShape>();
  return (coerced) => {
    const key = deciding.map((name) => (coerced[name] === true ? '1' : '0')).join('');
    const known = shapes.get(key);
    if (known) return known;
    const shape = compileShape(source, (directives) => isIncluded(directives, coerced));
    if (shapes.size < MAX_SHAPES) shapes.set(key, shape);
    return shape;
  };
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args }) {
      const value = args?.find((arg) => arg.name.value === 'if')?.value;
      if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, coerced: Readonly<Record<string, unknown>>): boolean {
  for (const { name, arguments: args } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = args?.find((arg) => arg.name.value === 'if')?.value;
    const isOn = value?.kind === Kind.VARIABLE ? coerced[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value;
    if (isOn === (name.value === 'skip')) return false;
  }
  return true;
}

function introspection(
  snapshot: SupergraphSnapshot,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation['introspect'] {
  return (variables) => {
    let answer: Record<string, unknown> | undefined;
    return (responseName) => {
      answer ??= runIntrospection(snapshot, document, operation, variables);
      return answer[responseName] ?? null;
    };
  };
}

function runIntrospection(
  snapshot: SupergraphSnapshot,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { data } = executeSync({
    schema: snapshot.apiSchema,
    document: onlyIntrospection(document, operation),
    operationName: operation.name?.value,
    rootValue: {},
    variableValues,
  });
  return data ?? {};
}

/** The document without the root fields that only subgraphs can answer. */
function onlyIntrospection(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (node) => (node === operation ? undefined : null),
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? false : undefined),
    // Introspection fields keep what is below them; every other field met here is a root field, or unreachable.
    Field: (node) => (node.name.value.startsWith('__') ? false : null),
  });
}
