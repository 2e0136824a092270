import { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';

/** Refuses variables that hold too many values, too long a list or too deep an object; returns the refusal, or nothing. */
export function screenVariables(variables: unknown, limits: Limits): GraphQLError | undefined {
  let values = 0;
  let refusal: string | undefined;
  const visit = (value: unknown, depth: number): void => {
    if (refusal !== undefined || typeof value !== 'object' || value === null) return;
    if (depth > limits.variableDepth) refusal = `The variables are nested deeper than ${limits.variableDepth} levels`;
    const children = Array.isArray(value) ? value : Object.values(value);
    values += children.length;
    if (Array.isArray(value) && value.length > limits.variableList)
      refusal = `A list in the variables has ${value.length} elements; at most ${limits.variableList} are allowed`;
    if (values > limits.variableValues) refusal = `The variables hold more than ${limits.variableValues} values`;
    for (const child of children) visit(child, depth + 1);
  };
  visit(variables, 0);
  return refusal === undefined ? undefined : new GraphQLError(refusal, { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } });
}
