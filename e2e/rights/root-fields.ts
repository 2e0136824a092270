import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  valueFromASTUntyped,
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { can } from '@castgraph/auth/can';
import type { Viewer } from '@castgraph/kernel/viewer';
import { root } from '../../tools/bootstrap/root.js';

export type RootKind = 'query' | 'mutation' | 'subscription';

/** A root field as the supergraph has it. */
export interface RootField {
  kind: RootKind;
  name: string;
  definition: GraphQLField<unknown, unknown>;
}

export const schema: GraphQLSchema = buildSchema(readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8'), { assumeValid: true });

/** Every query, mutation and subscription there is. */
export function listRootFields(): RootField[] {
  const types = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() };
  return (['query', 'mutation', 'subscription'] as const).flatMap((kind) =>
    Object.values(types[kind]?.getFields() ?? {}).map((definition) => ({ kind, name: definition.name, definition })),
  );
}

/**
 * Whether the policy table lets the viewer ask for the field and the type that it returns. Worked out here from the directives and
 * `can`, not by the gateway's own code, which is what the answer is held against.
 */
export function isAllowed({ definition }: RootField, viewer: Viewer | undefined): boolean {
  const returned = getNamedType(definition.type);
  // What an app may do ends where the public schema ends, even for what asks nobody to sign in.
  if (viewer?.delegation && !isPublic(definition)) return false;
  return [...directivesOf(definition.astNode), ...directivesOf(returned.astNode)].every((directive) => {
    if (directive.name.value === 'authenticated') return viewer !== undefined && viewer.kind !== 'link';
    if (directive.name.value !== 'requiresScopes') return true;
    const [argument] = directive.arguments ?? [];
    const anyOf = valueFromASTUntyped(argument!.value) as string[][];
    return anyOf.some((all) => all.every((scope) => holds(viewer, scope)));
  });
}

function isPublic({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return directivesOf(astNode).some(
    ({ name, arguments: [argument] = [] }) => name.value === 'tag' && argument && valueFromASTUntyped(argument.value) === 'public',
  );
}

function holds(viewer: Viewer | undefined, scope: string): boolean {
  const [area, action] = scope.split(':') as [string, string];
  return can(viewer, action, { area }).granted;
}

function directivesOf(node: (ASTNode & { directives?: readonly ConstDirectiveNode[] }) | null | undefined): readonly ConstDirectiveNode[] {
  return node?.directives ?? [];
}

/** The smallest selection that tells what came back: the type's name, and the words of a refusal that the schema has a type for. */
export function selectOutcome(definition: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(definition.type);
  if (isLeafType(type)) return '';
  const refusals = isUnionType(type) && type.getTypes().some((member) => member.getInterfaces().some(({ name }) => name === 'UserError'));
  return `{ __typename ${refusals ? '... on UserError { message }' : ''} }`;
}

/** All fields down to a depth that need no argument; what the caller may not ask for is left out by `isVisible`. */
export function selectDeeply(type: GraphQLNamedType, depth: number, isVisible: (owner: string, field: string) => boolean): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const returned = getNamedType(field.type);
    if (!isVisible(type.name, field.name)) return [];
    if (field.args.some(({ type: wanted, defaultValue }) => String(wanted).endsWith('!') && defaultValue === undefined)) return [];
    if (isLeafType(returned)) return [field.name];
    if (depth === 0 || isAbstractType(returned)) return [];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    return [`${field.name}${page} ${selectDeeply(returned, depth - 1, isVisible)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}
