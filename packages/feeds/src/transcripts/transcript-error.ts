import { CastgraphError } from '@castgraph/kernel/errors';

/** Why a document gives no transcript; found in `details.cause` of the error. */
export type TranscriptErrorCause = 'empty' | 'not-a-transcript' | 'ill-formed' | 'too-large' | 'too-many-segments';

/** A document that is no transcript. Callers keep the one they have when they see it. */
export function transcriptError(cause: TranscriptErrorCause, message: string, line?: number): CastgraphError {
  const overLimit = cause === 'too-large' || cause === 'too-many-segments';
  return new CastgraphError(overLimit ? 'LIMIT_EXCEEDED' : 'BAD_INPUT', message, {
    place: line === undefined ? undefined : { line },
    details: { cause },
  });
}
