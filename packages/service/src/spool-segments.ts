import { open, readdir, rename, stat, unlink, writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A place in the spool: a segment's number and a byte in it. */
export interface SpoolPosition {
  segment: number;
  offset: number;
}

const NAME = /^events-(\d{12})\.spool$/;

/** The file of a segment. */
export function segmentPath(directory: string, segment: number): string {
  return join(directory, `events-${String(segment).padStart(12, '0')}.spool`);
}

/** The segments on disk in order, with their sizes in bytes. */
export async function listSegments(directory: string): Promise<{ segment: number; bytes: number }[]> {
  const names = await readdir(directory);
  const segments = names.flatMap((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN) || []).sort((a, b) => a - b);
  return Promise.all(segments.map(async (segment) => ({ segment, bytes: (await stat(segmentPath(directory, segment))).size })));
}

/** Reads at most `bytes` bytes of a segment; shorter at its end, empty where it does not exist. */
export async function readSegment(directory: string, { segment, offset }: SpoolPosition, bytes: number): Promise<Buffer> {
  const file = await open(segmentPath(directory, segment), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return Buffer.alloc(0);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Removes a segment whose records are all stored. */
export async function removeSegment(directory: string, segment: number): Promise<void> {
  await unlink(segmentPath(directory, segment)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Makes a new directory entry survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Notes how far the records are stored. Not synced: an old checkpoint, or none, costs a repetition, and the repeated
 * records meet their own primary keys.
 */
export async function writeCheckpoint(directory: string, position: SpoolPosition): Promise<void> {
  const path = join(directory, 'checkpoint.json');
  await writeFile(`${path}.new`, JSON.stringify(position));
  await rename(`${path}.new`, path);
}

/** How far the records were stored; the beginning when that is not known. */
export async function readCheckpoint(directory: string): Promise<SpoolPosition> {
  try {
    const { segment, offset } = JSON.parse(await readFile(join(directory, 'checkpoint.json'), 'utf8')) as SpoolPosition;
    if (Number.isSafeInteger(segment) && Number.isSafeInteger(offset) && segment >= 0 && offset >= 0) return { segment, offset };
  } catch {
    // Missing or torn.
  }
  return { segment: 0, offset: 0 };
}
