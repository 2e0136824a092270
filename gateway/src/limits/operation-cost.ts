import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many objects an operation may have to make, by its variables. */
export type OperationCost = (variables: Readonly<Record<string, unknown>>) => number;

/** What the supergraph says about the size of lists and the price of fields. */
export interface PriceList {
  sizeOf: (typeName: string, fieldName: string) => ListSize | undefined;
  weightOf: (typeName: string, fieldName: string) => number | undefined;
}

interface ListSize {
  assumedSize: number | undefined;
  slicingArguments: readonly string[];
  sizedFields: readonly string[];
}

/** A list that says nothing about its size. */
const ASSUMED_SIZE = 10;
/** A page of which the caller did not say how long. */
const ASSUMED_PAGE = 20;
const MUTATION_COST = 10;

/** Reads `@listSize` and `@cost` from a supergraph. */
export function readPriceList(supergraph: DocumentNode): PriceList {
  const sizes = new Map<string, ListSize>();
  const weights = new Map<string, number>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const key = `${definition.name.value}.${field.name.value}`;
      for (const directive of field.directives ?? []) {
        const args = Object.fromEntries(
          (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
        ) as Record<string, never>;
        if (directive.name.value === 'listSize') {
          sizes.set(key, {
            assumedSize: args['assumedSize'],
            slicingArguments: args['slicingArguments'] ?? [],
            sizedFields: args['sizedFields'] ?? [],
          });
        }
        if (directive.name.value === 'cost') weights.set(key, args['weight'] ?? 1);
      }
    }
  }
  const at =
    <T>(map: Map<string, T>) =>
    (typeName: string, fieldName: string) =>
      map.get(`${typeName}.${fieldName}`);
  return { sizeOf: at(sizes), weightOf: at(weights) };
}

/** Compiles the cost of an operation: one per object, times the length of every list above it. Leaves are free. */
export function compileCost(
  prices: PriceList,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationCost {
  const costOfSet = (parent: GraphQLCompositeType, set: SelectionSetNode, sized: ReadonlySet<string>): OperationCost => {
    const parts = set.selections.map((selection): OperationCost => {
      if (selection.kind === Kind.FIELD) return costOfField(parent, selection, sized);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const narrowed = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      return fragment && isCompositeType(narrowed) ? costOfSet(narrowed, fragment.selectionSet, sized) : () => 0;
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  };
  const costOfField = (parent: GraphQLCompositeType, field: FieldNode, sized: ReadonlySet<string>): OperationCost => {
    const name = field.name.value;
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!definition) return () => 0;
    const returned = getNamedType(definition.type);
    const weight = prices.weightOf(parent.name, name);
    if (!field.selectionSet || !isCompositeType(returned)) return () => weight ?? 0;
    const size = prices.sizeOf(parent.name, name);
    const inner = costOfSet(returned, field.selectionSet, new Set(size?.sizedFields));
    const length = lengthOf(field, definition.type, size, sized.has(name));
    return (variables) => length(variables) * ((weight ?? 1) + inner(variables));
  };
  const root = schema.getRootType(operation.operation);
  const total: OperationCost = root ? costOfSet(root, operation.selectionSet, new Set()) : () => 0;
  const base = operation.operation === 'mutation' ? MUTATION_COST : 0;
  return (variables) => base + total(variables);
}

function lengthOf(field: FieldNode, type: GraphQLOutputType, size: ListSize | undefined, isSizedAbove: boolean): OperationCost {
  // The connection above already counted its edges.
  if (isSizedAbove) return () => 1;
  const names = size?.slicingArguments.length ? size.slicingArguments : ['first', 'last', 'limit'];
  const slices = (field.arguments ?? []).filter((arg) => names.includes(arg.name.value));
  if (slices.length > 0) {
    const lengths = slices.map(({ value }) => (variables: Readonly<Record<string, unknown>>) => {
      const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : valueFromASTUntyped(value);
      return typeof given === 'number' && Number.isFinite(given) ? Math.max(0, given) : ASSUMED_PAGE;
    });
    return (variables) => Math.max(...lengths.map((length) => length(variables)));
  }
  const unsaid = size?.assumedSize ?? (size?.slicingArguments.length ? ASSUMED_PAGE : isList(type) ? ASSUMED_SIZE : 1);
  return () => unsaid;
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
