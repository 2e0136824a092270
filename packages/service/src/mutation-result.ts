import { isCastgraphError, type CastgraphError } from '@castgraph/kernel/errors';

/** The refusals of `schema/shared/values.graphql` that a result union may hold. */
export type MutationError =
  | { __typename: 'InvalidInputError'; message: string; path: string[] }
  | { __typename: 'ConflictError'; message: string; existingId: string | null }
  | { __typename: 'NotFoundError'; message: string };

/**
 * Runs a verb for a mutation with a result union: what it returns becomes the payload, and the refusals named in
 * `refusals` become members of the union. Any other failure is thrown on, to the error list.
 */
export async function mutationResult<P extends { __typename: string }, R extends MutationError['__typename']>(
  refusals: readonly R[],
  work: () => Promise<P>,
): Promise<P | Extract<MutationError, { __typename: R }>> {
  try {
    return await work();
  } catch (error) {
    const refusal = isCastgraphError(error) ? asRefusal(error) : undefined;
    if (refusal && (refusals as readonly string[]).includes(refusal.__typename)) return refusal as Extract<MutationError, { __typename: R }>;
    throw error;
  }
}

function asRefusal(error: CastgraphError): MutationError | undefined {
  const { code, message, place, details } = error;
  if (code === 'BAD_INPUT') return { __typename: 'InvalidInputError', message, path: (place?.path ?? ['input']).map(String) };
  if (code === 'CONFLICT') {
    return { __typename: 'ConflictError', message, existingId: typeof details.existingId === 'string' ? details.existingId : null };
  }
  if (code === 'NOT_FOUND') return { __typename: 'NotFoundError', message };
  return undefined;
}
