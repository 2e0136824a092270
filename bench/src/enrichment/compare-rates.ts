import { median } from '../quantile.ts';
import { reportFigure } from '../report-figure.ts';

const ROUNDS = 9;

/** One way to do the work: it gives back something that depends on every item, so that nothing is left out. */
export interface Contestant<Item> {
  name: string;
  run: (item: Item) => unknown;
}

/**
 * Reports how many items a second each contestant does, by turns in the same run, and how the first compares with the others: their
 * time divided by its own, by the median of the rounds.
 */
export function compareRates<Item>(group: string, items: readonly Item[], contestants: readonly Contestant<Item>[]): void {
  const seconds = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  let used = 0;
  for (let round = -1; round < ROUNDS; round++) {
    for (const { name, run } of contestants) {
      const startedAt = performance.now();
      for (const item of items) if (run(item)) used++;
      const took = (performance.now() - startedAt) / 1000;
      // The first round warms up.
      if (round >= 0) seconds.get(name)!.push(took);
    }
  }
  if (used === 0) throw new Error(`Nothing came of ${group}`);
  for (const { name } of contestants) {
    reportFigure({ name: `${group}/${name}`, value: items.length / median(seconds.get(name)!), unit: '/s' });
  }
  const [first, ...others] = contestants;
  const ours = seconds.get(first!.name)!;
  for (const { name } of others) {
    const ratio = median(seconds.get(name)!.map((theirs, round) => theirs / ours[round]!));
    reportFigure({ name: `${group}/${first!.name}`, value: items.length / median(ours), unit: '/s', ratio, against: name });
  }
}

/** Numbers between 0 and 1 that are the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
