import type { Log } from '@castgraph/telemetry/log';

/** The longest time a process takes to finish what it has begun. */
export const DRAIN_MS = 25_000;

/** One thing to close, in the order of the list. */
export interface ShutdownStep {
  name: string;
  close: () => Promise<unknown>;
}

/**
 * Runs the steps in order, each even when an earlier one fails, and returns the names of those that failed.
 * What takes longer than `DRAIN_MS` in all is left behind.
 */
export async function runShutdown(steps: readonly ShutdownStep[], log: Log, limitMs = DRAIN_MS): Promise<string[]> {
  const failed: string[] = [];
  const endsAt = performance.now() + limitMs;
  for (const { name, close } of steps) {
    try {
      await withinTime(close(), Math.max(endsAt - performance.now(), 500));
    } catch (error) {
      failed.push(name);
      log.warn({ err: error, step: name }, 'A part of the process did not close');
    }
  }
  return failed;
}

/**
 * Stops the process on SIGTERM and SIGINT by `stop`, exits 0 when it has stopped, and at once with 1 on a second signal.
 * An error that nobody caught is logged and ends the process: its state is unknown.
 */
export function stopOnSignals(stop: () => Promise<unknown>, log: Log): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The process did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  const onDefect = (error: unknown) => {
    log.error({ err: error }, 'Uncaught error; the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', onDefect).on('unhandledRejection', onDefect);
}

async function withinTime(work: Promise<unknown>, limitMs: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`Not closed within ${Math.round(limitMs)} ms`)), limitMs);
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
