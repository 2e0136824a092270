/** One part of a `Range` header: from `first` to `last` inclusive (null: to the end), or the last `suffix` bytes. */
export type RangeSpec = { first: number; last: number | null } | { suffix: number };

/** Bytes `[first, last]` of a file, both inclusive; `last` may be Infinity while the file's size is unknown. */
export type ByteSpan = readonly [first: number, last: number];

const SPEC = /^(\d+)-(\d*)$/;
const SUFFIX = /^-(\d+)$/;

/**
 * Reads a `Range` header by RFC 9110. Null means invalid, and one bad part makes the whole header invalid:
 * `byte=0-1`, `bytes=1-0`, `bytes=0-0,` and `bytes=-0` are all refused. // C17
 */
export function parseRange(header: string): RangeSpec[] | null {
  const match = /^bytes=(.*)$/is.exec(header.trim());
  if (!match) return null;
  const specs: RangeSpec[] = [];
  for (const part of match[1]!.split(',')) {
    const spec = parseSpec(part.trim());
    if (!spec) return null;
    specs.push(spec);
  }
  return specs;
}

function parseSpec(text: string): RangeSpec | null {
  const suffix = SUFFIX.exec(text);
  if (suffix) {
    const length = toSafe(suffix[1]!);
    return length > 0 ? { suffix: length } : null;
  }
  const match = SPEC.exec(text);
  if (!match) return null;
  const first = toSafe(match[1]!);
  if (match[2] === '') return { first, last: null };
  const last = toSafe(match[2]!);
  return last >= first ? { first, last } : null;
}

// Some players write 2^63 for "to the end"; no file is longer than this bound.
function toSafe(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** True for the two-byte probe `bytes=0-1`, by which a player asks for the size only. // C5 */
export function isProbe(specs: readonly RangeSpec[]): boolean {
  const only = specs[0];
  return specs.length === 1 && only !== undefined && 'first' in only && only.first === 0 && only.last === 1;
}

/** The union of spans, in order, overlapping and adjoining ones joined. The arguments are not changed. // C15 */
export function uniteSpans(spans: readonly ByteSpan[]): ByteSpan[] {
  const sorted = spans.filter(([first, last]) => last >= first).sort((a, b) => a[0] - b[0]);
  const united: [number, number][] = [];
  for (const [first, last] of sorted) {
    const end = united.at(-1);
    if (end && first <= end[1] + 1) end[1] = Math.max(end[1], last);
    else united.push([first, last]);
  }
  return united;
}

/** How many different bytes the spans hold; Infinity when one has no known end. // C15 */
export function countBytes(spans: readonly ByteSpan[]): number {
  return uniteSpans(spans).reduce((total, [first, last]) => total + last - first + 1, 0);
}
