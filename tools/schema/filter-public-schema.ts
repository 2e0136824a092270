import { mapSchema, MapperKind, pruneSchema } from '@graphql-tools/utils';
import {
  assertValidSchema,
  getNamedType,
  GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  printSchema,
} from 'graphql';
import type { GraphQLFieldConfig, GraphQLInterfaceType, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { readTags } from './read-tags.ts';

type FieldsByType = Map<string, Set<string>>;

/** The tags contradict each other; the message names the coordinates and the way out. */
export class PublicSchemaError extends Error {
  override name = 'PublicSchemaError';
}

/**
 * The part of the API schema that third parties see, printed with its descriptions.
 *
 * A tagged field is public; a tagged type makes all of its fields public except those that lead to a type that is not.
 * Arguments, input fields and enum values are public with their owner, unless some of them are tagged: then only those
 * (and the required ones) are. What no public field reaches is dropped.
 *
 * @throws PublicSchemaError when a tagged field leads to a type that is not public, or when nothing is
 */
export function filterPublicSchema(supergraphSdl: string, api: GraphQLSchema): string {
  const tags = readTags(supergraphSdl, 'public');
  const fields = publicFields(api, tags);
  const root = api.getQueryType();
  if (!root || !fields.has(root.name))
    throw new PublicSchemaError('No query field carries @tag(name: "public"): the public schema would be empty.');
  const filtered = pruneSchema(
    mapSchema(api, {
      [MapperKind.UNION_TYPE]: (type) => {
        const members = type.getTypes().filter((member) => fields.has(member.name));
        return members.length === 0 ? null : new GraphQLUnionType({ ...type.toConfig(), types: members });
      },
      [MapperKind.COMPOSITE_FIELD]: (config, name, typeName) =>
        fields.get(typeName)?.has(name) ? narrowArguments(config, `${typeName}.${name}`, tags) : null,
      [MapperKind.INPUT_OBJECT_FIELD]: (config, name, typeName, schema) => {
        const type = schema.getType(typeName);
        if (!isInputObjectType(type)) return config;
        const inputFields = Object.values(type.getFields());
        const chosen = inputFields.filter((field) => tags.has(`${typeName}.${field.name}`) || isRequiredInputField(field));
        const anyTagged = inputFields.some((field) => tags.has(`${typeName}.${field.name}`));
        return !anyTagged || chosen.some((field) => field.name === name) ? config : null;
      },
      [MapperKind.ENUM_VALUE]: (config, typeName, schema, name) => {
        const type = schema.getType(typeName);
        const anyTagged = isEnumType(type) && type.getValues().some((value) => tags.has(`${typeName}.${value.name}`));
        return !anyTagged || tags.has(`${typeName}.${name}`) ? config : null;
      },
    }),
  );
  assertValidSchema(filtered);
  return `${printSchema(filtered)}\n`;
}

function narrowArguments(
  config: GraphQLFieldConfig<unknown, unknown>,
  coordinate: string,
  tags: ReadonlySet<string>,
): GraphQLFieldConfig<unknown, unknown> {
  const entries = Object.entries(config.args ?? {});
  const tagged = (name: string): boolean => tags.has(`${coordinate}(${name}:)`);
  if (!entries.some(([name]) => tagged(name))) return config;
  return {
    ...config,
    args: Object.fromEntries(entries.filter(([name, arg]) => tagged(name) || isRequiredArgument({ ...arg, name } as never))),
  };
}

/** Public fields of every public object and interface type; a type without one is absent. */
function publicFields(api: GraphQLSchema, tags: ReadonlySet<string>): FieldsByType {
  const types = Object.values(api.getTypeMap()).filter((type) => isCompositeWithFields(type) && !type.name.startsWith('__')) as Array<
    GraphQLObjectType | GraphQLInterfaceType
  >;
  const fields: FieldsByType = new Map();
  for (const type of types) {
    const chosen = Object.keys(type.getFields()).filter((name) => tags.has(type.name) || tags.has(`${type.name}.${name}`));
    if (chosen.length > 0) fields.set(type.name, new Set(chosen));
  }
  addInterfaceFields(types, fields);
  const wrong = new Set<string>();
  while (dropDangling(types, fields, tags, wrong));
  if (wrong.size > 0) throw new PublicSchemaError([...wrong].toSorted().join('\n'));
  return fields;
}

/** A public type that implements a public interface shows all that the interface promises. */
function addInterfaceFields(types: ReadonlyArray<GraphQLObjectType | GraphQLInterfaceType>, fields: FieldsByType): void {
  for (const type of types) {
    const own = fields.get(type.name);
    if (own === undefined) continue;
    for (const implemented of type.getInterfaces()) for (const name of fields.get(implemented.name) ?? []) own.add(name);
  }
}

/** Removes fields that lead nowhere public; true when it removed something and another round is needed. */
function dropDangling(
  types: ReadonlyArray<GraphQLObjectType | GraphQLInterfaceType>,
  fields: FieldsByType,
  tags: ReadonlySet<string>,
  wrong: Set<string>,
): boolean {
  let dropped = false;
  for (const type of types) {
    const own = fields.get(type.name);
    if (own === undefined) continue;
    for (const name of own) {
      const target = getNamedType(type.getFields()[name]?.type);
      if (target === undefined || isPublic(target, fields)) continue;
      if (tags.has(`${type.name}.${name}`)) {
        wrong.add(
          `${type.name}.${name} is tagged public but its type ${target.name} is not: tag ${target.name} (or fields of it), or untag the field.`,
        );
      }
      own.delete(name);
      dropped = true;
    }
    if (own.size === 0) fields.delete(type.name);
  }
  return dropped;
}

function isPublic(type: GraphQLNamedType, fields: FieldsByType): boolean {
  if (isUnionType(type)) return type.getTypes().some((member) => fields.has(member.name));
  return isCompositeWithFields(type) ? fields.has(type.name) : true;
}

function isCompositeWithFields(type: GraphQLNamedType): type is GraphQLObjectType | GraphQLInterfaceType {
  return isObjectType(type) || isInterfaceType(type);
}
