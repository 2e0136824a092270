import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is not undefined, and gives it. The test's own time limit ends it otherwise. */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined, everyMs = 100): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(everyMs);
  }
}
