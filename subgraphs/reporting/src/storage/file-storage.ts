import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A kept file, open for reading: destroy the stream when it is not read to its end. */
export interface StoredFile {
  stream: Readable;
  sizeBytes: number;
}

/** Where the bytes of reports are. Keys are made by the server of ids alone: `<uuid>/<uuid>.<ending>`, with `.sealed` behind it when they are. */
export interface FileStorage {
  /** Keeps the bytes under the key, in place of what was there: a reader finds the whole old file or the whole new one, also after a power cut. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file of a key; undefined when there is none. */
  get(key: string): Promise<StoredFile | undefined>;
  /** Removes the file of a key; none is no error. */
  delete(key: string): Promise<void>;
}

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}\.[a-z]{2,5}(?:\.sealed)?$/;

/** Files in a directory of this machine or of a mounted volume. Every method throws RangeError for a key that is none. */
export function openFileStorage(directory: string): FileStorage {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError(`Not a storage key: ${JSON.stringify(key)}`);
    return join(directory, key);
  };
  return {
    put: async (key, bytes) => writeWhole(pathOf(key), bytes),
    get: async (key) => readStored(pathOf(key)),
    delete: async (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await withFile(draft, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(draft, path);
  } catch (error) {
    // A full disk must not stay full of drafts.
    await rm(draft, { force: true });
    throw error;
  }
  // The new name is on disk only once its folder is.
  await withFile(folder, 'r', (file) => file.sync());
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

async function readStored(path: string): Promise<StoredFile | undefined> {
  let file: FileHandle;
  try {
    // A link in the place of a file would lead out of the directory.
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  const stats = await file.stat();
  if (stats.isFile()) return { stream: file.createReadStream(), sizeBytes: stats.size };
  await file.close();
  return undefined;
}
