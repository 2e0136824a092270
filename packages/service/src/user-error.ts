import { isCastgraphError, type CastgraphError } from '@castgraph/kernel/errors';

/** The shared members of result unions, ready for a resolver to return. */
export type SharedUserError =
  | { __typename: 'InvalidInputError'; message: string; path: string[] }
  | { __typename: 'ConflictError'; message: string; existingId: string | null }
  | { __typename: 'NotFoundError'; message: string };

/**
 * Runs a verb for a resolver whose result is a union: a refusal that the union (`members`) has a type for is returned as
 * that type; every other error passes on to the `errors` of the response.
 */
export async function orUserError<T, Member extends SharedUserError['__typename']>(
  members: readonly Member[],
  work: () => Promise<T>,
): Promise<T | Extract<SharedUserError, { __typename: Member }>> {
  try {
    return await work();
  } catch (error) {
    const refusal = isCastgraphError(error) ? toUserError(error) : undefined;
    if (refusal && (members as readonly string[]).includes(refusal.__typename))
      return refusal as Extract<SharedUserError, { __typename: Member }>;
    throw error;
  }
}

function toUserError({ code, message, place, details }: CastgraphError): SharedUserError | undefined {
  if (code === 'BAD_INPUT') return { __typename: 'InvalidInputError', message, path: (place?.path ?? []).map(String) };
  if (code === 'NOT_FOUND') return { __typename: 'NotFoundError', message };
  if (code !== 'CONFLICT') return undefined;
  const existingId = details['existingId'];
  return { __typename: 'ConflictError', message, existingId: typeof existingId === 'string' ? existingId : null };
}
