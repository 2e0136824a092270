import { crc32 } from 'node:zlib';

/** Length and CRC-32 of the text, 4 bytes each, big endian; then the text in UTF-8. */
export const FRAME_HEADER_BYTES = 8;
/** No record comes near it. */
export const MAX_FRAME_BYTES = 64 * 1024;
/** A sealed piece holds records up to the first that fills it, and what sealing adds; a longer length is damage. */
const MAX_PAYLOAD_BYTES = 2 * MAX_FRAME_BYTES;

/** One record as it lies on disk. Throws RangeError when it is empty or too long. */
export function encodeFrame(text: string): Buffer {
  const frame = Buffer.allocUnsafe(frameBytes(text));
  writeFrame(frame, 0, text);
  return frame;
}

/** What a record takes on disk. Throws RangeError when it is empty or too long. */
export function frameBytes(text: string): number {
  const length = Buffer.byteLength(text);
  if (length === 0 || length > MAX_FRAME_BYTES) throw new RangeError(`A record has 1 to ${MAX_FRAME_BYTES} bytes, not ${length}`);
  return FRAME_HEADER_BYTES + length;
}

/** Writes a record where there is room for it. @returns where it ends */
export function writeFrame(buffer: Buffer, at: number, text: string): number {
  const length = buffer.write(text, at + FRAME_HEADER_BYTES);
  buffer.writeUInt32BE(length, at);
  // zlib reads the text as UTF-8 itself, for less than a view of the bytes costs.
  buffer.writeUInt32BE(crc32(text), at + 4);
  return at + FRAME_HEADER_BYTES + length;
}

export interface DecodeOptions {
  limit: number;
  isEnd: boolean;
  open?: OpenFrame;
}

/** Gives the records of a frame from what lies behind its header; undefined for one that is not ours. */
export type OpenFrame = (payload: Buffer) => Buffer[] | undefined;

export interface DecodedFrames {
  /** In UTF-8, as parts of what was read. */
  records: Buffer[];
  /** How many bytes are dealt with: decoded, or given up as damaged. */
  consumed: number;
  /** Of these, the damaged ones. */
  skipped: number;
}

/**
 * Reads whole frames from the start of a buffer, until they gave `limit` records. By default a frame is a record. Damage costs only the records it lies in: reading
 * goes on at the next byte where a record fits its checksum. `isEnd` says that nothing follows the buffer, so that an
 * unfinished record at its end is damage (a torn write) rather than a reason to read on from there.
 */
export function decodeFrames(buffer: Buffer, { limit, isEnd, open = readPlain }: DecodeOptions): DecodedFrames {
  const records: Buffer[] = [];
  let at = 0;
  let skipped = 0;
  while (at < buffer.length && records.length < limit) {
    const end = frameEnd(buffer, at);
    if (end === 'unfinished' && !isEnd) break;
    if (typeof end === 'number') {
      const opened = open(buffer.subarray(at + FRAME_HEADER_BYTES, end));
      if (opened) records.push(...opened);
      else skipped += end - at;
      at = end;
    } else {
      at += 1;
      skipped += 1;
    }
  }
  return { records, consumed: at, skipped };
}

/** A frame as it lies on disk where nothing is sealed: a record. */
export function readPlain(payload: Buffer): Buffer[] {
  return [payload];
}

/** The records of whole, undamaged frames, whose checksums need no look: made just now, or authenticated. */
export function cutFrames(frames: Buffer): Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < frames.length;) {
    const from = at + FRAME_HEADER_BYTES;
    at = from + frames.readUInt32BE(at);
    records.push(frames.subarray(from, at));
  }
  return records;
}

function frameEnd(buffer: Buffer, at: number): number | 'unfinished' | 'damaged' {
  if (at + FRAME_HEADER_BYTES > buffer.length) return 'unfinished';
  const length = buffer.readUInt32BE(at);
  if (length === 0 || length > MAX_PAYLOAD_BYTES) return 'damaged';
  const end = at + FRAME_HEADER_BYTES + length;
  if (end > buffer.length) return 'unfinished';
  return crc32(buffer.subarray(at + FRAME_HEADER_BYTES, end)) === buffer.readUInt32BE(at + 4) ? end : 'damaged';
}
