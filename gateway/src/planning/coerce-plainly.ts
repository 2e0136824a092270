import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isNonNullType,
  typeFromAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
/** The variables as they are to be used, or undefined where only `getVariableValues` can tell. */
export type CoercePlainly = (variables: Variables) => Variables | undefined;

/** Values of these types that coercion leaves as they are. */
const PLAIN = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLID.name, (value) => typeof value === 'string'],
  [GraphQLString.name, (value) => typeof value === 'string'],
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
  [GraphQLInt.name, (value) => typeof value === 'number' && (value | 0) === value],
]);

interface PlainVariable {
  name: string;
  isPlain: (value: unknown) => boolean;
  isRequired: boolean;
}

/**
 * Compiles the coercion of an operation whose variables are all built-in scalars: most are, and their right values are found
 * right by looking at them. Lists, input objects, enums, defaults, and everything that is wrong are left to graphql-js.
 */
export function compilePlainCoercion(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): CoercePlainly {
  const plain: PlainVariable[] = [];
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const declared = typeFromAST(schema, type as never);
    const isRequired = isNonNullType(declared);
    const isPlain = PLAIN.get(String(isRequired ? declared.ofType : declared));
    if (!isPlain || defaultValue) return () => undefined;
    plain.push({ name: variable.name.value, isPlain, isRequired });
  }
  return (variables) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, isPlain, isRequired } of plain) {
      if (!Object.hasOwn(variables, name)) {
        if (isRequired) return undefined;
        continue;
      }
      const value = variables[name];
      if (value === null ? isRequired : !isPlain(value)) return undefined;
      coerced[name] = value;
    }
    return coerced;
  };
}
