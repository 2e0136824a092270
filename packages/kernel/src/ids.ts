import { createHash, randomFillSync } from 'node:crypto';

/** The UUID of nobody: in keys it stands for the whole, where null would leave a key open. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case RFC 9562 UUID, the form of every id in this product. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/**
 * A new UUIDv7: 48 bits of Unix milliseconds, 12 bits that count within the millisecond from a random start (RFC 9562, 6.2, method 1),
 * 62 random bits. Ids made later sort later: by the millisecond among processes, and strictly within one.
 */
export function newId(now: number = Date.now()): string {
  const tail = randomDigits();
  const count = countDigits(now, tail);
  const variant = VARIANTS[Number.parseInt(tail[3]!, 16)]!;
  return `${timeDigits.slice(0, 8)}-${timeDigits.slice(8)}-7${count}-${variant}${tail.slice(4, 7)}-${tail.slice(7)}`;
}

/**
 * An id that the same instant and the same seed always give again: a UUIDv8 in the layout of v7
 * (milliseconds first, so B-trees stay dense), its other bits taken from SHA-256 of the seed.
 * Retried deliveries of one event therefore carry one id, and a unique key drops the second.
 */
export function deterministicId(atMs: number, seed: string): string {
  return formatId(atMs, createHash('sha256').update(seed).digest().subarray(0, 10), 0x80);
}

/** What an id takes as bytes. */
export const ID_BYTES = 16;

/** The id whose bytes stand there. */
export function idFromBytes(bytes: Buffer, at = 0): string {
  return bytes.toString('hex', at, at + ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The Unix milliseconds an id was made at, for ids of this module. */
export function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

// Asking the system for so few bytes costs more than making the id, so they are asked for by the hundred.
const pool = Buffer.alloc(3_800);
/** 19 hexadecimal digits for each id. The variant takes two bits of one of them. */
const TAIL_DIGITS = 19;
const VARIANTS = '89ab89ab89ab89ab';
let digits = '';
let used = 0;

function randomDigits(): string {
  if (used === digits.length) {
    digits = randomFillSync(pool).toString('hex');
    used = 0;
  }
  used += TAIL_DIGITS;
  return digits.slice(used - TAIL_DIGITS, used);
}

const MOST_IN_A_MS = 0xfff;
let askedMs = -1;
let lastMs = -1;
let timeDigits = '';
let count = 0;

/** Three digits that count within the millisecond; a full one borrows from the next. Of many ids in one the first alone works out its digits. */
function countDigits(ms: number, random: string): string {
  const isFull = count === MOST_IN_A_MS;
  const isSame = ms >= askedMs && ms <= lastMs;
  askedMs = ms;
  if (isSame && !isFull) count++;
  else {
    lastMs = isSame ? lastMs + 1 : ms;
    timeDigits = Math.max(0, Math.trunc(lastMs)).toString(16).padStart(12, '0');
    // Half of the room at least is left to count in.
    count = Number.parseInt(random.slice(0, 3), 16) >> 1;
  }
  return count.toString(16).padStart(3, '0');
}

function formatId(ms: number, tail: Uint8Array, version: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.max(0, Math.trunc(ms)), 0, 6);
  bytes.set(tail, 6);
  bytes[6] = version | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
