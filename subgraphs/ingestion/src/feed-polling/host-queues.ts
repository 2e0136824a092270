export interface HostQueuesOptions<Item> {
  /** At once per host. */
  perHost: number;
  /** Waiting per host; what is more is given back. */
  maxWaiting: number;
  /** Told what is given back, and after how long to come again. */
  onGiveBack: (item: Item, pauseMs: number) => void;
  /** Monotonic milliseconds; tests bring their own. */
  now?: () => number;
}

/** How an item ended, as far as its host goes: it answered, it did not, or it asked to be left alone for a while. */
export type HostVerdict = 'answered' | 'silent' | { pauseMs: number };

interface Host<Item> {
  waiting: Item[];
  running: number;
  /** How long one takes, about. */
  meanMs: number;
  /** Silent so often in a row. */
  silences: number;
  pausedUntil: number;
}

/** So many silences in a row, and the host is left alone: its other feeds would only wait for the same silence. */
const SILENCES = 4;
const FIRST_PAUSE_MS = 60_000;
const MAX_PAUSE_MS = 15 * 60_000;
const MIN_GIVE_BACK_MS = 1_000;
const MAX_GIVE_BACK_MS = 120_000;
/** Hosts remembered although nothing runs; above it those without a pause are forgotten. */
const MAX_IDLE_HOSTS = 20_000;

/**
 * Work that waits for its host: a few at once per host, hosts in turn, so that neither a slow host nor a large one holds up
 * the others. A host that asks for a pause or does not answer gets it, and what waits for it is given back meanwhile.
 */
export class HostQueues<Item> {
  readonly #hosts = new Map<string, Host<Item>>();
  /** Hosts that could begin with something now, the one longest not served first. */
  readonly #ready = new Set<string>();
  readonly #options: HostQueuesOptions<Item>;
  readonly #now: () => number;

  constructor(options: HostQueuesOptions<Item>) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Adds an item that waits for its host; given back at once when the host is paused or has enough waiting. */
  add(name: string, item: Item): void {
    const host = this.#find(name);
    const { maxWaiting, perHost, onGiveBack } = this.#options;
    const pauseMs = host.pausedUntil - this.#now();
    if (pauseMs > 0) onGiveBack(item, pauseMs + spread(pauseMs));
    else if (host.waiting.length >= maxWaiting) {
      const drainMs = clamp((host.waiting.length * host.meanMs) / perHost, MIN_GIVE_BACK_MS, MAX_GIVE_BACK_MS);
      onGiveBack(item, drainMs * (0.5 + Math.random()));
    } else {
      host.waiting.push(item);
      this.#note(name, host);
    }
  }

  /** Takes the next item whose host has room. */
  next(): { name: string; item: Item } | undefined {
    const [name] = this.#ready;
    if (name === undefined) return undefined;
    const host = this.#hosts.get(name)!;
    const item = host.waiting.shift()!;
    host.running++;
    this.#ready.delete(name);
    this.#note(name, host);
    return { name, item };
  }

  /** Says that an item taken by `next` has ended. */
  done(name: string, tookMs: number, verdict: HostVerdict): void {
    const host = this.#find(name);
    host.running--;
    host.meanMs += (tookMs - host.meanMs) / 8;
    if (verdict === 'answered') host.silences = 0;
    else if (verdict !== 'silent') this.#pause(host, verdict.pauseMs);
    else if (++host.silences >= SILENCES) this.#pause(host, FIRST_PAUSE_MS * 2 ** Math.min(host.silences - SILENCES, 10));
    this.#note(name, host);
    if (this.#hosts.size > MAX_IDLE_HOSTS) this.#forgetIdle();
  }

  /** Everything that waits; the queues are empty after. */
  clear(): Item[] {
    const items = this.#hosts.values().flatMap(({ waiting }) => waiting.splice(0));
    const all = [...items];
    this.#ready.clear();
    return all;
  }

  #find(name: string): Host<Item> {
    let host = this.#hosts.get(name);
    if (!host) this.#hosts.set(name, (host = { waiting: [], running: 0, meanMs: 500, silences: 0, pausedUntil: 0 }));
    return host;
  }

  #pause(host: Host<Item>, wantedMs: number): void {
    const pauseMs = Math.min(wantedMs, MAX_PAUSE_MS);
    host.pausedUntil = Math.max(host.pausedUntil, this.#now() + pauseMs);
    for (const item of host.waiting.splice(0)) this.#options.onGiveBack(item, pauseMs + spread(pauseMs));
  }

  #note(name: string, host: Host<Item>): void {
    if (host.waiting.length > 0 && host.running < this.#options.perHost) this.#ready.add(name);
    else this.#ready.delete(name);
  }

  #forgetIdle(): void {
    const now = this.#now();
    for (const [name, { waiting, running, pausedUntil }] of this.#hosts)
      if (waiting.length === 0 && running === 0 && pausedUntil <= now) this.#hosts.delete(name);
  }
}

/** After a pause they do not all come at once. */
function spread(pauseMs: number): number {
  return Math.random() * Math.min(pauseMs, 60_000);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
