import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { GuardedFetchOptions, GuardedResponse } from '@castgraph/http/guarded-client';
import { badInput, CastgraphError } from '@castgraph/kernel/errors';

/** One file of a list as it was last read, with what its server needs to say that it is still the same. */
export interface ListFile {
  url: string;
  text: string;
  etag: string | null;
  lastModified: string | null;
}

export type FetchUrl = (url: string, options?: GuardedFetchOptions) => Promise<GuardedResponse>;

/** Lists are text of a few megabytes at most; what is larger is something else. */
export const MAX_LIST_BYTES = 32 * 1024 * 1024;

/**
 * Reads a file of a list from a `file:`, `http:` or `https:` URL, asking only for what has changed since `known`.
 * A file that is compressed by gzip is unpacked.
 * @returns the file; `known` itself when it is the same
 * @throws CastgraphError: UNAVAILABLE when it cannot be had now, BAD_INPUT for what is too large, broken or a page
 */
export async function readListFile(url: string, known: ListFile | undefined, fetchUrl: FetchUrl): Promise<ListFile> {
  return url.startsWith('file:') ? await readLocal(url, known) : await readRemote(url, known, fetchUrl);
}

async function readRemote(url: string, known: ListFile | undefined, fetchUrl: FetchUrl): Promise<ListFile> {
  const headers: Record<string, string> = {};
  if (known?.etag) headers['if-none-match'] = known.etag;
  if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
  const answer = await fetchUrl(url, { headers, maxBytes: MAX_LIST_BYTES, timeoutMs: 120_000 });
  if (answer.status === 304 && known) return known;
  if (answer.status !== 200) throw new CastgraphError('UNAVAILABLE', `${url} answered ${answer.status}`);
  if (/\bhtml\b/i.test(answer.headers['content-type'] ?? '')) throw badInput(`${url} is a page, not a list`);
  const text = await decode(answer.body, url);
  return sameOr(known, {
    url,
    text,
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
  });
}

async function readLocal(url: string, known: ListFile | undefined): Promise<ListFile> {
  const file = await open(new URL(url)).catch((cause: unknown) => {
    throw new CastgraphError('UNAVAILABLE', `${url} cannot be read`, { cause });
  });
  try {
    const { size, mtimeMs } = await file.stat();
    if (size > MAX_LIST_BYTES) throw badInput(`${url} is larger than ${MAX_LIST_BYTES} bytes`);
    const etag = `${size}-${mtimeMs}`;
    if (known?.etag === etag) return known;
    return sameOr(known, { url, text: await decode(await file.readFile(), url), etag, lastModified: null });
  } finally {
    await file.close();
  }
}

/** A server without validators sends the same again: that is no change. */
function sameOr(known: ListFile | undefined, read: ListFile): ListFile {
  return known?.text === read.text ? known : read;
}

async function decode(bytes: Uint8Array, url: string): Promise<string> {
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    plain = await promisify(gunzip)(bytes, { maxOutputLength: MAX_LIST_BYTES }).catch(() => {
      throw badInput(`${url} cannot be unpacked, or not within ${MAX_LIST_BYTES} bytes`);
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw badInput(`${url} is no text in UTF-8`);
  }
}

/** Tells editions of a list apart: the same on every collector that read the same. */
export function editionOf(files: Readonly<Record<string, ListFile>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]!.text}\0`);
  return hash.digest('hex').slice(0, 8);
}
