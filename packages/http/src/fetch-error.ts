import { CastgraphError } from '@castgraph/kernel/errors';
import type { ErrorCode } from '@castgraph/kernel/errors';

/** Why a fetch gave nothing; found in `details.cause` of the error. */
export type FetchErrorCause =
  | 'bad-url'
  | 'blocked-address'
  | 'blocked-port'
  | 'too-many-redirects'
  | 'too-large'
  | 'timeout'
  | 'name-not-found'
  | 'connection-failed'
  | 'broken-body'
  | 'aborted';

const CODES: Record<FetchErrorCause, ErrorCode> = {
  'bad-url': 'BAD_INPUT',
  'blocked-address': 'BAD_INPUT',
  'blocked-port': 'BAD_INPUT',
  'too-many-redirects': 'BAD_INPUT',
  'too-large': 'LIMIT_EXCEEDED',
  timeout: 'UNAVAILABLE',
  'name-not-found': 'UNAVAILABLE',
  'connection-failed': 'UNAVAILABLE',
  'broken-body': 'UNAVAILABLE',
  aborted: 'UNAVAILABLE',
};

/** A fetch that failed; `details` holds the cause and the URL of the hop, without its query, which may carry a token. */
export function fetchError(cause: FetchErrorCause, message: string, url: string, reason?: unknown): CastgraphError {
  const details = { cause, url: url.split(/[?#]/, 1)[0] };
  return new CastgraphError(CODES[cause], message, { details, cause: reason });
}
