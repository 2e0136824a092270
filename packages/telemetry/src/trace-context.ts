import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';

/** One position in a W3C trace: 16 and 8 bytes of lower-case hex, and whether the trace is being recorded. */
export interface TraceContext {
  traceId: string;
  spanId: string;
  sampled: boolean;
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
const storage = new AsyncLocalStorage<TraceContext>();

/** Reads a W3C `traceparent` header; undefined for anything malformed, which starts a new trace. */
export function parseTraceparent(header: string | null | undefined): TraceContext | undefined {
  const match = header == null ? null : TRACEPARENT.exec(header);
  if (!match) return undefined;
  return { traceId: match[1]!, spanId: match[2]!, sampled: (Number.parseInt(match[3]!, 16) & 1) === 1 };
}

/** The W3C `traceparent` of a position. */
export function formatTraceparent({ traceId, spanId, sampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** A position below `parent`, or the first of a new trace. */
export function childOf(parent: TraceContext | undefined): TraceContext {
  return { traceId: parent?.traceId ?? randomHex(16), spanId: randomHex(8), sampled: parent?.sampled ?? true };
}

/** Where the running code stands in its trace, if anywhere. */
export function currentTrace(): TraceContext | undefined {
  return storage.getStore();
}

/** Runs the work at a position; everything it awaits and logs carries that trace. */
export function withTrace<T>(position: TraceContext, work: () => T): T {
  return storage.run(position, work);
}

/** The header to send with a request or a job so that the trace goes on there; undefined outside any trace. */
export function currentTraceparent(): string | undefined {
  const position = currentTrace();
  return position === undefined ? undefined : formatTraceparent(position);
}

/** Random bytes are drawn 4 KB at a time: one system call for some hundred spans. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
