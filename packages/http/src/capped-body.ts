import { Duplex, PassThrough, Readable, Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { fetchError } from './fetch-error.ts';

/** A body may be compressed twice by careless servers, never more. */
const MAX_LAYERS = 2;
/** Unpacked in pieces of this size: a feed takes two, each of which is a trip to another thread. */
const UNPACK_CHUNK_BYTES = 256 * 1024;

/**
 * The decoded body of a response as a stream that ends with `too-large` as soon as more than `maxBytes` arrive, before
 * or after decompression; memory stays at the size of the buffers. Encodings: gzip, deflate (both kinds), br, zstd.
 */
export function cappedBody(body: Readable, contentEncoding: string | undefined, maxBytes: number, url: string): Readable {
  let encodings: string[];
  try {
    encodings = encodingsOf(contentEncoding, url);
  } catch (error) {
    body.destroy();
    throw error;
  }
  let stream: Readable = pass(body, cap(maxBytes, url));
  for (const encoding of encodings.reverse()) stream = pass(pass(stream, decoder(encoding, url)), cap(maxBytes, url));
  return stream;
}

/**
 * The decoded body in one array, from the chunks it came in, which are not too large already; under the same caps. Takes a third
 * of the processor time of the stream, because a body that is wanted whole is unpacked whole: not piece by piece through a
 * chain of streams.
 */
export async function unpackBody(
  chunks: readonly Uint8Array[],
  contentEncoding: string | undefined,
  maxBytes: number,
  url: string,
): Promise<Uint8Array> {
  const [first] = chunks;
  let whole: Buffer = first && chunks.length === 1 ? Buffer.from(first.buffer, first.byteOffset, first.byteLength) : Buffer.concat(chunks);
  for (const encoding of encodingsOf(contentEncoding, url).reverse()) whole = await unpack(whole, encoding, maxBytes, url);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}

/** @throws `broken-body` for more layers than any honest server sends */
function encodingsOf(contentEncoding: string | undefined, url: string): string[] {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > MAX_LAYERS) throw fetchError('broken-body', `The body is compressed ${encodings.length} times`, url);
  return encodings;
}

async function unpack(packed: Buffer, encoding: string, maxBytes: number, url: string): Promise<Buffer> {
  const decode = UNPACKERS[encoding];
  if (!decode) throw unknownEncoding(encoding, url);
  if (packed.byteLength === 0) return packed;
  try {
    return await decode(packed, { maxOutputLength: maxBytes, chunkSize: UNPACK_CHUNK_BYTES });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes, url) : error;
  }
}

type Unpack = (packed: Buffer, options: { maxOutputLength: number; chunkSize: number }) => Promise<Buffer>;

const [unpackGzip, unpackBrotli, unpackZstd, unpackZlib, unpackRaw] = [gunzip, brotliDecompress, zstdDecompress, inflate, inflateRaw].map(
  (decode) => promisify(decode) as Unpack,
) as [Unpack, Unpack, Unpack, Unpack, Unpack];
/** As they are: no encodings at all, but servers send them. */
const asItIs: Unpack = async (packed) => packed;
const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  br: unpackBrotli,
  zstd: unpackZstd,
  deflate: (packed, options) => (isZlib(packed[0]) ? unpackZlib : unpackRaw)(packed, options),
  none: asItIs,
  binary: asItIs,
  'utf-8': asItIs,
};

/** "deflate" means zlib by the standard and raw deflate by habit; the first byte tells which. */
function isZlib(firstByte: number | undefined): boolean {
  return ((firstByte ?? 0) & 0x0f) === 8;
}

function tooLarge(maxBytes: number, url: string): Error {
  return fetchError('too-large', `The answer is larger than ${maxBytes} bytes`, url);
}

function unknownEncoding(encoding: string, url: string): Error {
  return fetchError('broken-body', `Unknown content encoding ${encoding.slice(0, 40)}`, url);
}

function pass(from: Readable, to: Duplex): Readable {
  from.on('error', (error) => to.destroy(error));
  from.on('close', () => {
    if (!from.readableEnded && !to.destroyed) to.destroy(new Error('other side closed'));
  });
  to.on('close', () => from.destroy());
  return from.pipe(to);
}

function cap(maxBytes: number, url: string): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) done(tooLarge(maxBytes, url));
      else done(null, chunk);
    },
  });
}

function decoder(encoding: string, url: string): Duplex {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      return Duplex.from(inflateEither);
    case 'none':
    case 'binary':
    case 'utf-8':
      // No encodings at all, but servers send them.
      return new PassThrough();
    default:
      return new PassThrough().destroy(unknownEncoding(encoding, url));
  }
}

async function* inflateEither(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let chunk = first; !chunk.done; chunk = await chunks.next()) yield chunk.value;
  }
  yield* pass(Readable.from(all()), isZlib(first.value[0]) ? createInflate() : createInflateRaw());
}
