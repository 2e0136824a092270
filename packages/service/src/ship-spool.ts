import { setTimeout as delay } from 'node:timers/promises';
import { sqlState } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { decodeFrames, readPlain, type OpenFrame } from './spool-frame.ts';
import type { Spool } from './spool.ts';
import { readCheckpoint, readSegment, writeCheckpoint, type SpoolPosition } from './spool-segments.ts';

export interface ShippingOptions {
  spool: Spool;
  /** Stores records so that a repetition changes nothing; rejects when it cannot. */
  store: (records: readonly Buffer[]) => Promise<unknown>;
  /** The records of a frame of the spool; by default a frame is a record. */
  open?: OpenFrame;
  /** Takes a record that the database refuses for ever. */
  park: (text: string, cause: unknown) => Promise<void>;
  log: Log;
  /** Records in one transaction, and what is sealed with the last of them: more are hardly faster to store, and redirects wait while a batch is read. */
  batchRecords?: number;
  /** Pause after a small batch, in which the next one grows. */
  lingerMs?: number;
}

export interface Shipping {
  /** Stores what is durable by now if it can within the time, notes how far it came, and stops. */
  stop(withinMs: number): Promise<void>;
}

interface Batch {
  records: Buffer[];
  end: SpoolPosition;
}

/** A batch and a little more: what is read beyond it is read again with the next. */
const CHUNK_BYTES = 1024 * 1024;
const MAX_PAUSE_MS = 5_000;
const CHECKPOINT_EVERY_MS = 1_000;

/** Carries the spool into the database: in order, from the last checkpoint on, for as long as it takes. */
export async function startShipping(options: ShippingOptions): Promise<Shipping> {
  const shipper = new Shipper(
    { batchRecords: 2_000, lingerMs: 40, open: readPlain, ...options },
    await readCheckpoint(options.spool.directory),
  );
  const done = shipper.run();
  return {
    stop: async (withinMs) => {
      await shipper.drain(withinMs);
      await done;
    },
  };
}

class Shipper {
  readonly #options: Required<ShippingOptions>;
  readonly #stopping = new AbortController();
  #position: SpoolPosition;
  #wake = Promise.withResolvers<void>();
  #isIdle = false;
  #checkpointAt = 0;
  #failures = 0;

  constructor(options: Required<ShippingOptions>, stored: SpoolPosition) {
    this.#options = options;
    const oldest = options.spool.oldestSegment;
    this.#position = stored.segment >= oldest ? stored : { segment: oldest, offset: 0 };
    options.spool.onDurable = () => this.#wake.resolve();
  }

  async run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        this.#wake = Promise.withResolvers<void>();
        const batch = await this.#nextBatch();
        this.#isIdle = batch === null;
        if (batch === null) await Promise.race([this.#wake.promise, aborted(signal)]);
        else await this.#ship(batch);
      } catch (error) {
        await this.#pause(error);
      }
    }
    await writeCheckpoint(this.#options.spool.directory, this.#position).catch(() => undefined);
  }

  async drain(withinMs: number): Promise<void> {
    const end = performance.now() + withinMs;
    this.#wake.resolve();
    while (!(this.#isIdle && this.#isAtEnd()) && performance.now() < end && this.#failures === 0) await delay(5);
    this.#stopping.abort();
  }

  #isAtEnd(): boolean {
    const { durable } = this.#options.spool;
    return this.#position.segment === durable.segment && this.#position.offset >= durable.offset;
  }

  async #nextBatch(): Promise<Batch | null> {
    const { spool, log, batchRecords } = this.#options;
    for (;;) {
      const finished = spool.finishedBytes(this.#position.segment);
      const available = (finished ?? spool.durable.offset) - this.#position.offset;
      if (available <= 0) {
        if (finished === undefined) return null;
        await this.#nextSegment();
        continue;
      }
      const recent = spool.recent.readFrom(this.#position, batchRecords);
      if (recent) return { records: recent.records, end: { segment: this.#position.segment, offset: recent.endOffset } };
      const chunk = await readSegment(spool.directory, this.#position, Math.min(available, CHUNK_BYTES));
      // The checkpoint can be ahead of a file that a power cut has shortened, or the file be gone.
      if (chunk.length === 0 && finished !== undefined) {
        await this.#nextSegment();
        continue;
      }
      const isEnd = finished !== undefined && chunk.length === available;
      const { records, consumed, skipped } = decodeFrames(chunk, { limit: batchRecords, isEnd, open: this.#options.open });
      if (skipped > 0) log.warn({ segment: this.#position.segment, bytes: skipped }, 'Passed over a torn or damaged part of the spool');
      if (consumed === 0) return null;
      const end = { segment: this.#position.segment, offset: this.#position.offset + consumed };
      if (records.length > 0) return { records, end };
      this.#position = end;
    }
  }

  async #nextSegment(): Promise<void> {
    const { spool } = this.#options;
    const { segment } = this.#position;
    this.#position = { segment: segment + 1, offset: 0 };
    // Noted before the file goes: a checkpoint never names less than what is stored, nor a file that is not there for good.
    await writeCheckpoint(spool.directory, this.#position);
    await spool.release(segment);
  }

  async #ship({ records, end }: Batch): Promise<void> {
    const startedAt = performance.now();
    await this.#storeOrPark(records);
    if (this.#failures > 0) this.#options.log.info({ failures: this.#failures }, 'The database takes what waited on disk again');
    this.#failures = 0;
    this.#position = end;
    if (performance.now() - this.#checkpointAt > CHECKPOINT_EVERY_MS) {
      this.#checkpointAt = performance.now();
      await writeCheckpoint(this.#options.spool.directory, end);
    }
    const rest = this.#options.lingerMs - (performance.now() - startedAt);
    if (records.length < this.#options.batchRecords && rest > 0) await delay(rest);
  }

  /** A record that can never be stored must not hold up the others: the batch is halved until it stands alone. */
  async #storeOrPark(records: readonly Buffer[]): Promise<void> {
    try {
      await this.#options.store(records);
    } catch (error) {
      if (!isRefusedForEver(error)) throw error;
      if (records.length === 1) return this.#options.park(records[0]!.toString(), error);
      const half = records.length >> 1;
      await this.#storeOrPark(records.slice(0, half));
      await this.#storeOrPark(records.slice(half));
    }
  }

  async #pause(error: unknown): Promise<void> {
    this.#failures += 1;
    if (this.#failures === 1) this.#options.log.warn({ err: error }, 'The database takes no records; they wait on disk');
    const pauseMs = Math.min(MAX_PAUSE_MS, 50 * 2 ** Math.min(this.#failures, 10)) * (0.5 + Math.random() / 2);
    await delay(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

/** Data exceptions and integrity violations lie in the record; everything else may pass. */
function isRefusedForEver(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
