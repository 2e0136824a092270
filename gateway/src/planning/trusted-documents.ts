import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Operations that were written with the product: they may be named by id, and the limits on size and cost are not for them. */
export interface TrustedDocuments {
  /** The text of an id. */
  find: (id: string) => string | undefined;
  has: (source: string) => boolean;
}

/**
 * Reads every `*.json` of a folder, each an object of document texts by hash, as graphql-codegen's persisted documents.
 * A folder that does not exist holds none.
 */
export async function readTrustedDocuments(folder: string): Promise<TrustedDocuments> {
  const byId = new Map<string, string>();
  for (const file of await jsonFiles(folder)) {
    const documents: unknown = JSON.parse(await readFile(file, 'utf8'));
    for (const [id, source] of Object.entries(documents as Record<string, unknown>)) {
      if (typeof source === 'string') byId.set(id.replace(/^sha\d+:/, ''), source);
    }
  }
  const sources = new Set(byId.values());
  return { find: (id) => byId.get(id.replace(/^sha\d+:/, '')), has: (source) => sources.has(source) };
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
