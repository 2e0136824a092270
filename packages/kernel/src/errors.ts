/** The kinds of failure that callers may see; transports map each to their own status. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** Where in the input a fault lies: a path such as `['items', 3, 'at']`, a line, or a byte offset. */
export interface ErrorPlace {
  path?: readonly (string | number)[];
  line?: number;
  offset?: number;
}

/**
 * A failure meant for the caller: a stable code, a sentence that says what is wrong, and where.
 * Anything else that is thrown is a defect, logged whole and shown to nobody.
 */
export class CastgraphError extends Error {
  readonly code: ErrorCode;
  readonly place: ErrorPlace | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { place?: ErrorPlace; details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CastgraphError';
    this.code = code;
    this.place = options.place;
    this.details = options.details ?? {};
  }
}

/** The input is wrong; `place` says where. */
export function badInput(message: string, place?: ErrorPlace, details?: Record<string, unknown>): CastgraphError {
  return new CastgraphError('BAD_INPUT', message, { place, details });
}

/** Nothing of that kind and id is visible to this viewer; the same answer whether or not it exists elsewhere. */
export function notFound(kind: string, id: string): CastgraphError {
  return new CastgraphError('NOT_FOUND', `No ${kind} ${id}`, { details: { kind, id } });
}

/** The viewer may not do this. */
export function forbidden(message: string): CastgraphError {
  return new CastgraphError('FORBIDDEN', message);
}

/** The request contradicts what is already there. */
export function conflict(message: string, details?: Record<string, unknown>): CastgraphError {
  return new CastgraphError('CONFLICT', message, { details });
}

/** True for a failure that is meant for the caller. */
export function isCastgraphError(error: unknown): error is CastgraphError {
  return error instanceof CastgraphError;
}
