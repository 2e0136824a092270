import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { possibleTypes } from './possible-types.ts';

test('names every interface of the API with its types', () => {
  const found: Record<string, string[]> = {};
  const supergraph = parse(readFileSync(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8'));
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of definition.interfaces ?? []) (found[name.value] ??= []).push(definition.name.value);
  }
  expect(possibleTypes).toEqual(Object.fromEntries(Object.entries(found).map(([name, types]) => [name, types.toSorted()])));
});
