import { audioError } from './audio-error.ts';
import type { AudioSource } from './audio-source.ts';
import type { AudioFacts } from './audio-facts.ts';

interface Box {
  name: string;
  /** Where its content begins and where it ends, in bytes of the file. */
  start: number;
  end: number;
}

/** A file of honest software has a dozen boxes at the top, an `mdat` per fragment aside. */
const MAX_BOXES = 64;
const EXTENDED_HEADER_BYTES = 16;

/**
 * The facts of an MP4 (M4A, M4B, M4V): where its media data begin, how many bytes of them there are, and the duration
 * in `mvhd`. The sample tables, half a megabyte for an hour, and the cover are skipped. What stands before the media
 * data is counted as ID3 tags are: it is no audio, so the one-minute rule leaves it out (C13).
 */
export async function readMp4Facts(source: AudioSource): Promise<AudioFacts> {
  const fileEnd = source.sizeBytes ?? Number.MAX_SAFE_INTEGER;
  let mdatStart: number | null = null;
  let mediaBytes = 0;
  let durationSeconds: number | null = null;
  let at = 0;
  for (let boxes = 0; at < fileEnd && boxes < MAX_BOXES; boxes++) {
    const box = await readBox(source, at, fileEnd);
    if (box === null) break;
    if (box.name === 'mdat') {
      mdatStart ??= box.start;
      mediaBytes += box.end - box.start;
    }
    if (box.name === 'moov') durationSeconds = await readDuration(source, box);
    if (mdatStart !== null && durationSeconds !== null) break;
    at = box.end;
  }
  if (mdatStart === null || durationSeconds === null) throw audioError('unreadable-audio', 'The file says nowhere how long it is');
  const bitrateBps = durationSeconds > 0 && Number.isFinite(mediaBytes) ? Math.round((mediaBytes * 8) / durationSeconds) : null;
  return { codec: 'MP4', sizeBytes: source.sizeBytes, id3Bytes: mdatStart, bitrateBps, durationSeconds };
}

/** The box at a place; null where none is. */
async function readBox(source: AudioSource, at: number, end: number): Promise<Box | null> {
  const header = view(await source.read(at, EXTENDED_HEADER_BYTES));
  if (header.byteLength < 8) return null;
  const name = String.fromCharCode(...[4, 5, 6, 7].map((index) => header.getUint8(index)));
  let headerBytes = 8;
  let size = header.getUint32(0);
  if (size === 1 && header.byteLength === EXTENDED_HEADER_BYTES) {
    headerBytes = EXTENDED_HEADER_BYTES;
    size = Number(header.getBigUint64(8));
  }
  // Zero means: to the end of the file.
  const boxEnd = size === 0 ? end : at + size;
  if (boxEnd < at + headerBytes || boxEnd > end) throw audioError('unreadable-audio', 'A box of the file is longer than the file');
  return { name, start: at + headerBytes, end: boxEnd };
}

async function readDuration(source: AudioSource, moov: Box): Promise<number | null> {
  let at = moov.start;
  for (let boxes = 0; at < moov.end && boxes < MAX_BOXES; boxes++) {
    const box = await readBox(source, at, moov.end);
    if (box === null) return null;
    if (box.name === 'mvhd') return readMovieHeader(view(await source.read(box.start, 32)));
    at = box.end;
  }
  return null;
}

function readMovieHeader(header: DataView): number | null {
  if (header.byteLength < 32) return null;
  const isLong = header.getUint8(0) === 1;
  const timeScale = header.getUint32(isLong ? 20 : 12);
  const units = isLong ? Number(header.getBigUint64(24)) : header.getUint32(16);
  return timeScale > 0 && units > 0 && units !== 0xffff_ffff ? units / timeScale : null;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
