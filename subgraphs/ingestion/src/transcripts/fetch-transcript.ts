import { createHash } from 'node:crypto';
import type { TranscriptLink } from '@castgraph/feeds/feed-record';
import { readTranscript } from '@castgraph/feeds/transcripts/read-transcript';
import type { TranscriptRecord } from '@castgraph/feeds/transcripts/transcript-record';
import { CastgraphError } from '@castgraph/kernel/errors';
import { readRetryAfter } from '../feed-reading/answer-headers.ts';
import type { DocumentMarks, FetchUrl } from '../feed-reading/fetch-feed.ts';

/** What became of asking for a transcript. */
export type FetchedTranscript = { kind: 'unchanged' } | ({ kind: 'read' } & ReadTranscript);

/** A transcript, where it came from, and how to ask for it again. */
export interface ReadTranscript {
  /** The feed's link. */
  link: string;
  /** Where it led. */
  url: string;
  /** What the document says, else what the feed says of it. */
  language: string | null;
  record: TranscriptRecord;
  etag: string | null;
  lastModified: string | null;
  documentHash: Buffer;
}

const ACCEPT = 'text/vtt, application/x-subrip;q=0.9, application/srt;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5';
/** Two hours of speech, word by word, have some 3 MB of JSON. */
const MAX_BYTES = 10_000_000;

export interface FetchTranscriptOptions {
  signal: AbortSignal;
  timeoutMs: number;
}

/**
 * Asks for a transcript, conditionally where something is known of its last document, and reads it.
 * @throws CastgraphError with `details.cause`: those of `guardedFetch` and of `readTranscript`, `http-<status>`; `details.retryAfterSeconds` where said
 */
export async function fetchTranscript(
  fetchUrl: FetchUrl,
  link: TranscriptLink,
  marks: DocumentMarks | null,
  { signal, timeoutMs }: FetchTranscriptOptions,
): Promise<FetchedTranscript> {
  const headers: Record<string, string> = { accept: ACCEPT };
  if (marks?.etag) headers['if-none-match'] = marks.etag;
  if (marks?.lastModified) headers['if-modified-since'] = marks.lastModified;
  const { status, headers: said, body, url } = await fetchUrl(link.url, { headers, maxBytes: MAX_BYTES, timeoutMs, signal });
  if (status === 304 && marks) return { kind: 'unchanged' };
  if (status !== 200) throw statusError(status, said);
  const documentHash = createHash('sha256').update(body).digest();
  if (marks?.documentHash && documentHash.equals(marks.documentHash)) return { kind: 'unchanged' };
  const contentType = said['content-type'];
  const record = readTranscript(body, contentType === undefined ? {} : { contentType });
  return {
    kind: 'read',
    link: link.url,
    url,
    language: record.language ?? link.language,
    record,
    etag: bounded(said['etag']),
    lastModified: bounded(said['last-modified']),
    documentHash,
  };
}

function statusError(status: number, headers: Readonly<Record<string, string>>): CastgraphError {
  const retryAfterSeconds = readRetryAfter(headers);
  return new CastgraphError('UNAVAILABLE', `The server answered with status ${status}`, {
    details: { cause: `http-${status}`, ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }) },
  });
}

function bounded(header: string | undefined): string | null {
  return header !== undefined && header.length <= 1_000 ? header : null;
}
