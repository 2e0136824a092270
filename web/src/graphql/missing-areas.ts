/** Which areas of the product do not answer at the moment, known to every card of the page. */
export interface MissingAreas {
  /** The names, sorted; the same array until something changes. */
  read: () => readonly string[];
  subscribe: (listener: () => void) => () => void;
  /** An answer lacked this area. */
  report: (area: string) => void;
  /** Something came from this area. */
  hear: (area: string) => void;
  /** Nothing was heard from this area for a while: looks whether it is still there, unless that was just done. */
  suspect: (area: string) => void;
  /** Looks at once at everything that is missing. */
  retry: () => void;
}

export interface MissingAreasOptions {
  /** Asks an area for something small; whether it answered. */
  probe: (area: string) => Promise<boolean>;
  firstPauseMs?: number;
  longestPauseMs?: number;
  /** An area that was heard of so recently is not suspected. */
  freshMs?: number;
  now?: () => number;
}

interface Absence {
  pauseMs: number;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Keeps the list of missing areas. One probe per area, not one per card, is tried until it answers; an area that goes missing
 * again right after it came back is probed with growing pauses.
 */
export function createMissingAreas(options: MissingAreasOptions): MissingAreas {
  const { probe, firstPauseMs = 3000, longestPauseMs = 15_000, freshMs = 8000, now = Date.now } = options;
  const missing = new Map<string, Absence>();
  const heardAt = new Map<string, number>();
  const returned = new Map<string, { at: number; pauseMs: number }>();
  const listeners = new Set<() => void>();
  let names: readonly string[] = [];

  const change = () => {
    names = [...missing.keys()].toSorted();
    for (const listener of listeners) listener();
  };
  const look = async (area: string) => {
    const absence = missing.get(area);
    if (!absence) return;
    clearTimeout(absence.timer);
    const isBack = await probe(area);
    if (missing.get(area) !== absence) return;
    if (!isBack) return wait(area, absence);
    missing.delete(area);
    returned.set(area, { at: now(), pauseMs: absence.pauseMs });
    heardAt.set(area, now());
    change();
  };
  const wait = (area: string, absence: Absence) => {
    clearTimeout(absence.timer);
    absence.timer = setTimeout(() => void look(area), absence.pauseMs);
  };
  const report = (area: string) => {
    if (missing.has(area)) return;
    const before = returned.get(area);
    const isFlapping = before !== undefined && now() - before.at < 2 * before.pauseMs;
    const absence: Absence = { pauseMs: isFlapping ? Math.min(longestPauseMs, before.pauseMs * 2) : firstPauseMs };
    missing.set(area, absence);
    wait(area, absence);
    change();
  };
  return {
    read: () => names,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report,
    hear: (area) => void heardAt.set(area, now()),
    suspect(area) {
      if (missing.has(area) || now() - (heardAt.get(area) ?? Number.NEGATIVE_INFINITY) < freshMs) return;
      heardAt.set(area, now());
      void probe(area).then((isThere) => (isThere ? undefined : report(area)));
    },
    retry: () => {
      for (const area of missing.keys()) void look(area);
    },
  };
}
