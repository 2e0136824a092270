import { Kind, type ConstValueNode } from 'graphql';
import type { SubgraphSource } from './read-schema-sources.ts';

/** Mutations that need leave no audit entry, each with the reason. */
export const UNAUDITED: Readonly<Record<string, string>> = {};

/** A root field and what it declares to record. */
export interface RootField {
  subgraph: string;
  /** `Mutation.createCampaign`. */
  coordinate: string;
  field: string;
  root: 'Query' | 'Mutation';
  /** Empty when the field is not `@audited`. */
  actions: readonly string[];
}

/** The queries and mutations of all subgraphs with what `@audited` says of them. */
export function readRootFields(sources: readonly SubgraphSource[]): RootField[] {
  return sources.flatMap(({ name, typeDefs }) =>
    typeDefs.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      const root = definition.name.value;
      if (root !== 'Query' && root !== 'Mutation') return [];
      return (definition.fields ?? []).map((field) => ({
        subgraph: name,
        coordinate: `${root}.${field.name.value}`,
        field: field.name.value,
        root,
        actions: (field.directives ?? [])
          .filter((directive) => directive.name.value === 'audited')
          .flatMap((directive) => (directive.arguments ?? []).flatMap((argument) => texts(argument.value))),
      }));
    }),
  );
}

function texts(value: ConstValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(texts);
  return value.kind === Kind.STRING ? [value.value] : [];
}
