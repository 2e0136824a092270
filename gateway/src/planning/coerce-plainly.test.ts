import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compilePlainCoercion } from './coerce-plainly.ts';

const schema = buildSchema('enum Case { UPPER } input Range { from: String } scalar Day type Query { a(id: ID, on: Boolean): Int }');
const operationOf = (variables: string) => getOperationAST(parse(`query (${variables}) { a }`))!;
const values: unknown[] = ['text', '', 7, -2147483648, 2147483648, 1.5, Number.NaN, -0, true, null, ['a'], { from: 'x' }, undefined];

describe('the coercion of plain variables', () => {
  it('agrees with graphql-js wherever it decides', () => {
    let decided = 0;
    for (const type of ['ID', 'String', 'Int', 'Boolean', 'Float', 'Case', 'Range', 'Day', '[ID]', '[ID!]!'].flatMap((name) => [
      name,
      `${name}!`,
    ])) {
      if (type.endsWith('!!')) continue;
      const operation = operationOf(`$v: ${type}`);
      const coerce = compilePlainCoercion(schema, operation);
      for (const variables of [...values.map((v) => ({ v })), {}]) {
        const plain = coerce(variables);
        if (!plain) continue;
        decided++;
        expect({ coerced: { ...plain } }, `${type} ${JSON.stringify(variables)}`).toEqual(
          getVariableValues(schema, operation.variableDefinitions!, variables),
        );
      }
    }
    expect(decided).toBeGreaterThan(15);
  });

  it('leaves defaults, and all that is wrong, to graphql-js', () => {
    expect(compilePlainCoercion(schema, operationOf('$v: Int = 3'))({ v: 1 })).toBeUndefined();
    expect(compilePlainCoercion(schema, operationOf('$v: ID!'))({})).toBeUndefined();
    expect(compilePlainCoercion(schema, operationOf('$v: ID!'))({ v: null })).toBeUndefined();
    expect(compilePlainCoercion(schema, operationOf('$v: Int'))({ v: '1' })).toBeUndefined();
  });

  it('hands on no variable that the operation does not declare', () => {
    expect(compilePlainCoercion(schema, operationOf('$v: ID'))({ v: 'a', other: 'b' })).toEqual({ v: 'a' });
  });
});
