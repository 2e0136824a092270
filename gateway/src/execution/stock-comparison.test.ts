import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { operationFromDocument } from '@apollo/federation-internals';
import {
  execute,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  print,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { stripSecurityLinks } from '../authorization/strip-security-links.ts';
import type { SupergraphSnapshot } from '../planning/snapshot.ts';
import { buildSnapshot, preparedOperation } from '../planning/supergraph-snapshot.ts';
import { composeSdl } from '../testing/test-gateway.ts';
import { analyticsResolvers, createTestWorld, ingestionResolvers } from '../testing/test-resolvers.ts';
import { ANALYTICS_SDL, INGESTION_SDL } from '../testing/test-schema.ts';
import { runOperation } from './run-operation.ts';
import type { OperationCarrier, SubgraphSource } from './subgraph-request.ts';

/** A repeatable stream of numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

let snapshot: SupergraphSnapshot;
let schemas: Map<string, GraphQLSchema>;
/** What a subgraph sends for a field instead of its value. */
let damage: (fieldName: string, value: unknown) => unknown = (_name, value) => value;

beforeAll(() => {
  const world = createTestWorld();
  const services = [
    { name: 'ingestion', sdl: INGESTION_SDL, resolvers: ingestionResolvers(world), url: 'http://ingestion' },
    { name: 'analytics', sdl: ANALYTICS_SDL, resolvers: analyticsResolvers(world), url: 'http://analytics' },
  ];
  schemas = new Map(
    services.map(({ name, sdl, resolvers }) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])]),
  );
  const built = buildSnapshot(print(stripSecurityLinks(parse(composeSdl(services)))));
  snapshot = { ...built, sources: new Map([...schemas.keys()].map((name) => [name, inProcess(name)])) };
});
afterAll(() => schemas.clear());

async function ask(name: string, query: string, variables: Record<string, unknown>) {
  const document = parse(query);
  const result = await execute({ schema: schemas.get(name)!, document, variableValues: variables, contextValue: { viewer: { id: 'v' } } });
  const { data, errors } = JSON.parse(JSON.stringify(result));
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) damageData(data, definition.selectionSet);
  return { data: data as Record<string, unknown>, errors };
}

/** Damages by the names of fields, not of aliases, which the two sides choose differently. */
function damageData(data: unknown, { selections }: SelectionSetNode): void {
  if (Array.isArray(data)) for (const element of data) damageData(element, { kind: Kind.SELECTION_SET, selections });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
  const object = data as Record<string, unknown>;
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) damageData(object, selection.selectionSet);
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    if (object[key] === undefined) continue;
    object[key] = damage(selection.name.value, object[key]);
    if (selection.selectionSet) damageData(object[key], selection.selectionSet);
  }
}

function inProcess(name: string): SubgraphSource {
  return {
    name,
    async post({ body }) {
      const { query, variables } = JSON.parse(body);
      return await ask(name, query, variables);
    },
  };
}

const carrier: OperationCarrier = {
  viewer: undefined,
  identityKey: '',
  deadlineAt: Number.POSITIVE_INFINITY,
  hopTimeoutMs: 1000,
  setCookies: [],
  client: { address: '', userAgent: undefined, sessionToken: undefined },
};

async function runOurs(source: string, variables: Record<string, unknown>) {
  const document = parse(source);
  const prepared = preparedOperation(snapshot, source, document, undefined);
  const { coerced } = getVariableValues(snapshot.apiSchema, prepared.operation.variableDefinitions ?? [], variables);
  const { data, errors } = await runOperation(prepared, { variables, coerced: coerced!, carrier });
  return { data, errors };
}

async function runStock(source: string, variables: Record<string, unknown>) {
  const document = parse(source);
  const plan = snapshot.planner.buildQueryPlan(operationFromDocument(snapshot.plannerSchema, document, {}));
  const services = Object.fromEntries(
    [...schemas.keys()].map((name) => [
      name,
      {
        process: ({ request }: { request: { query: string; variables: Record<string, unknown> } }) =>
          ask(name, request.query, request.variables),
      },
    ]),
  );
  const context = { request: { variables }, metrics: {}, logger: console, context: {} };
  const operation = buildOperationContext({ schema: snapshot.apiSchema, operationDocument: document });
  const { data, errors, extensions } = await executeQueryPlan(
    plan,
    services as never,
    context as never,
    operation,
    snapshot.supergraphSchema,
    snapshot.plannerSchema,
  );
  return { data, errors: errors ?? extensions?.['valueCompletion'] };
}

/** A random operation without aliases of different fields: where names collide, the stock gateway is known to be wrong. */
function randomOperation(next: () => number): { source: string; variables: Record<string, unknown> } {
  const variables = { on: next() < 0.5, off: next() < 0.5, first: 1 + Math.floor(next() * 4) };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const condition = () => (next() < 0.85 ? '' : ` @${pick(['skip', 'include'])}(if: ${pick(['$on', '$off', 'true', 'false'])})`);
  const argumentsOf = (field: GraphQLField<unknown, unknown>) => {
    const given = field.args.flatMap(({ name, type }) => {
      if (name === 'first') return [next() < 0.5 ? `first: ${1 + Math.floor(next() * 3)}` : 'first: $first'];
      if (name === 'case') return ['case: UPPER'];
      if (name === 'id') return [`id: "p${1 + Math.floor(next() * 12)}"`];
      return type.toString().endsWith('!') ? [`${name}: "x"`] : [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };
  let aliases = 0;
  const select = (type: GraphQLCompositeType, depth: number): string => {
    const parts: string[] = [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    if (next() < 0.3 || fields.length === 0) parts.push(`${next() < 0.3 ? `kind${aliases++}: ` : ''}__typename`);
    for (const field of fields) {
      const returned = getNamedType(field.type);
      if (next() < (depth === 0 ? 0.75 : 0.55) || (isCompositeType(returned) && depth > 3)) continue;
      // Fields with arguments always get an alias of their own, as both sides must plan them apart.
      const alias = field.args.length > 0 ? `f${aliases++}: ` : '';
      const nested = isCompositeType(returned) ? ` { ${select(returned, depth + 1)} }` : '';
      parts.push(`${alias}${field.name}${argumentsOf(field)}${condition()}${nested}`);
    }
    // Not an interface inside an object: the stock shaper forgets the object's type there (see the last test).
    const narrower = isAbstractType(type) ? snapshot.apiSchema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const inner of narrower)
      if (next() < 0.35 && depth < 4) parts.push(`... on ${inner.name}${condition()} { ${select(inner, depth + 1)} }`);
    return parts.length === 0 ? '__typename' : parts.join(' ');
  };
  const body = select(snapshot.apiSchema.getQueryType()!, 0);
  return { source: `query ($on: Boolean!, $off: Boolean!, $first: Int = 2) { ${body} }`, variables };
}

const text = (value: unknown) =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
const messages = (errors: unknown) => new Set(((errors as { message: string }[] | undefined) ?? []).map(({ message }) => message));

describe('the executor against the stock one', () => {
  async function compare(seeds: number, from: number): Promise<{ compared: number; hops: number }> {
    let compared = 0;
    let hops = 0;
    for (let seed = from; seed < from + seeds; seed++) {
      const { source, variables } = randomOperation(random(seed));
      const document = parse(source);
      if (validate(snapshot.apiSchema, document).length > 0) continue;
      const [ours, stock] = [await runOurs(source, variables), await runStock(source, variables)];
      expect(text(ours.data), `seed ${seed}: ${source} ${JSON.stringify(variables)}`).toBe(text(stock.data));
      expect([...messages(ours.errors)].length > 0, `errors of seed ${seed}: ${source}`).toBe([...messages(stock.errors)].length > 0);
      compared++;
      if (source.includes('score') || source.includes('plays')) hops++;
    }
    return { compared, hops };
  }

  it('gives the same data for random operations', async () => {
    const { compared, hops } = await compare(250, 1);
    expect(compared).toBeGreaterThan(120);
    expect(hops).toBeGreaterThan(50);
  }, 120_000);

  it('gives the same data when subgraphs send nulls and wrong values where they must not', async () => {
    const names = [
      'title',
      'note',
      'weight',
      'label',
      'parts',
      'text',
      'size',
      'name',
      'podcast',
      'episodes',
      'related',
      'plays',
      'downloads',
      'score',
      'best',
      'tags',
      'stats',
      'podcasts',
      'nodes',
      'found',
    ];
    let compared = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed * 7919);
      const nulled = new Set(names.filter(() => next() < 0.12));
      const wrong = new Set(['size', 'downloads', 'title'].filter(() => next() < 0.2));
      damage = (name, value) => (nulled.has(name) ? null : wrong.has(name) ? { not: 'a leaf' } : value);
      ({ compared } = await compare(8, seed * 100));
    }
    damage = (_name, value) => value;
    expect(compared).toBeGreaterThan(0);
  }, 120_000);

  it('is right where the stock one is wrong: an interface inside an object, and aliases that collide with keys', async () => {
    const nested = '{ vault { ... on Node { ... on Vault { code } } } }';
    expect((await runOurs(nested, {})).data).toEqual({ vault: { code: '1234' } });
    expect((await runStock(nested, {})).data).toEqual({ vault: {} });
    const alias = '{ podcast(id: "p1") { id: title weight: note score } }';
    expect((await runOurs(alias, {})).data).toEqual({ podcast: { id: 'Podcast 1', weight: 'note 1', score: 2 } });
  });
});
