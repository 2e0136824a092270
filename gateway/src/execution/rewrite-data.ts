import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject } from './json-merge.ts';

type Json = Record<string, unknown>;
const TYPE_CONDITION = '... on ';

/** Applies the planner's rewrites to a representation before it is sent, or to an answer before it is merged; in place. */
export function rewriteData(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] | undefined, value: unknown): void {
  for (const rewrite of rewrites ?? []) {
    if (rewrite.path.length > 0) rewriteAt(schema, rewrite, value, 0);
  }
}

function rewriteAt(schema: GraphQLSchema, rewrite: FetchDataRewrite, value: unknown, depth: number): void {
  if (Array.isArray(value)) {
    for (const element of value) rewriteAt(schema, rewrite, element, depth);
    return;
  }
  if (!isJsonObject(value)) return;
  const step = rewrite.path[depth]!;
  if (depth === rewrite.path.length - 1) {
    apply(rewrite, step, value);
  } else if (step.startsWith(TYPE_CONDITION)) {
    if (isOfType(schema, value, step.slice(TYPE_CONDITION.length), true)) rewriteAt(schema, rewrite, value, depth + 1);
  } else if (Object.hasOwn(value, step)) {
    rewriteAt(schema, rewrite, value[step], depth + 1);
  }
}

function apply(rewrite: FetchDataRewrite, key: string, object: Json): void {
  if (rewrite.kind === 'ValueSetter') {
    object[key] = rewrite.setValueTo;
  } else if (object[key] != null) {
    object[rewrite.renameKeyTo] = object[key];
    delete object[key];
  }
}

/** Whether an object of the data is of a type or behind an abstract one; `whenUnknown` when it does not say its type. */
export function isOfType(schema: GraphQLSchema, object: Json, condition: string, whenUnknown: boolean): boolean {
  const typename = object['__typename'];
  if (typeof typename !== 'string') return whenUnknown;
  if (typename === condition) return true;
  const type = schema.getType(typename);
  const conditionType = schema.getType(condition);
  if (!isAbstractType(conditionType)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditionType, type);
}
