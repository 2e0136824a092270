/**
 * Remembers what was asked for of late, in two halves: when the newer one is full it becomes the older, and what that held is
 * forgotten. What is found in the older moves to the newer. Keeping everything in the exact order of use costs several times as
 * much, which counts where most keys are asked for once or twice.
 */
export class RecentMap<K, V extends NonNullable<unknown>> {
  readonly #half: number;
  #newer = new Map<K, V>();
  #older = new Map<K, V>();

  /** @param max how many are remembered at most; at least half of them once so many were given */
  constructor(max: number) {
    this.#half = Math.max(1, max >> 1);
  }

  get(key: K): V | undefined {
    const known = this.#newer.get(key);
    if (known !== undefined) return known;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: V): void {
    if (this.#newer.size >= this.#half && !this.#newer.has(key)) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, value);
  }

  clear(): void {
    this.#newer = new Map();
    this.#older = new Map();
  }
}
