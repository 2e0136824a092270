import { fileURLToPath } from 'node:url';
import { openFileStorage, type FileStorage } from './file-storage.ts';

/** What is wrong with a STORAGE_URL, as a sentence without its subject; null when it can be used. */
export function checkStorageUrl(url: string): string | null {
  if (!URL.canParse(url)) return 'must be a file: URL with an absolute path, such as file:/srv/castgraph/reports';
  const { protocol } = new URL(url);
  if (protocol === 's3:')
    return 'names S3 storage, which this version does not have: use a file: URL, on a shared volume if there are several machines';
  if (protocol !== 'file:') return `must be a file: URL, not ${protocol}`;
  try {
    fileURLToPath(url);
    return null;
  } catch {
    return 'must be a file: URL of this machine with an absolute path';
  }
}

/** Opens the storage that a STORAGE_URL names. @throws Error that says what is wrong with it */
export function openStorage(url: string): FileStorage {
  const fault = checkStorageUrl(url);
  if (fault !== null) throw new Error(`STORAGE_URL ${fault}`);
  return openFileStorage(fileURLToPath(url));
}
