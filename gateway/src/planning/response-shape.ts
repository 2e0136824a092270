import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileCompleter } from './complete-value.ts';
import type { FieldShape, ObjectShape } from './object-shape.ts';

export interface ShapeSource {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  plannedName: (field: FieldNode) => string;
}

/** True for a selection that these variables leave in: `@skip` and `@include` decide before anything is compiled. */
export type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** Compiles the answer's shape for one set of `@skip`/`@include` outcomes. */
export function compileShape(source: ShapeSource, isIncluded: IsIncluded): ObjectShape {
  const root = source.schema.getRootType(source.operation.operation);
  if (!root) throw new Error(`The schema has no ${source.operation.operation} type`);
  return objectShape(source, isIncluded, root, [source.operation.selectionSet]);
}

function objectShape(
  source: ShapeSource,
  isIncluded: IsIncluded,
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): ObjectShape {
  const byType = new Map<string, { type: GraphQLObjectType; fields: readonly FieldShape[] } | undefined>();
  const fieldsOf = (typename: string) => {
    if (byType.has(typename)) return byType.get(typename);
    const type = source.schema.getType(typename);
    const entry = isObjectType(type) ? { type, fields: collectFields(source, isIncluded, type, selectionSets) } : undefined;
    byType.set(typename, entry);
    return entry;
  };
  return { declared, fieldsOf };
}

function collectFields(
  source: ShapeSource,
  isIncluded: IsIncluded,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): FieldShape[] {
  const byName = new Map<string, FieldNode[]>();
  for (const selectionSet of selectionSets) gatherFields(source, isIncluded, type, selectionSet, byName);
  return [...byName].map(([name, nodes]) => fieldShape(source, isIncluded, type, name, nodes));
}

function gatherFields(
  source: ShapeSource,
  isIncluded: IsIncluded,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  byName: Map<string, FieldNode[]>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection.directives)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const nodes = byName.get(name);
      if (nodes) nodes.push(selection);
      else byName.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : source.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || applies(source.schema, condition, type)) {
      gatherFields(source, isIncluded, type, fragment.selectionSet, byName);
    }
  }
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

function fieldShape(
  source: ShapeSource,
  isIncluded: IsIncluded,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): FieldShape {
  const node = nodes[0]!;
  const fieldName = node.name.value;
  if (fieldName === '__typename') return { name, source: fieldName, kind: 'typename', node, complete: undefined };
  if (fieldName.startsWith('__')) return { name, source: name, kind: 'introspection', node, complete: undefined };
  const field = type.getFields()[fieldName];
  if (!field) throw new Error(`${type.name} has no field ${fieldName}`);
  const complete = compileCompleter(field.type, `${type.name}.${fieldName}`, () => nestedShape(source, isIncluded, field.type, nodes));
  return { name, source: source.plannedName(node), kind: 'value', node, complete };
}

function nestedShape(source: ShapeSource, isIncluded: IsIncluded, type: GraphQLOutputType, nodes: readonly FieldNode[]): ObjectShape {
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return objectShape(source, isIncluded, getNamedType(type) as GraphQLCompositeType, sets);
}
