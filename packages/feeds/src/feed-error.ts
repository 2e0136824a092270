import { CastgraphError } from '@castgraph/kernel/errors';

/** Why a whole document was refused; found in `details.cause` of the error. */
export type FeedErrorCause =
  | 'empty'
  | 'not-a-feed'
  | 'truncated'
  | 'unsafe-xml'
  | 'too-large'
  | 'too-deep'
  | 'too-many-attributes'
  | 'ill-formed';

/** A document that gives no feed. Callers keep every episode they know when they see it. */
export function feedError(cause: FeedErrorCause, message: string, line?: number): CastgraphError {
  const overLimit = cause === 'too-large' || cause === 'too-deep' || cause === 'too-many-attributes';
  return new CastgraphError(overLimit ? 'LIMIT_EXCEEDED' : 'BAD_INPUT', message, {
    place: line === undefined ? undefined : { line },
    details: { cause },
  });
}
