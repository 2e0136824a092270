import type { RowFault } from '../collector/judge-time.ts';

/** One request of a CDN's or web server's log. */
export interface LogRow {
  /** Unix milliseconds. */
  at: number;
  /** As logged; checked later. */
  ip: string;
  method: string;
  status: number | null;
  /** Whom the request was for; null where the log does not say. */
  host: string | null;
  /** Path and query, or a whole URL. */
  target: string;
  /** What was asked for, or what was served of the file, as a Range header would say it. */
  range: string | null;
  /** Of the body, where the log tells them apart from headers. */
  bytes: number | null;
  referrer: string | null;
  userAgent: string;
  /** The CDN's own name of the request, which no other has. */
  requestId: string | null;
}

/** What a line holds; null for one that holds no request: blank, a heading, a comment. */
export type ReadLine = { fault: RowFault } | { fault: null; row: LogRow } | null;

/** Reads the lines of one log, in order. */
export type ReadLogLine = (line: string) => ReadLine;

/** A line that is not taken. */
export function faulty(code: string, message: string, field?: string): { fault: RowFault } {
  return { fault: { code, message, ...(field === undefined ? {} : { field }) } };
}

/** The text of a field; null where logs write that there was none. */
export function readField(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}

/** A whole number from 0 on; null for anything else. */
export function readCount(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
