import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputType } from 'graphql';
import { utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';

/** The id that an argument is given: by its name, and the field that it is an argument of. */
export type IdOf = (argument: string, field: string) => string;

/** Texts that a plain word would not do for. */
const TEXTS: Record<string, () => string> = {
  email: () => `${newId()}@example.com`,
  password: () => 'seven green lanterns',
  newPassword: () => 'eight green lanterns',
  feedUrl: () => 'https://feeds.example/none.xml',
  destinationUrl: () => 'https://shop.example/',
  role: () => 'analyst',
  currency: () => 'EUR',
  from: () => 'USD',
  into: () => 'EUR',
  base: () => 'USD',
  quote: () => 'SEK',
  rate: () => '10.5',
  code: () => `S${newId().slice(-10)}`.toUpperCase(),
  orderId: () => newId(),
  network: () => '203.0.113.9',
  token: () => 'A'.repeat(43),
  refreshToken: () => 'A'.repeat(43),
};
const SCALARS: Record<string, (name: string) => string> = {
  Int: () => '2',
  Float: (name) => (name === 'endTimeSeconds' ? '2' : '1'),
  Long: () => '1000',
  Boolean: () => 'false',
  JSON: () => '{}',
  TimeZone: () => '"UTC"',
  Day: () => `"${utcDay(Date.now())}"`,
  DateTime: (name) =>
    `"${new Date(Date.now() + (name === 'expiresAt' ? 86_400_000 : name === 'from' ? -7_200_000 : -3_600_000)).toISOString()}"`,
  String: (name) => JSON.stringify(name === 'scopes' ? 'podcasts:read' : (TEXTS[name]?.() ?? 'sample')),
};

/** The arguments of a field in parentheses: all that it must have, and every id that it may have. */
export function sampleArguments({ name, args }: GraphQLField<unknown, unknown>, idOf: IdOf): string {
  const given = args
    .filter(({ type, defaultValue }) => isWanted(type, defaultValue))
    .map((argument) => `${argument.name}: ${sampleOf(argument.type, argument.name, (of) => idOf(of, name))}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function isWanted(type: GraphQLInputType, defaultValue: unknown): boolean {
  return (isNonNullType(type) && defaultValue === undefined) || (getNamedType(type).name === 'ID' && defaultValue === undefined);
}

function sampleOf(type: GraphQLInputType, name: string, idOf: (argument: string) => string): string {
  if (isNonNullType(type)) return sampleOf(type.ofType, name, idOf);
  if (isListType(type)) return `[${sampleOf(type.ofType, name, idOf)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isWanted(field.type, field.defaultValue));
    return `{ ${fields.map((field) => `${field.name}: ${sampleOf(field.type, field.name, idOf)}`).join(', ')} }`;
  }
  if (type.name === 'ID') return JSON.stringify(idOf(name));
  const make = SCALARS[type.name];
  if (!make) throw new Error(`Say in e2e/rights/sample-input.ts what a ${type.name} looks like`);
  return make(name);
}
