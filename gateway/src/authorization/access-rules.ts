import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isKnownPolicy, type Clause } from './clause.ts';

/** What the supergraph demands of whoever asks for a type or a field. */
export interface AccessRules {
  ofType: (typeName: string) => readonly Clause[];
  /** Includes what the fields demand that this one is computed from (`@requires`), however deep. */
  ofField: (typeName: string, fieldName: string) => readonly Clause[];
  /** True for a field whose value depends on who asks, not only on what they may see: `@tag(name: "viewer")`. */
  isViewerDependent: (typeName: string, fieldName: string) => boolean;
  /** True for a field that third parties may rely on: `@tag(name: "public")`. */
  isPublic: (typeName: string, fieldName: string) => boolean;
  /** True for a field of a public type that is not theirs: `@tag(name: "internal")`. */
  isInternal: (typeName: string, fieldName: string) => boolean;
}

const SECURITY_DIRECTIVES = new Set(['authenticated', 'requiresScopes', 'policy']);
const NONE: readonly Clause[] = [];

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` from a supergraph.
 * Throws when one of them stands where the gateway does not enforce it: an unread rule must stop the start, not open a door.
 */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const rules = new RuleTable(buildASTSchema(supergraph, { assumeValid: true }));
  let read = 0;
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      read += rules.addType(definition.name.value, definition.directives);
      for (const field of definition.fields ?? []) read += rules.addField(definition.name.value, field);
    } else if (definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      read += rules.addType(definition.name.value, definition.directives);
    }
  }
  const applied = countApplications(supergraph);
  if (applied !== read) {
    throw new Error(
      `The supergraph applies ${applied} access rules, of which the gateway enforces ${read}: one stands where it is not enforced`,
    );
  }
  return rules;
}

class RuleTable implements AccessRules {
  readonly #schema: GraphQLSchema;
  readonly #types = new Map<string, Clause[]>();
  readonly #fields = new Map<string, Clause[]>();
  readonly #requires = new Map<string, string[]>();
  readonly #tags = new Map<string, Set<unknown>>();
  readonly #complete = new Map<string, readonly Clause[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  addType(typeName: string, directives: readonly ConstDirectiveNode[] | undefined): number {
    const clauses = clausesOf(directives);
    if (clauses.length > 0) this.#types.set(typeName, clauses);
    return clauses.length;
  }

  addField(typeName: string, field: FieldDefinitionNode): number {
    const key = `${typeName}.${field.name.value}`;
    const clauses = clausesOf(field.directives);
    if (clauses.length > 0) this.#fields.set(key, clauses);
    for (const directive of field.directives ?? []) {
      const args = argumentsOf(directive);
      if (directive.name.value === 'tag') this.#tags.set(key, (this.#tags.get(key) ?? new Set()).add(args['name']));
      if (directive.name.value !== 'join__field') continue;
      if (args['contextArguments']) throw new Error(`${key} uses @fromContext, which the gateway does not authorize`);
      if (typeof args['requires'] === 'string') this.#requires.set(key, [...(this.#requires.get(key) ?? []), args['requires']]);
    }
    return clauses.length;
  }

  ofType(typeName: string): readonly Clause[] {
    return this.#types.get(typeName) ?? NONE;
  }

  isViewerDependent(typeName: string, fieldName: string): boolean {
    return this.#hasTag(typeName, fieldName, 'viewer');
  }

  isPublic(typeName: string, fieldName: string): boolean {
    return this.#hasTag(typeName, fieldName, 'public');
  }

  isInternal(typeName: string, fieldName: string): boolean {
    return this.#hasTag(typeName, fieldName, 'internal');
  }

  #hasTag(typeName: string, fieldName: string, tag: string): boolean {
    return this.#tags.get(`${typeName}.${fieldName}`)?.has(tag) === true;
  }

  ofField(typeName: string, fieldName: string): readonly Clause[] {
    const key = `${typeName}.${fieldName}`;
    const known = this.#complete.get(key);
    if (known) return known;
    const own = this.#fields.get(key) ?? NONE;
    // Set before descending: a cycle of @requires then sees what is known so far and ends.
    this.#complete.set(key, own);
    const required = (this.#requires.get(key) ?? []).flatMap((fieldSet) => this.#ofFieldSet(typeName, fieldSet));
    const all = required.length === 0 ? own : [...own, ...required];
    this.#complete.set(key, all);
    return all;
  }

  #ofFieldSet(typeName: string, fieldSet: string): Clause[] {
    const document = parse(fieldSet.trim().startsWith('{') ? fieldSet : `{ ${fieldSet} }`, { noLocation: true });
    const operation = document.definitions[0];
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
    return this.#ofSelections(typeName, operation.selectionSet);
  }

  #ofSelections(typeName: string, { selections }: SelectionSetNode): Clause[] {
    return selections.flatMap((selection): Clause[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return this.#ofSelections(selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
      const type = this.#schema.getType(typeName);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      const returned = namedTypeOf(type.getFields()[selection.name.value]?.type.toString() ?? '');
      const nested = selection.selectionSet ? this.#ofSelections(returned, selection.selectionSet) : [];
      return [...this.ofField(typeName, selection.name.value), ...this.ofType(returned), ...nested];
    });
  }
}

function namedTypeOf(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}

function clausesOf(directives: readonly ConstDirectiveNode[] | undefined): Clause[] {
  return (directives ?? []).flatMap((directive): Clause[] => {
    switch (directive.name.value) {
      case 'authenticated':
        return [{ kind: 'authenticated' }];
      case 'requiresScopes':
        return [{ kind: 'scopes', anyOf: alternatives(directive, 'scopes') }];
      case 'policy':
        return [{ kind: 'policies', anyOf: knownPolicies(alternatives(directive, 'policies')) }];
      default:
        return [];
    }
  });
}

function alternatives(directive: ConstDirectiveNode, argument: string): string[][] {
  const value = argumentsOf(directive)[argument];
  const lists = Array.isArray(value) ? value : [value];
  return lists.map((list: unknown) => (Array.isArray(list) ? list.map(String) : [String(list)]));
}

function knownPolicies(anyOf: string[][]): string[][] {
  for (const policy of anyOf.flat()) {
    if (!isKnownPolicy(policy))
      throw new Error(`The supergraph names the policy "${policy}"; the gateway knows role:<role> and kind:<kind>`);
  }
  return anyOf;
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

function countApplications(supergraph: DocumentNode): number {
  let count = 0;
  visit(supergraph, {
    DirectiveDefinition: () => false,
    Directive: ({ name }) => {
      if (SECURITY_DIRECTIVES.has(name.value)) count++;
    },
  });
  return count;
}
