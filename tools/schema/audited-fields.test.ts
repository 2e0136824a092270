import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UNAUDITED, readRootFields, type RootField } from './audited-fields.ts';
import { findRecordedActions } from './find-recorded-actions.ts';
import { readSchemaSources } from './read-schema-sources.ts';

const root = join(import.meta.dirname, '../..');
const fields = readRootFields(readSchemaSources(join(root, 'schema')));
const codeOf = (field: RootField) => findRecordedActions(join(root, 'subgraphs', field.subgraph), field.root).get(field.field);

it('every mutation says what it records, or stands in the list of those that need not, with the reason', () => {
  const mutations = fields.filter((field) => field.root === 'Mutation');
  expect(mutations.length).toBeGreaterThan(20);
  const silent = mutations.filter(({ actions }) => actions.length === 0).map(({ coordinate }) => coordinate);
  expect(silent.filter((coordinate) => !UNAUDITED[coordinate])).toEqual([]);
  expect(Object.keys(UNAUDITED).filter((coordinate) => !silent.includes(coordinate))).toEqual([]);
});

it('actions are named area.verb', () => {
  const actions = fields.flatMap((field) => field.actions);
  expect(actions.filter((action) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(action))).toEqual([]);
});

it.each(fields.filter(({ actions }) => actions.length > 0).map((field) => [field.coordinate, field] as const))(
  '%s records what it declares, in a verb that its resolver calls',
  (_, field) => {
    const code = codeOf(field);
    expect(code?.resolver).toBeDefined();
    expect([...code!.recorded.keys()]).toEqual(expect.arrayContaining([...field.actions]));
  },
);

it('does not take the entry of a neighbour for a field that records none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'castgraph-audited-'));
  try {
    mkdirSync(join(folder, 'src'));
    writeFileSync(
      join(folder, 'src/a.resolvers.ts'),
      `import { silent, loud } from './verbs.ts';
       export const resolvers = { Mutation: { silent: (_, a, c) => silent(c), loud: async (_, a, c) => { await loud(c); } } };`,
    );
    writeFileSync(
      join(folder, 'src/verbs.ts'),
      `export async function silent(context) { return context.transact((em) => em.flush()); }
       export async function loud(context) { return context.transact((em) => note(em)); }
       async function note(em) { const action = em ? 'thing.on' : 'thing.off'; await recordAudit(em, { action }); }`,
    );
    const found = findRecordedActions(folder, 'Mutation');
    expect([...found.get('silent')!.recorded.keys()]).toEqual([]);
    expect([...found.get('loud')!.recorded.keys()]).toEqual(['thing.on', 'thing.off']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
