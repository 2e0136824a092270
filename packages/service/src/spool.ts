import { open, mkdir, type FileHandle } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '@castgraph/telemetry/log';
import { FrameGroup } from './frame-group.ts';
import { RecentGroups } from './recent-groups.ts';
import { frameBytes } from './spool-frame.ts';
import { listSegments, readCheckpoint, removeSegment, segmentPath, syncDirectory, type SpoolPosition } from './spool-segments.ts';

export interface SpoolOptions {
  directory: string;
  /** Bytes on disk and waiting for it; beyond, records are refused. */
  maxBytes: number;
  /** Records that arrive within so many milliseconds share one write and one sync. */
  groupMs?: number;
  /** A new file begins when one has grown so long. */
  segmentBytes?: number;
  /** Bytes of what was written of late that stay in memory until they are carried on. */
  recentBytes?: number;
  /** Seals what is written; by default it is written as it is. */
  seal?: (frames: Buffer) => Buffer;
  log: Log;
}

/** Waiting for the disk; more means that it has stopped taking anything. */
const MAX_WAITING_BYTES = 32 * 1024 * 1024;
/** Senders who can come again are refused before listeners are, who cannot: the rest of the room is for redirects. */
const SHARE_FOR_SENDERS = 0.9;

/** The spool is full, or its disk takes nothing: what was given is not kept, and its sender must be told. */
export class SpoolUnavailable extends Error {}

interface Waiter {
  records: number;
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * Records of a door between arrival and database: append-only files, written and synced in groups. `append` never
 * waits; `durable` is how far records survive a crash. Each process writes files of its own run, so that a torn end of an
 * earlier one is never appended to.
 */
export class Spool {
  readonly directory: string;
  /** What is durable and may be taken from here instead of from its file. */
  readonly recent: RecentGroups;
  /** Called after each sync, and once records of earlier runs are found. */
  onDurable: () => void = () => undefined;
  readonly #options: Required<Omit<SpoolOptions, 'log'>> & { log: Log };
  #waiting = new FrameGroup();
  /** On its way to the disk, or empty. */
  #leaving = new FrameGroup();
  #waiters: Waiter[] = [];
  #diskBytes: Map<number, number>;
  #bytes: number;
  #segment: number;
  #file: FileHandle | null = null;
  #offset = 0;
  #durable: SpoolPosition;
  #flushing: Promise<void> | null = null;

  private constructor(options: SpoolOptions, found: { segment: number; bytes: number }[], stored: SpoolPosition) {
    this.directory = options.directory;
    this.#options = { groupMs: 5, segmentBytes: 16 * 1024 * 1024, recentBytes: 8 * 1024 * 1024, seal: (frames) => frames, ...options };
    this.recent = new RecentGroups(this.#options.recentBytes);
    this.#diskBytes = new Map(found.map(({ segment, bytes }) => [segment, bytes]));
    this.#bytes = sumOf(this.#diskBytes);
    // Numbers are never used twice: the checkpoint may name a segment that is gone.
    this.#segment = Math.max(found.at(-1)?.segment ?? 0, stored.segment) + 1;
    this.#durable = { segment: this.#segment, offset: 0 };
  }

  /** Opens the directory, which belongs to this process alone (see `holdDirectory`). */
  static async open(options: SpoolOptions): Promise<Spool> {
    await mkdir(options.directory, { recursive: true });
    const spool = new Spool(options, await listSegments(options.directory), await readCheckpoint(options.directory));
    // Making a file durable can take long on a busy disk: better now than between the first request and its sync.
    spool.#file = await spool.#openSegment().catch(() => null);
    return spool;
  }

  /** Everything before it is on disk for good. */
  get durable(): SpoolPosition {
    return this.#durable;
  }

  /** Bytes not yet released, on disk or waiting for it. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The oldest segment that is still on disk, the current one at last. */
  get oldestSegment(): number {
    return Math.min(this.#segment, ...this.#diskBytes.keys());
  }

  /** The size of a finished segment; undefined for the one being written. */
  finishedBytes(segment: number): number | undefined {
    return segment < this.#durable.segment ? (this.#diskBytes.get(segment) ?? 0) : undefined;
  }

  /** Takes a record, to be on disk within milliseconds. @returns false when the spool is full, or the disk stands still */
  append(text: string): boolean {
    if (this.#bytes > this.#options.maxBytes || this.#waitingBytes > MAX_WAITING_BYTES) return false;
    this.#add(text);
    return true;
  }

  /**
   * Takes records of one sender, all or none, and resolves once they are on disk for good. Rejects with SpoolUnavailable when
   * there is no room for them, or the disk refuses; the same records may then be given again.
   */
  async appendDurably(texts: readonly string[]): Promise<void> {
    const bytes = texts.reduce((sum, text) => sum + frameBytes(text), 0);
    if (this.bytes + bytes > this.#options.maxBytes * SHARE_FOR_SENDERS || this.#waitingBytes + bytes > MAX_WAITING_BYTES)
      throw new SpoolUnavailable('The spool is full');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiters.push({ records: texts.length, resolve, reject });
    for (const text of texts) this.#add(text);
    await promise;
  }

  get #waitingBytes(): number {
    return this.#waiting.length + this.#leaving.length;
  }

  #add(text: string): void {
    this.#bytes += this.#waiting.add(text);
    this.#flushing ??= this.#flushSoon();
  }

  /** Removes a segment whose records are all stored elsewhere. */
  async release(segment: number): Promise<void> {
    if (segment >= this.#segment) return;
    await removeSegment(this.directory, segment);
    this.#bytes -= this.#diskBytes.get(segment) ?? 0;
    this.#diskBytes.delete(segment);
  }

  /** Writes what waits and closes the file. */
  async close(): Promise<void> {
    await this.#flushing;
    await this.#file?.close();
    this.#file = null;
    if (this.#offset === 0) await removeSegment(this.directory, this.#segment);
  }

  async #flushSoon(): Promise<void> {
    // Never rejects: a redirect depends on nothing that happens here.
    while (this.#waiting.length > 0) {
      await delay(this.#options.groupMs);
      const group = this.#waiting;
      const waiters = this.#waiters;
      [this.#waiting, this.#leaving, this.#waiters] = [this.#leaving, group, []];
      try {
        await this.#write(group.bytes);
        for (const { resolve } of waiters) resolve();
      } catch (error) {
        await this.#abandon(group, waiters, error);
      }
      group.clear();
      this.onDurable();
    }
    this.#flushing = null;
  }

  async #write(frames: Buffer): Promise<void> {
    const group = this.#options.seal(frames);
    this.#file ??= await this.#openSegment();
    for (let written = 0; written < group.length;) {
      written += (await this.#file.write(group, written, group.length - written, this.#offset + written)).bytesWritten;
    }
    await this.#file.datasync();
    this.recent.keep({ segment: this.#segment, offset: this.#offset }, this.#offset + group.length, frames);
    this.#offset += group.length;
    this.#bytes += group.length - frames.length;
    this.#diskBytes.set(this.#segment, this.#offset);
    this.#durable = { segment: this.#segment, offset: this.#offset };
    if (this.#offset >= this.#options.segmentBytes) await this.#finishSegment();
  }

  async #openSegment(): Promise<FileHandle> {
    const file = await open(segmentPath(this.directory, this.#segment), 'wx');
    await syncDirectory(this.directory);
    return file;
  }

  async #finishSegment(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
    this.#segment += 1;
    this.#offset = 0;
    this.#durable = { segment: this.#segment, offset: 0 };
  }

  /** A disk that is full or broken: the group is lost and said to be, the next one tries a new file. */
  async #abandon(group: FrameGroup, waiters: readonly Waiter[], error: unknown): Promise<void> {
    this.#options.log.error({ err: error, bytes: group.length }, 'The spool could not be written');
    for (const { reject } of waiters) reject(new SpoolUnavailable('The disk refuses', { cause: error }));
    // Senders have been told and come again; what nobody waits for is lost.
    this.onLost(waiters.reduce((left, { records }) => left - records, group.records));
    await this.#finishSegment().catch(() => undefined);
    this.#diskBytes = new Map((await listSegments(this.directory).catch(() => [])).map(({ segment, bytes }) => [segment, bytes]));
    this.#bytes = sumOf(this.#diskBytes) + this.#waiting.length;
    await delay(200);
  }

  /** Told how many accepted records a broken disk has cost. */
  onLost: (records: number) => void = () => undefined;
}

function sumOf(bytes: Map<number, number>): number {
  return bytes.values().reduce((sum, length) => sum + length, 0);
}
