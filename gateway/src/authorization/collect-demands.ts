import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AccessRules } from './access-rules.ts';
import { clauseKey, type Clause } from './clause.ts';

/** A `@skip`/`@include` on a variable: the selection is in when the variable has this value. */
export interface Condition {
  variable: string;
  equals: boolean;
}

/** A demand of an operation, where it comes from, and under which conditions it is made. */
export interface Demand {
  clause: Clause;
  conditions: readonly Condition[];
  /** Client paths, at most ten. */
  paths: string[];
}

export interface Demands {
  demands: readonly Demand[];
  /** True when a selected field's value depends on who asks. */
  isViewerDependent: boolean;
}

const MAX_PATHS = 10;
const AUTHENTICATED: Clause = { kind: 'authenticated' };
const NO_APP: Clause = { kind: 'no-app' };

/**
 * Lists what an operation demands of its viewer. A field of an interface demands what every type behind it demands, because
 * the answer may come from any of them; introspection demands a known caller. What is not public demands that no app asks: an app could
 * otherwise do what only a sign-in is asked for, in the name of its person.
 */
export function collectDemands(
  rules: AccessRules,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Demands {
  const collector = new DemandCollector(rules, schema, fragments);
  const root = schema.getRootType(operation.operation);
  if (root) collector.collect(root, operation.selectionSet);
  return { demands: [...collector.found.values()], isViewerDependent: collector.isViewerDependent };
}

class DemandCollector {
  readonly found = new Map<string, Demand>();
  isViewerDependent = false;
  readonly #rules: AccessRules;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  #root: GraphQLCompositeType | undefined;

  constructor(rules: AccessRules, schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#rules = rules;
    this.#schema = schema;
    this.#fragments = fragments;
  }

  collect(root: GraphQLCompositeType, selectionSet: SelectionSetNode): void {
    this.#root = root;
    this.#add(this.#rules.ofType(root.name), [], []);
    this.#walk(root, selectionSet, [], []);
  }

  #add(clauses: readonly Clause[], path: readonly string[], conditions: readonly Condition[]): void {
    for (const clause of clauses) {
      const key = `${clauseKey(clause)}|${conditions.map(({ variable, equals }) => `${variable}=${equals}`).join('&')}`;
      const demand = this.found.get(key) ?? { clause, conditions, paths: [] };
      this.found.set(key, demand);
      const place = path.join('.');
      if (demand.paths.length < MAX_PATHS && !demand.paths.includes(place)) demand.paths.push(place);
    }
  }

  #walk(parent: GraphQLCompositeType, selectionSet: SelectionSetNode, path: readonly string[], above: readonly Condition[]): void {
    for (const selection of selectionSet.selections) {
      const conditions = conditionsOf(selection.directives, above);
      if (conditions === undefined) continue;
      if (selection.kind === Kind.FIELD) {
        this.#walkField(parent, selection, path, conditions);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) continue;
      const narrowed = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value) : parent;
      if (!isCompositeType(narrowed)) continue;
      if (narrowed !== parent && isObjectType(narrowed)) this.#add(this.#rules.ofType(narrowed.name), path, conditions);
      this.#walk(narrowed, fragment.selectionSet, path, conditions);
    }
  }

  #walkField(parent: GraphQLCompositeType, field: FieldNode, above: readonly string[], conditions: readonly Condition[]): void {
    const name = field.name.value;
    const path = [...above, field.alias?.value ?? name];
    if (name === '__typename') return;
    if (name.startsWith('__')) return this.#add([AUTHENTICATED], path, conditions);
    if (isUnionType(parent)) return;
    const isClosed = parent === this.#root ? !this.#rules.isPublic(parent.name, name) : this.#rules.isInternal(parent.name, name);
    if (isClosed) this.#add([NO_APP], path, conditions);
    for (const type of isInterfaceType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent]) {
      this.#add(this.#rules.ofType(type.name), path, conditions);
      this.#add(this.#rules.ofField(type.name, name), path, conditions);
      if (this.#rules.isViewerDependent(type.name, name)) this.isViewerDependent = true;
    }
    const definition = parent.getFields()[name];
    if (!definition) throw new Error(`${parent.name} has no field ${name}`);
    const returned = getNamedType(definition.type);
    this.#add(this.#rules.ofType(returned.name), path, conditions);
    if (field.selectionSet && isCompositeType(returned)) this.#walk(returned, field.selectionSet, path, conditions);
  }
}

/** The conditions of a selection, or undefined when constants leave it out. */
function conditionsOf(directives: readonly DirectiveNode[] | undefined, above: readonly Condition[]): readonly Condition[] | undefined {
  if (!directives?.length) return above;
  const conditions = [...above];
  for (const directive of directives) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.find((arg) => arg.name.value === 'if')?.value;
    const equals = name === 'include';
    if (value?.kind === Kind.BOOLEAN && value.value !== equals) return undefined;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, equals });
  }
  return conditions;
}
