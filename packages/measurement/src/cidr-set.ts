import { badInput } from '@castgraph/kernel/errors';
import { type IpAddress, parseIp } from '@castgraph/kernel/ip-address';

interface Bounds<T> {
  starts: ArrayLike<T>;
  ends: ArrayLike<T>;
}

/** A set of address ranges that answers in O(log n). */
export interface CidrSet {
  /** Ranges, after those that touch each other were joined. */
  readonly size: number;
  /** IPv4 addresses covered. */
  readonly v4Addresses: number;
  /** IPv6 networks of 64 bits covered, a part of one as one. */
  readonly v6Networks: number;
  has(ip: IpAddress): boolean;
  /** True when both sets have an address in common. */
  overlaps(other: CidrSet): boolean;
  /** The joined ranges by version, in order. */
  readonly ranges: { v4: Bounds<number>; v6: Bounds<bigint> };
}

/** A range of addresses, both ends within. */
export type AddressRange = { version: 4; from: number; to: number } | { version: 6; from: bigint; to: bigint };

/**
 * Builds a set from texts such as `10.0.0.0/8`, `2001:db8::/32`, `192.0.2.7`, `1.2.3.0,1.2.3.255` or `1.2.3.0-1.2.3.255`;
 * anything after a range's second field, blank lines and `#` comments are passed over.
 * Throws BAD_INPUT with the line for anything else.
 */
export function makeCidrSet(lines: Iterable<string>): CidrSet {
  const ranges: AddressRange[] = [];
  let line = 0;
  for (const text of lines) {
    line++;
    const range = readAddressRange(text);
    if (range === null) throw badInput(`Not an address range: ${text.trim().slice(0, 80)}`, { line });
    if (range) ranges.push(range);
  }
  return joinAddressRanges(ranges);
}

/** The set of the ranges given, in any order. */
export function joinAddressRanges(ranges: Iterable<AddressRange>): CidrSet {
  const v4: [number, number][] = [];
  const v6: [bigint, bigint][] = [];
  for (const range of ranges) {
    if (range.version === 4) v4.push([range.from, range.to]);
    else v6.push([range.from, range.to]);
  }
  const four = joinRanges(v4, (n) => n + 1);
  const six = joinRanges(v6, (n) => n + 1n);
  const packed = { starts: Uint32Array.from(four.starts), ends: Uint32Array.from(four.ends) };
  return {
    size: four.starts.length + six.starts.length,
    v4Addresses: four.starts.reduce((sum, start, at) => sum + four.ends[at]! - start + 1, 0),
    v6Networks: six.starts.reduce((sum, start, at) => sum + Number((six.ends[at]! >> 64n) - (start >> 64n)) + 1, 0),
    has: (ip) => (ip.version === 4 ? isWithin(packed, ip.value) : isWithin(six, ip.value)),
    overlaps: ({ ranges: other }) => meet(packed, other.v4) || meet(six, other.v6),
    ranges: { v4: packed, v6: six },
  };
}

/** The range that a line of a list names; undefined for a blank line or a comment, null for what is no range. */
export function readAddressRange(line: string): AddressRange | null | undefined {
  const text = line.replace(/#.*/, '').trim();
  if (text === '') return undefined;
  const cidr = /^([^/,\s]+)\/(\d{1,3})(?:[,\s].*)?$/.exec(text);
  if (cidr) return cidrRange(parseIp(cidr[1]!), Number(cidr[2]));
  const pair = /^([\da-f.:]+)\s*[,-]\s*([\da-f.:]+)(?:\s*,.*)?$/i.exec(text);
  const from = parseIp(pair ? pair[1]! : text);
  const to = pair ? parseIp(pair[2]!) : from;
  if (from?.version === 4 && to?.version === 4 && from.value <= to.value) return { version: 4, from: from.value, to: to.value };
  if (from?.version === 6 && to?.version === 6 && from.value <= to.value) return { version: 6, from: from.value, to: to.value };
  return null;
}

function cidrRange(ip: IpAddress | null, bits: number): AddressRange | null {
  if (!ip || bits > (ip.version === 4 ? 32 : 128)) return null;
  if (ip.version === 4) {
    const size = 2 ** (32 - bits);
    const from = Math.floor(ip.value / size) * size;
    return { version: 4, from, to: from + size - 1 };
  }
  const size = 1n << BigInt(128 - bits);
  const from = (ip.value / size) * size;
  return { version: 6, from, to: from + size - 1n };
}

function joinRanges<T extends number | bigint>(ranges: [T, T][], next: (value: T) => T): { starts: T[]; ends: T[] } {
  const bounds: { starts: T[]; ends: T[] } = { starts: [], ends: [] };
  for (const [from, to] of ranges.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
    const last = bounds.ends.length - 1;
    if (last >= 0 && from <= next(bounds.ends[last]!)) {
      if (to > bounds.ends[last]!) bounds.ends[last] = to;
    } else {
      bounds.starts.push(from);
      bounds.ends.push(to);
    }
  }
  return bounds;
}

/** The place of the last range that begins at or before the value; -1 when none does. */
function lastBefore<T extends number | bigint>(starts: ArrayLike<T>, value: T): number {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= value) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function isWithin<T extends number | bigint>({ starts, ends }: Bounds<T>, value: T): boolean {
  const at = lastBefore(starts, value);
  return at >= 0 && value <= ends[at]!;
}

/** Each range of the second is looked for in the first: the last that begins before its end must end before its beginning. */
function meet<T extends number | bigint>(some: Bounds<T>, { starts, ends }: Bounds<T>): boolean {
  for (let index = 0; index < starts.length; index++) {
    const at = lastBefore(some.starts, ends[index]!);
    if (at >= 0 && some.ends[at]! >= starts[index]!) return true;
  }
  return false;
}
