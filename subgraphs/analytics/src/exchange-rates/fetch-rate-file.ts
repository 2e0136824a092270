import type { GuardedClient } from '@castgraph/http/guarded-client';
import { badInput, CastgraphError } from '@castgraph/kernel/errors';
import { MAX_RATE_BYTES } from './read-rate-file.ts';

/** What a server gave along with a file, to ask by whether there is another one. */
export interface FileState {
  etag: string | null;
  lastModified: string | null;
}

/**
 * Fetches the file of rates, unless it is the one that is known.
 * @returns undefined when it is the same
 * @throws CastgraphError: UNAVAILABLE when it cannot be had now, BAD_INPUT for a page in its place or another host's answer
 */
export async function fetchRateFile(
  client: Pick<GuardedClient, 'fetch'>,
  url: string,
  known: FileState | undefined,
): Promise<({ bytes: Uint8Array } & FileState) | undefined> {
  const headers: Record<string, string> = {};
  if (known?.etag) headers['if-none-match'] = known.etag;
  if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
  const answer = await client.fetch(url, { headers, maxBytes: MAX_RATE_BYTES, timeoutMs: 60_000 });
  // Money is counted by what stands in this file: it is whose we were told it is.
  if (new URL(answer.url).host !== new URL(url).host) throw badInput(`${url} leads to another host, ${new URL(answer.url).host}`);
  if (answer.status === 304 && known) return undefined;
  if (answer.status !== 200) throw new CastgraphError('UNAVAILABLE', `${url} answered ${answer.status}`);
  if (/\bhtml\b/i.test(answer.headers['content-type'] ?? '')) throw badInput(`${url} is a page, not a file of rates`);
  return { bytes: answer.body, etag: answer.headers['etag'] ?? null, lastModified: answer.headers['last-modified'] ?? null };
}
