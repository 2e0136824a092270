import { badInput } from '@castgraph/kernel/errors';
import { type IpAddress, parseIp } from './ip-address.ts';

interface Bounds<T> {
  starts: T[];
  ends: T[];
}

/** A set of address ranges that answers in O(log n). */
export interface CidrSet {
  readonly size: number;
  has(ip: IpAddress): boolean;
}

type Range = { version: 4; from: number; to: number } | { version: 6; from: bigint; to: bigint };

/**
 * Builds a set from texts such as `10.0.0.0/8`, `2001:db8::/32`, `192.0.2.7`, `1.2.3.0,1.2.3.255` or `1.2.3.0-1.2.3.255`;
 * anything after a range's second field, blank lines and `#` comments are passed over.
 * Throws BAD_INPUT with the line for anything else.
 */
export function makeCidrSet(lines: Iterable<string>): CidrSet {
  const v4: [number, number][] = [];
  const v6: [bigint, bigint][] = [];
  let line = 0;
  for (const text of lines) {
    line++;
    const entry = text.replace(/#.*/, '').trim();
    if (entry === '') continue;
    const range = parseRangeText(entry);
    if (!range) throw badInput(`Not an address range: ${entry.slice(0, 80)}`, { line });
    if (range.version === 4) v4.push([range.from, range.to]);
    else v6.push([range.from, range.to]);
  }
  const four = joinRanges(v4, (n) => n + 1);
  const six = joinRanges(v6, (n) => n + 1n);
  return {
    size: four.starts.length + six.starts.length,
    has: (ip) => (ip.version === 4 ? isWithin(four, ip.value) : isWithin(six, ip.value)),
  };
}

function parseRangeText(text: string): Range | null {
  const cidr = /^([^/,\s]+)\/(\d{1,3})(?:[,\s].*)?$/.exec(text);
  if (cidr) return cidrRange(parseIp(cidr[1]!), Number(cidr[2]));
  const pair = /^([\da-f.:]+)\s*[,-]\s*([\da-f.:]+)(?:\s*,.*)?$/i.exec(text);
  const from = parseIp(pair ? pair[1]! : text);
  const to = pair ? parseIp(pair[2]!) : from;
  if (from?.version === 4 && to?.version === 4 && from.value <= to.value) return { version: 4, from: from.value, to: to.value };
  if (from?.version === 6 && to?.version === 6 && from.value <= to.value) return { version: 6, from: from.value, to: to.value };
  return null;
}

function cidrRange(ip: IpAddress | null, bits: number): Range | null {
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

function joinRanges<T extends number | bigint>(ranges: [T, T][], next: (value: T) => T): Bounds<T> {
  const bounds: Bounds<T> = { starts: [], ends: [] };
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

function isWithin<T extends number | bigint>({ starts, ends }: Bounds<T>, value: T): boolean {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= value) low = middle + 1;
    else high = middle - 1;
  }
  return high >= 0 && value <= ends[high]!;
}
