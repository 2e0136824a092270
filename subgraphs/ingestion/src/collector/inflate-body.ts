import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DoorRefusal } from '@castgraph/service/door-refusal';

export interface InflateOptions {
  /** Bytes that the body may have once it is inflated. */
  maxBytes: number;
  /** How the limit is told to the sender. */
  limit: string;
  /** A body that begins as gzip does is inflated although no header says so: logs lie as `.gz` files. */
  sniff?: boolean;
}

/** The body as it is read, and how many bytes of it came through. */
export type CountedBody = Transform & { readBytes: () => number };

/** Larger than zlib's own: what inflates to gigabytes comes in a quarter of the pieces, each of which costs a turn. */
const INFLATED_CHUNK_BYTES = 65_536;

/**
 * The body of a request, inflated where it is gzip, in chunks as they are wanted: nothing is read ahead of the reader, so
 * that a small body that inflates to a huge one costs no memory. The stream fails with 413 at the first byte over the
 * limit, with 422 where the gzip is broken, and with 400 when the sender goes away in the middle. The request itself is left
 * standing, for the answer.
 */
export function inflateBody(request: IncomingMessage, options: InflateOptions): CountedBody {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new DoorRefusal(415, 'UNSUPPORTED_ENCODING', `The content encoding is gzip or none, not ${encoding.slice(0, 40)}`);
  const counted = capBytes(options);
  const fail = (error: unknown) => void counted.destroy(asRefusal(error));
  request.once('error', fail).once('close', () => {
    if (!request.complete) fail(new Error('The sender has gone'));
  });
  const connect = (isGzip: boolean) => {
    if (isGzip) request.pipe(createGunzip({ chunkSize: INFLATED_CHUNK_BYTES }).on('error', fail)).pipe(counted);
    else request.pipe(counted);
  };
  counted.once('close', () => request.unpipe());
  if (encoding !== 'identity' || !options.sniff) connect(encoding !== 'identity');
  else sniffGzip(request, connect, () => counted.end());
  return counted;
}

/** The first two bytes of every gzip. */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

function sniffGzip(request: IncomingMessage, connect: (isGzip: boolean) => void, onEmpty: () => void): void {
  // There is none, and it has said so already.
  if (request.readableEnded) return onEmpty();
  request.once('end', onEmpty).once('data', (start: Buffer) => {
    request.off('end', onEmpty).pause();
    request.unshift(start);
    connect(start.subarray(0, 2).equals(GZIP_MAGIC));
  });
}

function capBytes({ maxBytes, limit }: InflateOptions): CountedBody {
  let bytes = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new DoorRefusal(413, 'TOO_LARGE', `The body is larger than ${limit}`));
      else done(null, chunk);
    },
  });
  return Object.assign(body, { readBytes: () => bytes });
}

function asRefusal(error: unknown): DoorRefusal {
  if (error instanceof DoorRefusal) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new DoorRefusal(422, 'BROKEN_GZIP', 'The gzip of the body is broken or ends early', { cause: error });
  return new DoorRefusal(400, 'BODY_ENDED', 'The body ended early', { cause: error });
}
