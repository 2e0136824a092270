import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import {
  DATA_KEY_BYTES,
  KEY_ID_LENGTH,
  SealError,
  TAG_BYTES,
  WRAPPED_BYTES,
  additionalData,
  currentKeyId,
  unwrapDataKey,
  wrapDataKey,
  type SealPurpose,
  type WrappedKey,
} from './data-key.ts';

/**
 * A sealed file: `CGS1`, key id, wrapped data key, nonce prefix; then chunks of 64 KiB of content, each with its GCM tag.
 * The nonce of a chunk is prefix, number and whether it is the last (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, 2015), so
 * chunks cannot be reordered, repeated, left out or cut off at the end, and content can be used as it is read.
 */
const MAGIC = Buffer.from('CGS1');
const PREFIX_BYTES = 7;
export const HEADER_BYTES = MAGIC.length + KEY_ID_LENGTH + WRAPPED_BYTES + PREFIX_BYTES;
const CHUNK_BYTES = 65_536;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
/** 256 TiB: the counter is 32 bits wide. */
const MAX_CHUNKS = 2 ** 32;

/** Seals what runs through, however much it is, in memory for one chunk. */
export function sealStream(purpose: SealPurpose): Transform {
  const dataKey = randomBytes(DATA_KEY_BYTES);
  const prefix = randomBytes(PREFIX_BYTES);
  const chunks = new ChunkReader(CHUNK_BYTES, (chunk, number, isLast) => {
    const cipher = createCipheriv('aes-256-gcm', dataKey, nonceOf(prefix, number, isLast)).setAAD(additionalData(purpose));
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  });
  const stream = chunkTransform(chunks);
  stream.push(writeHeader(wrapDataKey(dataKey, purpose), prefix));
  return stream;
}

/**
 * Opens what `sealStream` made. It fails with SealError at the first chunk that was altered, moved or left out, and at the
 * end of a file that was cut off: what came out before that is genuine, but not all.
 */
export function openStream(purpose: SealPurpose): Transform {
  let head = Buffer.alloc(0);
  let chunks: ChunkReader | undefined;
  return new Transform({
    transform(bytes: Buffer, _, done) {
      attempt(
        done,
        () => {
          if (chunks) return chunks.take(bytes);
          head = Buffer.concat([head, bytes]);
          if (head.length < HEADER_BYTES) return [];
          chunks = openChunks(head.subarray(0, HEADER_BYTES), purpose);
          return chunks.take(head.subarray(HEADER_BYTES));
        },
        this,
      );
    },
    flush(done) {
      attempt(
        done,
        () => {
          if (!chunks) throw new SealError('Not a sealed file of this installation');
          return chunks.end();
        },
        this,
      );
    },
  });
}

/** Bytes of content in a sealed file of this size, without reading it. */
export function openedSize(sealedBytes: number): number {
  const body = sealedBytes - HEADER_BYTES;
  return Math.max(0, body - Math.max(1, Math.ceil(body / SEALED_CHUNK_BYTES)) * TAG_BYTES);
}

/** Id of the key under which a file is sealed, from its first bytes. @throws SealError when it is no sealed file */
export function keyIdOfHeader(header: Uint8Array): string {
  return readHeader(header).wrapped.keyId;
}

/**
 * The header of the same file under the current key; its content stays as it is.
 * @returns undefined when it is under the current key already
 * @throws SealError
 */
export function resealHeader(header: Uint8Array, purpose: SealPurpose): Buffer | undefined {
  const { wrapped, prefix } = readHeader(header);
  if (wrapped.keyId === currentKeyId(purpose.secretsKey)) return undefined;
  return writeHeader(wrapDataKey(unwrapDataKey(wrapped, purpose), purpose), prefix);
}

function openChunks(header: Uint8Array, purpose: SealPurpose): ChunkReader {
  const { wrapped, prefix } = readHeader(header);
  const dataKey = unwrapDataKey(wrapped, purpose);
  return new ChunkReader(SEALED_CHUNK_BYTES, (chunk, number, isLast) => {
    if (chunk.length < TAG_BYTES) throw new SealError('The sealed file was cut off');
    const decipher = createDecipheriv('aes-256-gcm', dataKey, nonceOf(prefix, number, isLast), { authTagLength: TAG_BYTES });
    decipher.setAAD(additionalData(purpose)).setAuthTag(chunk.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new SealError('The sealed file was altered or cut off', { cause });
    }
  });
}

function writeHeader({ keyId, bytes }: WrappedKey, prefix: Uint8Array): Buffer {
  return Buffer.concat([MAGIC, Buffer.from(keyId), bytes, prefix]);
}

function readHeader(header: Uint8Array): { wrapped: WrappedKey; prefix: Buffer } {
  const bytes = Buffer.from(header.subarray(0, HEADER_BYTES));
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    throw new SealError('Not a sealed file of this installation');
  const keyAt = MAGIC.length + KEY_ID_LENGTH;
  const wrapped = { keyId: bytes.toString('latin1', MAGIC.length, keyAt), bytes: bytes.subarray(keyAt, keyAt + WRAPPED_BYTES) };
  return { wrapped, prefix: bytes.subarray(keyAt + WRAPPED_BYTES) };
}

function nonceOf(prefix: Uint8Array, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5);
  nonce.set(prefix);
  nonce.writeUInt32BE(number, PREFIX_BYTES);
  nonce[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts a stream into chunks of one size and numbers them; the last, which may be empty, is known only at the end. */
class ChunkReader {
  #rest: Buffer[] = [];
  #restBytes = 0;
  #number = 0;
  readonly #size: number;
  readonly #make: (chunk: Buffer, number: number, isLast: boolean) => Buffer;

  constructor(size: number, make: (chunk: Buffer, number: number, isLast: boolean) => Buffer) {
    this.#size = size;
    this.#make = make;
  }

  /** What can be made now. A full chunk is held back until there is more, because it may be the last. */
  take(bytes: Buffer): Buffer[] {
    this.#rest.push(bytes);
    this.#restBytes += bytes.length;
    if (this.#restBytes <= this.#size) return [];
    const all = Buffer.concat(this.#rest);
    const made: Buffer[] = [];
    let at = 0;
    for (; all.length - at > this.#size; at += this.#size) made.push(this.#next(all.subarray(at, at + this.#size), false));
    this.#rest = [all.subarray(at)];
    this.#restBytes = all.length - at;
    return made;
  }

  end(): Buffer[] {
    return [this.#next(Buffer.concat(this.#rest), true)];
  }

  #next(chunk: Buffer, isLast: boolean): Buffer {
    if (this.#number >= MAX_CHUNKS) throw new SealError('The file is too large to be sealed');
    return this.#make(chunk, this.#number++, isLast);
  }
}

function chunkTransform(chunks: ChunkReader): Transform {
  return new Transform({
    transform(bytes: Buffer, _, done) {
      attempt(done, () => chunks.take(bytes), this);
    },
    flush(done) {
      attempt(done, () => chunks.end(), this);
    },
  });
}

function attempt(done: TransformCallback, make: () => Buffer[], stream: Transform): void {
  try {
    for (const bytes of make()) if (bytes.length > 0) stream.push(bytes);
    done();
  } catch (error) {
    done(error as Error);
  }
}
