import type { GraphQLSchema } from 'graphql';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, mergeJson } from './json-merge.ts';
import { isOfType } from './rewrite-data.ts';

type Json = Record<string, unknown>;

/** What a fetch needs to know of an entity (`requires`); null when the entity lacks some of it, and then is not asked about. */
export function representEntity(schema: GraphQLSchema, entity: Json, requires: readonly QueryPlanSelectionNode[]): Json | null {
  const representation: Json = {};
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = entity[key];
      if (value === undefined || !Object.hasOwn(entity, key)) return null;
      representation[key] = selection.selections ? representNested(schema, value, selection.selections) : value;
    } else if (selection.typeCondition !== undefined && isOfType(schema, entity, selection.typeCondition, false)) {
      const nested = representEntity(schema, entity, selection.selections);
      if (nested) mergeJson(representation, nested);
    }
  }
  return representation;
}

function representNested(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((element) => representNested(schema, element, selections));
  return isJsonObject(value) ? representEntity(schema, value, selections) : null;
}
