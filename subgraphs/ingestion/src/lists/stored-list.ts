import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ListFile } from './read-list-file.ts';

/** A list on disk, as it was last found to be current. */
export interface StoredList {
  /** When a source last confirmed it, in Unix milliseconds. */
  checkedAt: number;
  files: Record<string, ListFile>;
}

const schema = z.object({
  format: z.literal(1),
  checkedAt: z.number(),
  files: z.record(
    z.string(),
    z.object({ url: z.string(), text: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() }),
  ),
});

/** Reads a stored list; null when there is none. Throws when there is one that cannot be read. */
export async function readStoredList(path: string): Promise<StoredList | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return schema.parse(JSON.parse(text));
}

/** Puts a list in the place of the one before, all or none of it. */
export async function writeStoredList(path: string, list: StoredList): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(JSON.stringify({ format: 1, ...list }));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
