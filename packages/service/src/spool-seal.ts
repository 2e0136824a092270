import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  DATA_KEY_BYTES,
  KEY_ID_LENGTH,
  MissingKeyError,
  NONCE_BYTES,
  SealError,
  TAG_BYTES,
  WRAPPED_BYTES,
  unwrapDataKey,
  wrapDataKey,
  type SealPurpose,
} from '@castgraph/auth/data-key';
import { FRAME_HEADER_BYTES, cutFrames } from './spool-frame.ts';

/** No record begins with a NUL, so one look tells a sealed piece from a record of before. */
const MAGIC = Buffer.from('\0CG1');
const KEY_AT = MAGIC.length;
const WRAPPED_AT = KEY_AT + KEY_ID_LENGTH;
const NONCE_AT = WRAPPED_AT + WRAPPED_BYTES;
const CONTENT_AT = NONCE_AT + NONCE_BYTES;
/** What sealing adds to a piece, its frame's header not counted. */
const ADDED_BYTES = CONTENT_AT + TAG_BYTES;
/** A torn or damaged piece is lost whole, so it is small; the encryption of one costs some 20 µs. */
const PIECE_BYTES = 32 * 1024;

/** Seals what the spool writes, and opens what the shipper reads. */
export interface SpoolSeal {
  /** Frames of records, as frames of sealed pieces. */
  seal(frames: Buffer): Buffer;
  /**
   * The records of one frame's payload, sealed or as they lay on disk before there was sealing; undefined when it was altered.
   * @throws MissingKeyError when its key is not in SECRETS_KEY: then the records wait for it
   */
  open(payload: Buffer): Buffer[] | undefined;
}

/**
 * Sealing for a spool; `of` says which, and opens no other. One data key a process, wrapped by SECRETS_KEY in every piece, so that each file can be
 * read by itself; nonces count, because the key is new with each process.
 */
export function openSpoolSeal(secretsKey: string, of = 'collector-spool'): SpoolSeal {
  // A spool holds the records of all organizations.
  const purpose: SealPurpose = { organizationId: '', purpose: of, secretsKey };
  const keyBytes = randomBytes(DATA_KEY_BYTES);
  const wrapped = wrapDataKey(keyBytes, purpose);
  // Of bytes a key would be made anew for each piece, which costs as much as the piece.
  const dataKey = createSecretKey(keyBytes);
  const head = Buffer.concat([MAGIC, Buffer.from(wrapped.keyId), wrapped.bytes]);
  const known = new Map([[head.toString('latin1'), dataKey]]);
  let pieces = 0n;
  return {
    seal: (frames) => {
      const out: Buffer[] = [];
      for (const piece of cutPieces(frames)) {
        const nonce = Buffer.alloc(NONCE_BYTES);
        nonce.writeBigUInt64BE(pieces++, NONCE_BYTES - 8);
        const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(head);
        out.push(...frameOf([head, nonce, cipher.update(piece), cipher.final(), cipher.getAuthTag()]));
      }
      return Buffer.concat(out);
    },
    open: (payload) => {
      if (!payload.subarray(0, MAGIC.length).equals(MAGIC)) return [payload];
      if (payload.length < ADDED_BYTES) return undefined;
      return openPiece(payload, known, purpose);
    },
  };
}

function openPiece(payload: Buffer, known: Map<string, KeyObject>, purpose: SealPurpose): Buffer[] | undefined {
  const head = payload.subarray(0, NONCE_AT);
  const slot = head.toString('latin1');
  try {
    let dataKey = known.get(slot);
    if (!dataKey) {
      const keyId = payload.toString('latin1', KEY_AT, WRAPPED_AT);
      dataKey = createSecretKey(unwrapDataKey({ keyId, bytes: payload.subarray(WRAPPED_AT, NONCE_AT) }, purpose));
      known.set(slot, dataKey);
    }
    const nonce = payload.subarray(NONCE_AT, CONTENT_AT);
    const decipher = createDecipheriv('aes-256-gcm', dataKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(head).setAuthTag(payload.subarray(-TAG_BYTES));
    return cutFrames(Buffer.concat([decipher.update(payload.subarray(CONTENT_AT, -TAG_BYTES)), decipher.final()]));
  } catch (error) {
    if (error instanceof MissingKeyError) throw error;
    // What does not authenticate was altered; the cipher's own error says no more than that.
    if (error instanceof SealError || (error as Error).message.includes('authenticate')) return undefined;
    throw error;
  }
}

/** Whole frames, about a piece's length each. */
function* cutPieces(frames: Buffer): Generator<Buffer> {
  let from = 0;
  for (let at = 0; at < frames.length;) {
    at += FRAME_HEADER_BYTES + frames.readUInt32BE(at);
    if (at - from < PIECE_BYTES && at < frames.length) continue;
    yield frames.subarray(from, at);
    from = at;
  }
}

function frameOf(parts: Buffer[]): Buffer[] {
  const header = Buffer.allocUnsafe(FRAME_HEADER_BYTES);
  header.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 0),
    0,
  );
  header.writeUInt32BE(
    parts.reduce((sum, part) => crc32(part, sum), 0),
    4,
  );
  return [header, ...parts];
}
