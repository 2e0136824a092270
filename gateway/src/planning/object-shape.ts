import type { FieldNode, GraphQLCompositeType, GraphQLError, GraphQLObjectType } from 'graphql';

/** The answer to one request while it is being shaped. */
export interface Shaping {
  /** Violations of the schema by what subgraphs sent; told to the client only when nothing else went wrong. */
  errors: GraphQLError[];
  path: (string | number)[];
  introspect: (fieldName: string) => unknown;
}

/**
 * Turns a planned value into the client's; null for absent or unusable values, INVALID for a null that must rise.
 * The error for a null is recorded once, where it is first found.
 */
export type Completer = (value: unknown, shaping: Shaping) => unknown;

/** One field of the answer for one concrete type. */
export interface FieldShape {
  /** The client's response name. */
  name: string;
  /** The key in planned data. */
  source: string;
  kind: 'typename' | 'introspection' | 'value';
  node: FieldNode;
  complete: Completer | undefined;
}

/** What to answer for an object, by its concrete type; compiled when a type is first met. */
export interface ObjectShape {
  declared: GraphQLCompositeType;
  /** The field list for a concrete type of the schema; undefined when the name is not one. */
  fieldsOf: (typename: string) => { type: GraphQLObjectType; fields: readonly FieldShape[] } | undefined;
}
