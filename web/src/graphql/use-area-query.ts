import { useCallback, useEffect, useRef, useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { classifyFailure, EVERYTHING, type Failure } from './failure.ts';
import { useConnection, useMissingAreas } from './use-connection.ts';

/** What a card knows about its figures. */
export interface AreaQuery<TData> {
  /** The last whole answer, for the variables now or those before while new ones load. */
  data: TData | undefined;
  /** `unavailable`: the area does not answer; `data` is what was last known. `failed`: it answered with an error. */
  state: 'loading' | 'ready' | 'unavailable' | 'failed';
  /** Whether `data` belongs to the variables before. */
  isStale: boolean;
  failure: Failure | undefined;
  refetch: () => void;
}

/**
 * A query of one area of the product. Keeps the last whole answer when the area goes missing, and asks again by itself when
 * it is back. `isSettled`: what is known already need not be asked for again. `isFresh`: what is known already is not shown, as for forms,
 * which must begin with what is there now.
 */
export function useAreaQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  {
    area,
    variables,
    skip = false,
    isSettled = false,
    isFresh = false,
  }: { area: string; variables: TVariables; skip?: boolean; isSettled?: boolean; isFresh?: boolean },
): AreaQuery<TData> {
  const { missing } = useConnection();
  const absent = useMissingAreas();
  const options = {
    variables,
    skip,
    errorPolicy: 'all',
    fetchPolicy: isSettled ? 'cache-first' : isFresh ? 'network-only' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  } as const;
  const { data, error, loading, refetch } = useQuery(document, options as never);
  const [last, setLast] = useState<TData>();
  const whole = data as TData | undefined;
  if (whole != null && whole !== last) setLast(whole);

  const failure = error ? classifyFailure(error) : undefined;
  const concerned = failure?.kind === 'missing' ? [area, ...failure.areas] : [area];
  const isMissing = [...concerned, EVERYTHING].some((name) => absent.includes(name));
  const again = useCallback(() => void (refetch() as Promise<unknown>).catch(() => {}), [refetch]);
  useReturn(isMissing, again, skip);
  useEffect(() => {
    if (whole != null && !error) missing.hear(area);
  }, [whole, error, area, missing]);

  const known = whole ?? last;
  const isUnavailable = isMissing || failure?.kind === 'missing';
  const state = isUnavailable ? 'unavailable' : known != null ? 'ready' : failure && !loading ? 'failed' : 'loading';
  return { data: known ?? undefined, state, isStale: whole == null && known != null, failure, refetch: again };
}

/** Calls back when something that was missing is back. */
function useReturn(isMissing: boolean, onReturn: () => void, skip: boolean): void {
  const wasMissing = useRef(false);
  useEffect(() => {
    if (wasMissing.current && !isMissing && !skip) onReturn();
    wasMissing.current = isMissing;
  }, [isMissing, onReturn, skip]);
}
