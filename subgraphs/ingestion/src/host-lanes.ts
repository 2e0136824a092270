/**
 * Limits how much is asked of one host at a time, and leaves a host alone that is in trouble. Other hosts do not wait for it.
 */
export class HostLanes {
  readonly #lanes: number;
  readonly #now: () => number;
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #pausedUntil = new Map<string, number>();

  constructor({ lanes = 2, now = Date.now }: { lanes?: number; now?: () => number } = {}) {
    this.#lanes = lanes;
    this.#now = now;
  }

  /** Leaves a host alone for so long; a longer pause stands. */
  pause(host: string, pauseMs: number): void {
    this.#pausedUntil.set(host, Math.max(this.#pausedUntil.get(host) ?? 0, this.#now() + pauseMs));
  }

  /** How much longer a host is left alone, in milliseconds; 0 when it may be asked. */
  pauseLeftMs(host: string): number {
    const leftMs = (this.#pausedUntil.get(host) ?? 0) - this.#now();
    if (leftMs <= 0) this.#pausedUntil.delete(host);
    return Math.max(0, leftMs);
  }

  /** Runs work when a lane of the host is free, in the order of asking. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    await this.#enter(host);
    try {
      return await work();
    } finally {
      this.#leave(host);
    }
  }

  async #enter(host: string): Promise<void> {
    const busy = this.#busy.get(host) ?? 0;
    if (busy < this.#lanes) {
      this.#busy.set(host, busy + 1);
      return;
    }
    const queue = this.#waiting.get(host) ?? [];
    this.#waiting.set(host, queue);
    // Whoever leaves hands over the lane.
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  #leave(host: string): void {
    const queue = this.#waiting.get(host);
    const next = queue?.shift();
    if (queue?.length === 0) this.#waiting.delete(host);
    if (next) return next();
    const busy = (this.#busy.get(host) ?? 1) - 1;
    if (busy === 0) this.#busy.delete(host);
    else this.#busy.set(host, busy);
  }
}
