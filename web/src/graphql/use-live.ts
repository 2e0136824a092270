import { useEffect, useEffectEvent, useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { classifyFailure, EVERYTHING } from './failure.ts';
import { useConnection, useMissingAreas, useSocketState } from './use-connection.ts';

export interface Live<TData> {
  /** The newest value, kept while the connection is away. */
  data: TData | undefined;
  state: 'connecting' | 'connected' | 'reconnecting' | 'unavailable';
  /** A refusal in words, when there will be no values. */
  refusal: string | undefined;
}

const QUIET_MS = 8000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Follows a subscription for as long as the component is shown: begins again when it ends or breaks, keeps the newest value,
 * and when it has been quiet for a while looks whether its area is still there.
 */
export function useLive<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  { area, variables, skip = false, onValue }: { area: string; variables: TVariables; skip?: boolean; onValue?: (value: TData) => void },
): Live<TData> {
  const { client, missing } = useConnection();
  const socket = useSocketState();
  const absent = useMissingAreas();
  const [data, setData] = useState<TData>();
  const [refusal, setRefusal] = useState<string>();
  const isAbsent = absent.includes(area) || absent.includes(EVERYTHING);
  const key = JSON.stringify(variables);
  const receive = useEffectEvent((value: TData) => {
    setData(value);
    setRefusal(undefined);
    missing.hear(area);
    onValue?.(value);
  });
  useEffect(() => {
    if (skip) return undefined;
    const follow = (next: (value: TData) => void, end: (error?: unknown) => void) =>
      client
        .subscribe({ query: document, variables: JSON.parse(key) as TVariables, fetchPolicy: 'no-cache', errorPolicy: 'all' } as never)
        .subscribe({
          next: ({ data: value, error }) => (error ? end(error) : value != null && next(value as TData)),
          error: end,
          complete: () => end(),
        });
    return followForever(follow, receive, setRefusal);
  }, [client, document, key, skip]);
  useEffect(() => {
    if (skip) return undefined;
    const timer = setInterval(() => {
      if (globalThis.document.visibilityState === 'visible') missing.suspect(area);
    }, QUIET_MS / 2);
    return () => clearInterval(timer);
  }, [missing, area, skip]);
  const state = isAbsent ? 'unavailable' : socket === 'connected' ? 'connected' : socket === 'reconnecting' ? 'reconnecting' : 'connecting';
  return { data, state, refusal };
}

type Follow<T> = (next: (value: T) => void, end: (error?: unknown) => void) => { unsubscribe: () => void };

/** Subscribes again whenever the stream ends, with pauses that grow until one has held for a while; tells of refusals. */
function followForever<T>(follow: Follow<T>, receive: (value: T) => void, refuse: (message: string | undefined) => void): () => void {
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: { unsubscribe: () => void } | undefined;
  let isOver = false;
  const start = () => {
    let hasEnded = false;
    const startedAt = Date.now();
    const end = (error?: unknown) => {
      if (isOver || hasEnded) return;
      hasEnded = true;
      const failure = error === undefined ? undefined : classifyFailure(error);
      if (failure?.kind === 'refused' || failure?.kind === 'broken') refuse(failure.message);
      queueMicrotask(() => stream?.unsubscribe());
      if (Date.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    };
    stream = follow(receive, end);
  };
  start();
  return () => {
    isOver = true;
    clearTimeout(timer);
    stream?.unsubscribe();
  };
}
