import { Duplex, PassThrough, Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { fetchError } from './fetch-error.ts';

/** A body may be compressed twice by careless servers, never more. */
const MAX_LAYERS = 2;

/**
 * The decoded body of a response as a stream that ends with `too-large` as soon as more than `maxBytes` arrive, before
 * or after decompression; memory stays at the size of the buffers. Encodings: gzip, deflate (both kinds), br, zstd.
 */
export function cappedBody(body: Readable, contentEncoding: string | undefined, maxBytes: number, url: string): Readable {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > MAX_LAYERS) {
    body.destroy();
    throw fetchError('broken-body', `The body is compressed ${encodings.length} times`, url);
  }
  let stream: Readable = pass(body, cap(maxBytes, url));
  for (const encoding of encodings.reverse()) stream = pass(pass(stream, decoder(encoding, url)), cap(maxBytes, url));
  return stream;
}

/** The whole stream in one array. */
export async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
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
      if (bytes > maxBytes) done(fetchError('too-large', `The answer is larger than ${maxBytes} bytes`, url));
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
      return new PassThrough().destroy(fetchError('broken-body', `Unknown content encoding ${encoding.slice(0, 40)}`, url));
  }
}

/** "deflate" means zlib by the standard and raw deflate by habit; the first byte tells which. */
async function* inflateEither(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let chunk = first; !chunk.done; chunk = await chunks.next()) yield chunk.value;
  }
  const inflate = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  yield* pass(Readable.from(all()), inflate);
}
