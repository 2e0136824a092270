import { CastgraphError } from '@castgraph/kernel/errors';

/** Why the audio's facts could not be read; found in `details.cause`. Those of `guardedFetch` come on top. */
export type AudioErrorCause = `http-${number}` | 'not-audio' | 'bad-range' | 'empty-file' | 'too-far' | 'unreadable-audio';

/** A file that gives no facts: it answered, but not with audio that can be read within the budget. */
export function audioError(cause: AudioErrorCause, message: string, retryAfterSeconds?: number): CastgraphError {
  return new CastgraphError('UNAVAILABLE', message, {
    details: { cause, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
  });
}
