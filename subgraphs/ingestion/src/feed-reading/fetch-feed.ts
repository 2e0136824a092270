import { createHash } from 'node:crypto';
import { CastgraphError, isCastgraphError } from '@castgraph/kernel/errors';
import type { GuardedFetchOptions, GuardedResponse } from '@castgraph/http/guarded-client';
import { readFreshSeconds, readRetryAfter } from './answer-headers.ts';

export type FetchUrl = (url: string, options?: GuardedFetchOptions) => Promise<GuardedResponse>;

/** What is known of the last whole document, for a conditional request. */
export interface DocumentMarks {
  etag: string | null;
  lastModified: string | null;
  documentHash: Uint8Array | null;
}

/** What a server answered. */
export type FetchedFeed = ({ kind: 'unchanged'; url: string } | ({ kind: 'document' } & FeedDocument)) & FetchedFacts;

/** What an answer says beside the document. */
export interface FetchedFacts {
  /** Where permanent redirects (301, 308) lead, null without any. */
  movedTo: string | null;
  /** How long it says it is fresh. */
  freshSeconds: number | null;
}

export interface FetchFeedOptions {
  signal: AbortSignal;
  /** Awaited before a body is read; see `GuardedFetchOptions`. */
  admitBody?: GuardedFetchOptions['admitBody'];
}

export interface FeedDocument extends Omit<DocumentMarks, 'documentHash'> {
  /** Where it came from, after redirects. */
  url: string;
  documentHash: Buffer;
  contentType: string | undefined;
  bytes: Uint8Array;
}

const ACCEPT = 'application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1';
const TIMEOUT_MS = 60_000;

/**
 * Asks a server for a feed, conditionally where something is known of the last document. A document with the same bytes
 * counts as unchanged, whatever the server says.
 * @throws CastgraphError with `details.cause`: those of `guardedFetch`, `gone` (410), `http-<status>`; `details.retryAfterSeconds` where said
 */
export async function fetchFeed(
  fetchUrl: FetchUrl,
  url: string,
  marks: DocumentMarks,
  { signal, admitBody }: FetchFeedOptions,
): Promise<FetchedFeed> {
  const headers: Record<string, string> = { accept: ACCEPT };
  if (marks.etag) headers['if-none-match'] = marks.etag;
  if (marks.lastModified) headers['if-modified-since'] = marks.lastModified;
  const response = await fetchUrl(url, { headers, timeoutMs: TIMEOUT_MS, signal, admitBody });
  const facts: FetchedFacts = { movedTo: permanentTarget(response), freshSeconds: readFreshSeconds(response.headers) };
  if (response.status === 304) return { kind: 'unchanged', url: response.url, ...facts };
  if (response.status !== 200) throw statusError(response);
  const documentHash = createHash('sha256').update(response.body).digest();
  if (marks.documentHash && documentHash.equals(marks.documentHash)) return { kind: 'unchanged', url: response.url, ...facts };
  return {
    kind: 'document',
    ...facts,
    url: response.url,
    documentHash,
    etag: bounded(response.headers['etag']),
    lastModified: bounded(response.headers['last-modified']),
    contentType: response.headers['content-type'],
    bytes: response.body,
  };
}

/** The cause of a failure of fetching or reading, as it stands in metrics and in the podcast's state. */
export function causeOf(error: unknown): string {
  const cause = isCastgraphError(error) ? error.details['cause'] : undefined;
  return typeof cause === 'string' ? cause : 'unexpected';
}

/** Only redirects that are permanent from the first one on move a feed: what stands behind a temporary one may change again. */
function permanentTarget({ redirects }: GuardedResponse): string | null {
  const temporary = redirects.findIndex(({ permanent }) => !permanent);
  const permanent = temporary < 0 ? redirects : redirects.slice(0, temporary);
  return permanent.at(-1)?.to ?? null;
}

function statusError({ status, headers }: GuardedResponse): CastgraphError {
  const retryAfterSeconds = readRetryAfter(headers);
  if (status === 410)
    return new CastgraphError('NOT_FOUND', 'The server says that the feed is gone for good', { details: { cause: 'gone' } });
  return new CastgraphError('UNAVAILABLE', `The server answered with status ${status}`, {
    details: { cause: `http-${status}`, ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }) },
  });
}

function bounded(header: string | undefined): string | null {
  return header !== undefined && header.length <= 1_000 ? header : null;
}
