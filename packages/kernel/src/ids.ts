import { createHash, randomFillSync } from 'node:crypto';

/** The UUID of nobody: in keys it stands for the whole, where null would leave a key open. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case RFC 9562 UUID, the form of every id in this product. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** A new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits, so that ids made later sort later. */
export function newId(now: number = Date.now()): string {
  const time = timeDigits(now);
  const tail = randomDigits();
  const variant = VARIANTS[Number.parseInt(tail[3]!, 16)]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7)}`;
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

let lastMs = -1;
let lastDigits = '';

/** Of many ids in one millisecond the first alone works them out. */
function timeDigits(ms: number): string {
  if (ms !== lastMs) {
    lastDigits = Math.max(0, Math.trunc(ms)).toString(16).padStart(12, '0');
    lastMs = ms;
  }
  return lastDigits;
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
