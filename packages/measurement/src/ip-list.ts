import { badInput } from '@castgraph/kernel/errors';
import { type AddressRange, type CidrSet, joinAddressRanges, readAddressRange } from './cidr-set.ts';
import { type IpListKind, SPECIAL_RANGES } from './ip-class.ts';

const MAX_LINES = 2_000_000;
// A heading, a footer: more lines that are no ranges mean that the file is something else.
const MAX_FOREIGN_SHARE = 0.01;
const WIDEST_V4 = 2 ** 24;
const WIDEST_V6 = 1n << 112n;
// A quarter of all IPv4 addresses. The largest public list of data centres has a tenth.
const MOST_V4 = 2 ** 30;
const CIDR_IN_JSON = /^[\da-f.:]+\/\d{1,3}$/i;

/**
 * Reads a list of networks: text with a range a line (see makeCidrSet), CSV whose first column or columns are one, or the
 * JSON in which clouds publish theirs, of which every CIDR text is taken.
 * Throws BAD_INPUT for pages, for files of something else, for an empty list, and for ranges that no such list can mean:
 * wider than /8 or /16 (IPv6), more than a quarter of IPv4, special-purpose addresses.
 */
export function readIpList(text: string, kind: IpListKind): CidrSet {
  if (/^\s*</.test(text)) throw badInput('The list is a page, not a list of networks');
  const set = joinAddressRanges(/^\s*[[{]/.test(text) ? readJson(text) : readText(text));
  if (set.size === 0) throw badInput('The list is empty');
  if (set.v4Addresses > MOST_V4) throw badInput('The list covers more than a quarter of all IPv4 addresses');
  // The range of carrier NAT is a carrier's.
  if (kind !== 'carrier' && set.overlaps(SPECIAL_RANGES)) throw badInput('The list covers private or reserved addresses');
  return set;
}

function readText(text: string): AddressRange[] {
  const ranges: AddressRange[] = [];
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) throw badInput(`The list has more than ${MAX_LINES} lines`);
  let foreign = 0;
  let foreignLine = 0;
  for (const [index, line] of lines.entries()) {
    const range = readAddressRange(line);
    if (range) ranges.push(requireSane(range, line));
    else if (range === null && foreign++ === 0) foreignLine = index + 1;
  }
  if (foreign > 1 + ranges.length * MAX_FOREIGN_SHARE) {
    throw badInput(`${foreign} lines are no address ranges, line ${foreignLine} first`, { line: foreignLine });
  }
  return ranges;
}

function readJson(text: string): AddressRange[] {
  const ranges: AddressRange[] = [];
  try {
    JSON.parse(text, (_key, value: unknown) => {
      if (typeof value === 'string' && CIDR_IN_JSON.test(value)) {
        const range = readAddressRange(value);
        if (range) ranges.push(requireSane(range, value));
      }
      return value;
    });
  } catch (error) {
    throw error instanceof SyntaxError ? badInput('The list is broken JSON') : error;
  }
  return ranges;
}

function requireSane(range: AddressRange, text: string): AddressRange {
  const isSane = range.version === 4 ? range.to - range.from < WIDEST_V4 : range.to - range.from < WIDEST_V6;
  if (!isSane) throw badInput(`No list of networks means a range as wide as ${text.trim().slice(0, 60)}`);
  return range;
}
