import { type ByteSpan, isProbe, parseRange, type RangeSpec } from './byte-range.ts';
import { type IpClass, isDataCentre } from './ip-class.ts';
import { fileSize, type MediaFacts } from './one-minute-rule.ts';

/** Why a request is no download, in the order in which the reasons are tried. // C38 */
export const REJECTION_CAUSES = [
  'method',
  'status',
  'probe',
  'range',
  'watch',
  'bot',
  'data-centre',
  'threshold',
  'duplicate',
  'implausible',
] as const;
export type RejectionCause = (typeof REJECTION_CAUSES)[number];

/** What a log or a prefix knows of one request. */
export interface ListeningRequest {
  /** GET when absent. */
  method?: string | null;
  /** 200 when absent, or 206 with a range. A prefix sees no answer and leaves it out. */
  status?: number | null;
  /** The `Range` header; absent, empty and `-` mean none. */
  range?: string | null;
  /** Bytes of the body that went out, where the log says. */
  bytesServed?: number | null;
  /** The header as sent; blank means bot. */
  userAgent: string;
}

/** What other modules found out about the sender. */
export interface SenderFacts {
  /** The user agent is a bot's, or a library's of the bot category. */
  isBot: boolean;
  ipClass: IpClass;
  /** The address is on the inclusion list of shared networks, and its entry stands against C8. // C10 */
  isIncluded?: boolean;
}

/** A request that may count, with what is needed to tell which bytes it brought. */
export interface Candidate {
  specs: readonly RangeSpec[] | null;
  status: number;
  bytesServed: number | null;
}

export type Judgement = { cause: RejectionCause } | { cause: null; candidate: Candidate };

/**
 * Judges one request by itself: C1 method, C4 status, C5 and C28 probe, C17 range, C6 watch, C7 bot, C8 data centre,
 * in this order. What passes is a candidate (C2, C3); thresholds, windows and limits see it together with its siblings.
 */
export function judgeRequest(request: ListeningRequest, sender: SenderFacts): Judgement {
  if ((request.method ?? 'GET').toUpperCase() !== 'GET') return { cause: 'method' };
  const header = rangeHeader(request.range);
  const status = request.status ?? (header === null ? 200 : 206);
  if (status !== 200 && status !== 206) return { cause: 'status' };
  const specs = header === null ? null : parseRange(header);
  if (specs && isProbe(specs)) return { cause: 'probe' };
  if (header !== null && !specs && status !== 200) return { cause: 'range' };
  const cause = judgeSender(request.userAgent, sender);
  return cause === null ? { cause, candidate: { specs, status, bytesServed: request.bytesServed ?? null } } : { cause };
}

/** Judges who asks: C6 watch, C7 bot, C8 data centre, in this order; null for listeners. */
export function judgeSender(userAgent: string, sender: SenderFacts): RejectionCause | null {
  if (isWatchDownload(userAgent)) return 'watch';
  if (sender.isBot || userAgent.trim() === '') return 'bot';
  return isDataCentre(sender.ipClass) && !sender.isIncluded ? 'data-centre' : null;
}

/**
 * True for the automatic copies that Apple's watches make: a user agent beginning `atc/` that names watchOS, or one with
 * `(null)/(null) watchOS`. `AppleCoreMedia/… (Apple Watch; …)` is somebody listening and stays. // C6
 */
export function isWatchDownload(userAgent: string): boolean {
  return (userAgent.startsWith('atc/') && userAgent.includes('watchOS')) || userAgent.includes('(null)/(null) watchOS');
}

/** The bytes that one request brought. */
export interface ByteEvidence {
  spans: ByteSpan[];
  /** Length of a range counted from the end of a file of unknown size, whose place is therefore unknown. */
  suffixBytes: number;
  /** `requested` where the log does not say what was served; to be shown with the figure. // C16 */
  basis: 'served' | 'requested';
}

/**
 * Which bytes a candidate brought: those served where logged, else those requested, within the file (C16).
 * A plain GET brings the file from its beginning, and so does a 200 that sent more than the range asked for. A 206 whose range
 * the log lacks brings what was served, from the beginning, and nothing when that too is unknown.
 */
export function byteEvidence({ specs, status, bytesServed }: Candidate, facts: MediaFacts): ByteEvidence {
  const size = fileSize(facts) ?? Number.POSITIVE_INFINITY;
  const basis = bytesServed === null ? 'requested' : 'served';
  const isIgnored = specs !== null && status === 200 && (bytesServed ?? 0) > requestedBytes(specs, size);
  if (!specs || isIgnored) {
    const length = Math.min(size, bytesServed ?? (status === 206 ? 0 : size));
    return { spans: length > 0 ? [[0, length - 1]] : [], suffixBytes: 0, basis };
  }
  return { ...placeRanges(specs, size, bytesServed ?? Number.POSITIVE_INFINITY), basis };
}

function requestedBytes(specs: readonly RangeSpec[], size: number): number {
  const { spans, suffixBytes } = placeRanges(specs, size, Number.POSITIVE_INFINITY);
  return spans.reduce((total, [first, last]) => total + last - first + 1, suffixBytes);
}

function placeRanges(specs: readonly RangeSpec[], size: number, served: number): { spans: ByteSpan[]; suffixBytes: number } {
  const spans: ByteSpan[] = [];
  let suffixBytes = 0;
  let left = served;
  for (const spec of specs) {
    if (left <= 0) break;
    if ('suffix' in spec && !Number.isFinite(size)) {
      suffixBytes = Math.max(suffixBytes, Math.min(spec.suffix, left));
      left -= Math.min(spec.suffix, left);
      continue;
    }
    const first = 'suffix' in spec ? Math.max(0, size - spec.suffix) : spec.first;
    const last = Math.min(endOf(spec, first, size, served), size - 1, first + left - 1);
    if (last < first) continue;
    spans.push([first, last]);
    left -= last - first + 1;
  }
  return { spans, suffixBytes };
}

// "From here to the end" of a file of unknown size surely brought one byte; only from its beginning is it the whole file.
function endOf(spec: RangeSpec, first: number, size: number, served: number): number {
  if ('suffix' in spec) return size - 1;
  if (spec.last !== null) return spec.last;
  const isBounded = Number.isFinite(size) || Number.isFinite(served) || first === 0;
  return isBounded ? Number.POSITIVE_INFINITY : first;
}

function rangeHeader(range: string | null | undefined): string | null {
  const text = range?.trim() ?? '';
  return text === '' || text === '-' ? null : text;
}
