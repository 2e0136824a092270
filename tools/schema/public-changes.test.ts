import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { changesBetween, logOf, type PublicChangesOfDay } from './public-changes.ts';

const schema = join(import.meta.dirname, '../../schema');

describe('the log of the public schema', () => {
  it('tells what was added, deprecated, changed and removed, what hurts first', async () => {
    const before = 'type Query { a: Int b: Int c: Int } enum E { X Y }';
    const after = 'type Query { a: Int! c: Int @deprecated(reason: "Ask d.") d: Int } enum E { X Y Z }';
    expect((await changesBetween(before, after)).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'REMOVED Query.b',
      'CHANGED Query.a',
      'DEPRECATED Query.c',
      'ADDED E.Z',
      'ADDED Query.d',
    ]);
  });

  it('says nothing of words, and names what is new as a whole once', async () => {
    expect(await changesBetween('"Old." type Query { "Old." a: Int }', '"New." type Query { "New." a: Int }')).toEqual([]);
    const changes = await changesBetween('type Query { a: Int }', 'type Query { a: Int b(c: Int): B } type B { c(d: Int): Int e: Int }');
    expect(changes.map(({ at }) => at)).toEqual(['B', 'Query.b']);
  });

  it('compares the last version of each day with that of the day before', async () => {
    const log = await logOf([
      { day: '2026-11-23', sdl: 'type Query { a: Int }' },
      { day: '2026-11-24', sdl: 'type Query { a: Int tried: Int }' },
      { day: '2026-11-24', sdl: 'type Query { a: Int b: Int }' },
      { day: '2026-11-25', sdl: 'type Query { a: Int b: Int }' },
    ]);
    expect(log.map(({ day, changes }) => [day, changes.map(({ at }) => at)])).toEqual([
      ['2026-11-24', ['Query.b']],
      ['2026-11-23', ['schema']],
    ]);
  });
});

it('everything deprecated in the public schema is announced in its log', () => {
  const log = JSON.parse(readFileSync(join(schema, 'public-changes.json'), 'utf8')) as PublicChangesOfDay[];
  const announced = new Set(log.flatMap(({ changes }) => changes.map(({ at }) => at)));
  const types = Object.values(buildSchema(readFileSync(join(schema, 'public.graphql'), 'utf8')).getTypeMap());
  const deprecated = types.flatMap((type) => {
    const isComposite = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
    const parts = isComposite ? Object.values(type.getFields()) : isEnumType(type) ? type.getValues() : [];
    return parts.filter((part) => part.deprecationReason != null && !type.name.startsWith('__')).map(({ name }) => `${type.name}.${name}`);
  });
  expect(deprecated.filter((coordinate) => !announced.has(coordinate))).toEqual([]);
});
