import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '@castgraph/telemetry/log';
import { counter } from '@castgraph/telemetry/metrics';
import { unavailable } from '@castgraph/service/door-refusal';
import type { Spool } from '@castgraph/service/spool';
import type { StoreAndTell } from './store-and-tell.ts';

/** A record and the id that makes it one of a kind. */
export interface IdentifiedRecord {
  eventId: string;
  text: string;
}

/** What became of records: durable all of them, in the database, or on disk on their way there. */
export interface KeptRecords {
  store: 'database' | 'spool';
  /** Those that were there before. From the spool none is known to have been: the database drops them later. */
  duplicates: ReadonlySet<string>;
}

export interface KeepOptions {
  store: StoreAndTell;
  spool: Pick<Spool, 'appendDurably'>;
  log: Log;
  /** Groups written at once, each on a connection of its own. */
  lanes?: number;
  /** What the database gets to take a group; then the spool takes it. */
  patienceMs?: number;
}

interface Waiting {
  records: readonly IdentifiedRecord[];
  resolve: (kept: KeptRecords) => void;
  reject: (error: unknown) => void;
}

const GROUP_RECORDS = 5_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Keeps records for senders who wait for it. They go into the database, which knows duplicates; while it is away or slow, to
 * the spool, which is durable too. Requests that meet share a transaction. A group that the database took without being
 * able to say so is spooled as well, and meets its own primary keys there.
 */
export class RecordKeeper {
  readonly #options: Required<KeepOptions>;
  readonly #accepted = counter('ingest_events_total');
  #waiting: Waiting[] = [];
  #running = 0;
  #failures = 0;
  #awayUntil = 0;

  constructor(options: KeepOptions) {
    this.#options = { lanes: 2, patienceMs: 3_000, ...options };
  }

  /** Resolves once every record is durable. Rejects with a 503 when they cannot be; then none is promised. */
  keep(records: readonly IdentifiedRecord[]): Promise<KeptRecords> {
    if (records.length === 0) return Promise.resolve({ store: 'database', duplicates: new Set() });
    const { promise, resolve, reject } = Promise.withResolvers<KeptRecords>();
    this.#waiting.push({ records, resolve, reject });
    if (this.#running < this.#options.lanes) void this.#run();
    return promise;
  }

  async #run(): Promise<void> {
    this.#running += 1;
    // Requests of the same moment share the group.
    await delay(1);
    while (this.#waiting.length > 0) await this.#keepGroup(this.#takeGroup());
    this.#running -= 1;
  }

  #takeGroup(): Waiting[] {
    let records = 0;
    let count = 0;
    while (count < this.#waiting.length && (count === 0 || records + this.#waiting[count]!.records.length <= GROUP_RECORDS)) {
      records += this.#waiting[count]!.records.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #keepGroup(group: readonly Waiting[]): Promise<void> {
    const seen = new Set<string>();
    const first: string[] = [];
    // Of two requests with the same record at the same moment the second is the duplicate.
    const repeated = group.map(({ records }) => {
      const again = new Set<string>();
      for (const { eventId, text } of records) {
        if (seen.has(eventId)) again.add(eventId);
        else first.push(text);
        seen.add(eventId);
      }
      return again;
    });
    try {
      const { store, isDuplicate } = await this.#keepTexts(first);
      for (const [index, { records, resolve }] of group.entries()) {
        this.#accepted.inc({ result: 'accepted' }, records.length);
        const again = repeated[index]!;
        if (again.size > 0) this.#accepted.inc({ result: 'duplicate' }, again.size);
        const duplicates = records.filter(({ eventId }) => again.has(eventId) || isDuplicate(eventId));
        resolve({ store, duplicates: new Set(duplicates.map(({ eventId }) => eventId)) });
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async #keepTexts(texts: readonly string[]): Promise<{ store: KeptRecords['store']; isDuplicate: (eventId: string) => boolean }> {
    const stored = Date.now() < this.#awayUntil ? null : await this.#tryStore(texts);
    if (stored) return { store: 'database', isDuplicate: (eventId) => stored.insertedIds !== null && !stored.insertedIds.has(eventId) };
    try {
      await this.#options.spool.appendDurably(texts);
    } catch (cause) {
      throw unavailable('Events cannot be kept at the moment: the database is away and the disk has no room. Nothing of this is kept', {
        cause,
        seconds: 10,
      });
    }
    return { store: 'spool', isDuplicate: () => false };
  }

  async #tryStore(texts: readonly string[]) {
    const { store, log, patienceMs } = this.#options;
    const storing = store(texts);
    const ending = new AbortController();
    try {
      const late = delay(patienceMs, undefined, { signal: ending.signal }).then(() => {
        throw new Error(`Not stored within ${patienceMs} ms`);
      });
      const stored = await Promise.race([storing, late]);
      if (this.#failures > 0) log.info('The database takes reported events again');
      this.#failures = 0;
      return stored;
    } catch (error) {
      // Should it come through after all, its records are taken twice, and the second time they are duplicates.
      storing.then(
        () => this.#accepted.inc({ result: 'accepted' }, texts.length),
        () => undefined,
      );
      this.#failures += 1;
      this.#awayUntil = Date.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#failures - 1));
      if (this.#failures === 1) log.warn({ err: error }, 'The database does not take reported events; they go to the spool');
      return null;
    } finally {
      ending.abort();
    }
  }
}
