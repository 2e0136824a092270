import { isAbstractType, isEnumType, isObjectType, isScalarType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** Resolvers by type and field; a subscription field has `subscribe` and, unless events are the value itself, `resolve`. */
export type ResolverMap = Readonly<Record<string, unknown>>;

const FEDERATION_FIELDS = new Set(['_service', '_entities']);
const OF_EVERY_OBJECT = new Set(['__resolveReference', '__isTypeOf']);

/**
 * Compares resolvers with the SDL: every field of Query, Mutation and Subscription has a resolver, and every resolver has
 * a field. Throws one error that lists all gaps and where to mend them.
 */
export function checkResolverWiring({ name, schema, resolvers }: { name: string; schema: GraphQLSchema; resolvers: ResolverMap }): void {
  const gaps = [...findMissing(schema, resolvers), ...findForeign(schema, resolvers)];
  if (gaps.length === 0) return;
  throw new Error(
    `The resolvers of ${name} do not fit its SDL:\n${gaps.map((gap) => `  ${gap}`).join('\n')}\n` +
      `Write the missing resolvers in subgraphs/${name}/src/<slice>/<slice>.resolvers.ts and list them in its resolver map, or take the field out of schema/${name}/*.graphql.`,
  );
}

/** The resolvers that are given: one that is missing is the check's to report, and the schema builder would stumble over it. */
export function withoutGaps(resolvers: ResolverMap): ResolverMap {
  const isGiven = ([, value]: [string, unknown]) => value !== undefined;
  return Object.fromEntries(
    Object.entries(resolvers)
      .filter(isGiven)
      .map(([type, fields]) => [
        type,
        isScalarType(fields) ? fields : Object.fromEntries(Object.entries(fieldsOf(fields)).filter(isGiven)),
      ]),
  );
}

function findMissing(schema: GraphQLSchema, resolvers: ResolverMap): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) => {
    const given = fieldsOf(resolvers[type?.name ?? '']);
    const fields = Object.keys(type?.getFields() ?? {}).filter((field) => !FEDERATION_FIELDS.has(field));
    const isStream = type !== null && type === schema.getSubscriptionType();
    return fields.flatMap((field) =>
      isResolver(given[field], isStream) ? [] : [`${type?.name}.${field} has no ${isStream ? 'subscribe function' : 'resolver'}`],
    );
  });
}

function findForeign(schema: GraphQLSchema, resolvers: ResolverMap): string[] {
  return Object.entries(resolvers).flatMap(([typeName, given]) => {
    const type = schema.getType(typeName);
    if (!type) return [`${typeName} has resolvers but is not in the SDL`];
    if (isScalarType(type)) return [];
    return Object.keys(fieldsOf(given)).flatMap((field) =>
      isKnown(type, field) ? [] : [`${typeName}.${field} has a resolver but is not in the SDL`],
    );
  });
}

function isKnown(type: GraphQLNamedType, field: string): boolean {
  if (isAbstractType(type)) return field === '__resolveType' || field === '__resolveReference';
  if (isEnumType(type)) return type.getValue(field) !== undefined;
  return isObjectType(type) && (OF_EVERY_OBJECT.has(field) || field in type.getFields());
}

function isResolver(given: unknown, isStream: boolean): boolean {
  if (isStream) return typeof fieldsOf(given)['subscribe'] === 'function';
  return typeof given === 'function' || typeof fieldsOf(given)['resolve'] === 'function';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
