/** Beats for many connections by one clock. */
export interface Heartbeat {
  /** Calls `beat` once per interval from now on; returns how to stop. */
  add: (beat: () => void) => () => void;
  close: () => void;
}

/** An interval has so many ticks, each of which beats for a share of the connections: ten thousand pings at once would hold up everybody. */
const TICKS = 24;

/** A heartbeat whose connections are spread evenly over the interval, whenever they came. */
export function createHeartbeat(intervalMs: number): Heartbeat {
  const shares = Array.from({ length: TICKS }, () => new Set<() => void>());
  let tick = 0;
  const timer = setInterval(() => {
    tick = (tick + 1) % TICKS;
    for (const beat of shares[tick]!) beat();
  }, intervalMs / TICKS);
  return {
    add(beat) {
      // The smallest share, of equals the one that beats last: a first beat at once would come before the first answer.
      let share = shares[tick]!;
      for (let ahead = TICKS - 1; ahead > 0; ahead--) {
        const other = shares[(tick + ahead) % TICKS]!;
        if (other.size < share.size) share = other;
      }
      share.add(beat);
      return () => void share.delete(beat);
    },
    close: () => clearInterval(timer),
  };
}
