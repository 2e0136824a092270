import { CastgraphError, type ErrorCode, isCastgraphError } from '@castgraph/kernel/errors';
import { sqlState } from '@castgraph/orm/transact';

/** What the database's classes of errors mean for whoever waits for a recount (PostgreSQL, appendix A). */
const CAUSES: readonly [state: RegExp, code: ErrorCode, why: string][] = [
  [/^(08|57P)/, 'UNAVAILABLE', 'the database could not be reached'],
  [/^(57014|55P03)$/, 'UNAVAILABLE', 'the database took too long, because others were at the same figures'],
  [/^40/, 'CONFLICT', 'others changed the same figures all the time'],
  [/^53/, 'UNAVAILABLE', 'the database has no room or no connection left'],
  [/^(2200|23)/, 'INTERNAL', 'the sums do not fit the downloads they are of, so that nothing was changed'],
];

const UNREACHABLE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;

/**
 * Why a recount stopped, in words for the people who asked for it: what a driver says is for the log, where it stands as the
 * cause. A failure that is meant for people stays as it is. @param upTo instant (Unix ms) up to which all is counted again, null where nothing is
 */
export function recountFailure(error: unknown, upTo: number | null): CastgraphError {
  if (isCastgraphError(error)) return error;
  const [code, why] = findCause(error);
  const place = upTo === null ? 'before its first hour' : `at ${new Date(upTo).toISOString()}`;
  return new CastgraphError(
    code,
    `The recount stopped ${place}: ${why}. What was counted again stands; the rest keeps its figures until it is tried again.`,
    {
      cause: error,
    },
  );
}

function findCause(error: unknown): [ErrorCode, string] {
  const state = sqlState(error);
  const known = CAUSES.find(([pattern]) => pattern.test(state));
  if (known) return [known[1], known[2]];
  if (isUnreachable(error)) return ['UNAVAILABLE', 'the database could not be reached'];
  return ['INTERNAL', 'of a defect, which the log of the worker names'];
}

/** Connections that break, or that nobody takes up, bring an error of the system instead of the database's. */
function isUnreachable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && UNREACHABLE.test(code)) return true;
    if (/^(Connection terminated|timeout exceeded when trying to connect)/.test(at.message)) return true;
  }
  return false;
}
