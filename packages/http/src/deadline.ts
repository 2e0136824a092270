import { fetchError } from './fetch-error.ts';

/** The time that one fetch has. */
export interface Deadline {
  signal: AbortSignal;
  /** Ends the fetch now, for this reason. */
  abort: (reason: Error) => void;
  /** Lets the time stand still. */
  pause: () => void;
  resume: () => void;
  end: () => void;
}

/** Starts it. The signal aborts with `timeout` when the time is over, and with the caller's reason when he stops the fetch. */
export function startDeadline(url: string, timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort(caller?.reason);
  const expire = () => controller.abort(fetchError('timeout', `Not finished within ${timeoutMs} ms`, url));
  let leftMs = timeoutMs;
  let startedAt = performance.now();
  let timer = setTimeout(expire, leftMs);
  caller?.addEventListener('abort', stop, { once: true });
  if (caller?.aborted) stop();
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    pause: () => {
      clearTimeout(timer);
      leftMs -= performance.now() - startedAt;
    },
    resume: () => {
      startedAt = performance.now();
      timer = setTimeout(expire, Math.max(leftMs, 0));
    },
    end: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', stop);
    },
  };
}
