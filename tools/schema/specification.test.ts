import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ENUM_VALUES, GAPS, NAMED_TYPES, SPECIFICATION } from './specification.ts';

const sdl = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }).apiSchema().toGraphQLJSSchema();

describe('the schema against the specification', () => {
  it('describes every interface and type that the specification names', () => {
    const names = [...Object.keys(SPECIFICATION), ...NAMED_TYPES];
    expect(names.filter((name) => !schema.getType(name))).toEqual([]);
  });

  it('lacks no field, value or way to a type but those listed with the work that brings them', () => {
    const gaps = [...missingFields(), ...missingValues(), ...unreachableTypes()].toSorted();
    const rows = gaps.map((gap) => `  ${gap.padEnd(44)} ${GAPS[gap] ?? 'NOT LISTED in tools/schema/specification.ts'}`);
    console.log(`Not served yet, and the work that brings it:\n${rows.join('\n')}`);
    expect(gaps).toEqual(Object.keys(GAPS).toSorted());
  });
});

function missingFields(): string[] {
  return Object.entries(SPECIFICATION).flatMap(([name, fields]) => {
    const present = fieldsOf(schema.getType(name));
    return fields.map(camelCase).flatMap((field) => (field in present ? [] : [`${name}.${field}`]));
  });
}

function missingValues(): string[] {
  return Object.entries(ENUM_VALUES).flatMap(([name, values]) => {
    const type = schema.getType(name);
    const present = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    return values
      .map((value) => value.toUpperCase().replaceAll('-', '_'))
      .flatMap((value) => (present.includes(value) ? [] : [`${name}.${value}`]));
  });
}

function unreachableTypes(): string[] {
  const reached = new Set<string>();
  const visit = (type: GraphQLNamedType | null | undefined): void => {
    if (!type || reached.has(type.name)) return;
    reached.add(type.name);
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member);
    for (const field of Object.values(fieldsOf(type))) {
      visit(getNamedType(field.type));
      for (const argument of field.args ?? []) visit(getNamedType(argument.type));
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) visit(root);
  return [...Object.keys(SPECIFICATION), ...NAMED_TYPES].filter((name) => schema.getType(name) && !reached.has(name));
}

interface Field {
  type: GraphQLType;
  args?: readonly { type: GraphQLType }[];
}

function fieldsOf(type: GraphQLNamedType | null | undefined): Record<string, Field> {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? type.getFields() : {};
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
