import { say } from '../bootstrap/progress.js';

const parentPollMs = 500;
/** A second Ctrl-C this long after the first means it: the terminal and npm both pass the first one on. */
const impatienceAfterMs = 1_500;

/**
 * Runs `stop` once, at the first SIGINT, SIGTERM or SIGHUP, or when the process that started us is gone, and then ends
 * this process: with 0 when everything is stopped, at once with 130 when asked again. Never resolves before that.
 */
export async function stopOnceAsked(stop: () => Promise<void>): Promise<never> {
  let askedAt: number | undefined;
  const ask = (why: string): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > impatienceAfterMs && why !== 'parent') process.exit(130);
      return;
    }
    askedAt = performance.now();
    say('\n  … stopping');
    void stop().then(
      () => {
        say('  ✓ stopped');
        process.exit(0);
      },
      (error: unknown) => {
        say(`  ✗ ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ask('parent');
  }, parentPollMs).unref();
  return new Promise<never>(() => {});
}
