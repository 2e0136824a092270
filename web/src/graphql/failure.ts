import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong with an answer, as far as a page has to know. */
export type Failure =
  /** Parts of the product that do not answer; everything else goes on, and they are tried again. */
  | { kind: 'missing'; areas: readonly string[] }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }
  | { kind: 'broken'; message: string; reference?: string };

/** The "area" that stands for the whole product: nothing was heard from it at all. */
export const EVERYTHING = 'Castgraph';

const ABSENT = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'INVALID_RESPONSE', 'STREAM_LOST', 'UNAVAILABLE']);
const REFUSED = new Set(['FORBIDDEN', 'RATE_LIMITED', 'LIMIT_EXCEEDED', 'BAD_INPUT', 'NOT_FOUND', 'CONFLICT']);

interface TellingError {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/** The names of the areas whose absence a GraphQL answer reports, each once. */
export function areasOf(errors: readonly TellingError[]): string[] {
  const absent = errors.filter(({ extensions }) => ABSENT.has(String(extensions?.['code'])));
  return [...new Set(absent.map(({ extensions }) => (typeof extensions?.['area'] === 'string' ? extensions['area'] : EVERYTHING)))];
}

/** Classifies whatever Apollo Client hands over as `error`. */
export function classifyFailure(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return classifyErrors(error.errors);
  if (ServerError.is(error)) return classifyAnswer(error);
  // fetch and sockets say nothing more than that they failed.
  return { kind: 'missing', areas: [EVERYTHING] };
}

function classifyAnswer({ statusCode, bodyText }: ServerError): Failure {
  try {
    const { errors } = JSON.parse(bodyText) as { errors?: TellingError[] };
    if (errors?.length) return classifyErrors(errors);
  } catch {
    // Not from the gateway: a proxy answered in its place.
  }
  if (statusCode === 401) return { kind: 'signed-out' };
  return { kind: 'missing', areas: [EVERYTHING] };
}

function classifyErrors(errors: readonly TellingError[]): Failure {
  const areas = areasOf(errors);
  if (areas.length > 0) return { kind: 'missing', areas };
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'signed-out' };
  const refused = errors.find((_, at) => REFUSED.has(codes[at]!));
  if (refused) return { kind: 'refused', message: refused.message };
  const reference = errors.map(({ extensions }) => extensions?.['reference']).find((found) => typeof found === 'string');
  return { kind: 'broken', message: errors[0]?.message ?? 'Something went wrong', reference };
}
