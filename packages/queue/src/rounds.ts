import type { Log } from '@castgraph/telemetry/log';

/** Something that is done again and again, never twice at once. */
export interface Rounds {
  /** Starts a round now, or another after the one under way. */
  wake(): void;
  /** Waits for the round under way; none follows. */
  stop(): Promise<void>;
}

/** Does a round at once, at every wake and after every interval. A round that fails is logged and tried at the next. */
export function startRounds({
  name,
  everyMs,
  log,
  round,
}: {
  name: string;
  everyMs: number;
  log: Log;
  round: () => Promise<void>;
}): Rounds {
  let isStopped = false;
  let isWanted = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    do {
      isWanted = false;
      try {
        await round();
        failures = 0;
      } catch (error) {
        // Told once per outage, not twice a second.
        if (failures++ === 0) log.warn({ err: (error as Error).message }, `The ${name} failed and will go on trying`);
        isWanted = false;
      }
    } while (isWanted && !isStopped);
    running = undefined;
    if (!isStopped) timer = setTimeout(wake, Math.min(everyMs * 2 ** Math.min(failures, 2), Math.max(everyMs, 2_000)));
  };
  const wake = (): void => {
    if (isStopped) return;
    isWanted = true;
    running ??= run();
  };
  wake();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
