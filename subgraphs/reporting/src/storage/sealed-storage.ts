import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { currentKeyId, type SealPurpose } from '@castgraph/auth/data-key';
import { HEADER_BYTES, openStream, openedSize, resealHeader, sealStream } from '@castgraph/auth/sealed-stream';
import type { FileStorage, StoredFile } from './file-storage.ts';

/** The ending of keys whose files are sealed. The row that names the key decides, not the file: nobody can pass off a plain one. */
export const SEALED_ENDING = '.sealed';

/** Storage that sees ciphertext only: files open under their own key and organization, and nowhere else. */
export interface SealedStorage extends FileStorage {
  /** Id of the key that files are sealed under now. */
  readonly keyId: string;
  /** Puts a file under that key, its content untouched; false when there is no such file, or it was under it already. */
  reseal(key: string): Promise<boolean>;
}

/** Seals what is put into a storage and opens what comes out. Files that were kept before there was sealing are given as they are. */
export function sealedStorage(storage: FileStorage, secretsKey: string): SealedStorage {
  const purposeOf = (key: string): SealPurpose => ({ organizationId: key.split('/', 1)[0]!, purpose: `storage:${key}`, secretsKey });
  return {
    keyId: currentKeyId(secretsKey),
    put: async (key, bytes) => {
      if (!key.endsWith(SEALED_ENDING)) throw new RangeError(`Files are kept sealed; not a key of one: ${JSON.stringify(key)}`);
      await storage.put(key, await sealWhole(bytes, purposeOf(key)));
    },
    get: async (key) => {
      const file = await storage.get(key);
      return file && key.endsWith(SEALED_ENDING) ? openFile(file, purposeOf(key)) : file;
    },
    delete: (key) => storage.delete(key),
    reseal: async (key) => {
      const file = key.endsWith(SEALED_ENDING) ? await storage.get(key) : undefined;
      if (!file) return false;
      const sealed = await buffer(file.stream);
      const header = resealHeader(sealed.subarray(0, HEADER_BYTES), purposeOf(key));
      if (!header) return false;
      await storage.put(key, Buffer.concat([header, sealed.subarray(HEADER_BYTES)]));
      return true;
    },
  };
}

async function sealWhole(bytes: Uint8Array, purpose: SealPurpose): Promise<Buffer> {
  const sealing = sealStream(purpose);
  sealing.end(bytes);
  return buffer(sealing);
}

/** Whoever destroys the opened stream closes the file; a file that was altered ends it with an error instead of its end. */
function openFile({ stream, sizeBytes }: StoredFile, purpose: SealPurpose): StoredFile {
  const opened: Readable = pipeline(stream, openStream(purpose), () => undefined);
  return { stream: opened, sizeBytes: openedSize(sizeBytes) };
}
