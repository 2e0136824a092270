import type { Readable } from 'node:stream';
import type { GuardedFetchOptions, GuardedResponse } from '@castgraph/http/guarded-client';
import { readRetryAfter } from '../feed-reading/answer-headers.ts';
import { audioError } from './audio-error.ts';

/** A guarded fetch whose body is a stream: a file of 100 MB must not come whole because a server knows no ranges. */
export type FetchStream = (url: string, options: GuardedFetchOptions) => Promise<GuardedResponse<Readable>>;

export interface AudioSourceOptions {
  fetchStream: FetchStream;
  signal: AbortSignal;
  /** Most bytes read of one file, over all requests. */
  maxBytes?: number;
  /** Deadline of each request. */
  timeoutMs?: number;
}

/** What one request asks for at least: an ID3 tag without a cover and the first frames fit in it. */
const WINDOW_BYTES = 64 * 1024;
const MAX_BYTES = 1024 * 1024;
const MAX_REQUESTS = 12;
/** Above every real file: the cap that counts is `maxBytes`, at which reading stops. */
const NO_CAP = 2 ** 40;

interface Window {
  start: number;
  bytes: Uint8Array;
}

/**
 * A remote file, of which places are read by range requests: 64 KiB at a time, at most 1 MiB and a dozen requests. A server
 * that ignores ranges is read from its beginning as far as the budget goes, and then hung up on. Close it when done.
 */
export class AudioSource {
  readonly #options: AudioSourceOptions;
  readonly #windows: Window[] = [];
  #url: string;
  #budget: number;
  #requests = 0;
  /** The body of a server that ignores ranges, still open: the rest of the file in order. */
  #stream: Readable | undefined;
  /** Of the whole file, as the server says; null where it does not. */
  sizeBytes: number | null = null;
  contentType: string | null = null;

  private constructor(url: string, options: AudioSourceOptions) {
    this.#url = url;
    this.#options = options;
    this.#budget = options.maxBytes ?? MAX_BYTES;
  }

  /**
   * Asks for the beginning of the file. Redirects are followed.
   * @throws CastgraphError with `details.cause`: those of `guardedFetch`, `http-<status>`, `bad-range`, `empty-file`
   */
  static async open(url: string, options: AudioSourceOptions): Promise<AudioSource> {
    const source = new AudioSource(url, options);
    try {
      const first = await source.#request(0, WINDOW_BYTES);
      if (first.bytes.length === 0) throw audioError('empty-file', 'The file is empty');
      return source;
    } catch (error) {
      source.close();
      throw error;
    }
  }

  /**
   * Up to `length` bytes from `position` on; fewer where the file ends.
   * @throws CastgraphError `too-far` when the budget does not reach
   */
  async read(position: number, length: number): Promise<Uint8Array> {
    const end = Math.min(position + length, this.sizeBytes ?? Number.MAX_SAFE_INTEGER);
    if (position >= end) return new Uint8Array(0);
    if (this.#stream) await this.#readOn(end);
    const window = this.#windows.find(({ start, bytes }) => position >= start && end <= start + bytes.length);
    const found = window ?? (this.#isWhole() ? this.#windows[0]! : await this.#request(position, Math.max(length, WINDOW_BYTES)));
    return found.bytes.subarray(position - found.start, end - found.start);
  }

  /** Hangs up. */
  close(): void {
    this.#stream?.destroy();
    this.#stream = undefined;
  }

  /** A server without ranges has sent everything that it will. */
  #isWhole(): boolean {
    return this.#stream === undefined && this.#windows.length === 1 && !this.#isRanged;
  }

  #isRanged = true;

  async #request(position: number, length: number): Promise<Window> {
    const wanted = Math.min(length, this.#budget);
    if (wanted <= 0 || ++this.#requests > MAX_REQUESTS) throw audioError('too-far', 'What tells the length lies too far into the file');
    const { fetchStream, signal, timeoutMs = 30_000 } = this.#options;
    const response = await fetchStream(this.#url, {
      headers: {
        range: `bytes=${position}-${position + wanted - 1}`,
        accept: 'audio/*, video/*;q=0.9, */*;q=0.1',
        'accept-encoding': 'identity',
      },
      maxBytes: NO_CAP,
      timeoutMs,
      signal,
    });
    try {
      return await this.#take(response, position, wanted);
    } catch (error) {
      response.body.destroy();
      throw error;
    }
  }

  async #take(response: GuardedResponse<Readable>, position: number, wanted: number): Promise<Window> {
    const { status, headers, body, url } = response;
    // A body that is left open may fail later, when nobody reads it any more.
    body.on('error', () => undefined);
    this.contentType ??= headers['content-type'] ?? null;
    // Ranges of one file: what a redirect chose for the first request serves the others, too.
    this.#url = url;
    if (status === 200 && position === 0) return this.#takeWhole(body, headers, wanted);
    if (status === 200) throw audioError('bad-range', 'The server answers ranges now and then');
    if (status !== 206) {
      const retryAfter = readRetryAfter(headers);
      throw audioError(`http-${status}`, `The server answered with status ${status}`, retryAfter ?? undefined);
    }
    const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range']?.trim() ?? '');
    const [start, last, total] = range ? range.slice(1).map(Number) : [];
    const isFaithful = start === position && last! >= start && last! < position + wanted && !(total! <= last!);
    if (!isFaithful) throw audioError('bad-range', `The server sent another range: ${headers['content-range']?.slice(0, 100)}`);
    if (!Number.isNaN(total)) this.#noteSize(total!);
    const bytes = await readUpTo(body, wanted);
    body.destroy();
    if (bytes.length !== last! - start + 1) throw audioError('bad-range', 'The server sent fewer or more bytes than it said');
    return this.#keep({ start: position, bytes });
  }

  async #takeWhole(body: Readable, headers: Record<string, string>, wanted: number): Promise<Window> {
    this.#isRanged = false;
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (Number.isSafeInteger(length)) this.#noteSize(length);
    const bytes = await readUpTo(body, wanted);
    if (bytes.length < wanted) {
      if (this.sizeBytes !== null && bytes.length !== this.sizeBytes)
        throw audioError('bad-range', `The server announced ${this.sizeBytes} bytes and sent ${bytes.length}`);
      this.sizeBytes = bytes.length;
      body.destroy();
    } else this.#stream = body;
    return this.#keep({ start: 0, bytes });
  }

  #noteSize(bytes: number): void {
    if (this.sizeBytes !== null && this.sizeBytes !== bytes) throw audioError('bad-range', 'The file has another size at each request');
    if (bytes === 0) throw audioError('empty-file', 'The file is empty');
    this.sizeBytes = bytes;
  }

  /** Reads an open body up to a place. */
  async #readOn(end: number): Promise<void> {
    const known = this.#windows[0]!.bytes;
    if (end <= known.length) return;
    const missing = end - known.length;
    if (missing > this.#budget)
      throw audioError('too-far', 'The server knows no ranges, and what tells the length lies too far into the file');
    const more = await readUpTo(this.#stream!, missing);
    this.#budget -= more.length;
    this.#windows[0] = { start: 0, bytes: Buffer.concat([known, more]) };
    if (more.length < missing) this.close();
  }

  #keep(window: Window): Window {
    this.#budget -= window.bytes.length;
    this.#windows.push(window);
    return window;
  }
}

/** At most so many bytes; the stream stays open when there are more. */
async function readUpTo(stream: Readable, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let got = 0;
  while (got < length) {
    const chunk = (stream.read(Math.min(length - got, Math.max(1, stream.readableLength))) ??
      (await nextReadable(stream))) as Buffer | null;
    if (chunk === null) break;
    got += chunk.length;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Waits for more; null at the end. An empty chunk means: look again. */
function nextReadable(stream: Readable): Promise<Buffer | null> {
  if (stream.readableEnded) return Promise.resolve(null);
  if (stream.destroyed) return Promise.reject(stream.errored ?? new Error('The body was closed'));
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      stream.off('readable', onReadable).off('end', onEnd).off('error', onError).off('close', onClose);
      end();
    };
    const onReadable = () => settle(() => resolve(Buffer.alloc(0)));
    const onEnd = () => settle(() => resolve(null));
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => settle(() => (stream.errored ? reject(stream.errored) : resolve(null)));
    stream.on('readable', onReadable).on('end', onEnd).on('error', onError).on('close', onClose);
  });
}
