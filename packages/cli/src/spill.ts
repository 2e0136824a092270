import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CIPHER = 'aes-256-ctr';
/** Characters of a bucket that wait in memory. */
const WAITING_CHARACTERS = 32 * 1024;

interface Bucket {
  waiting: string[];
  waitingCharacters: number;
  chunks: { at: number; length: number; iv: Buffer }[];
}

/**
 * Lines sorted into buckets, more of them than memory holds: each bucket is read back whole, in the order in which it was written.
 * What does not fit waits in one temporary file, which has no name any more once it is open, so that it ends with the process
 * whatever happens. It is encrypted by a key that only this process has: addresses are never written down in the clear (A5d).
 * Small inputs never touch the disk.
 */
export class Spill {
  readonly #key = randomBytes(32);
  readonly #buckets = new Map<number, Bucket>();
  #file: FileHandle | undefined;
  #end = 0;

  /** Appends a line, which holds no line feed. Wait for it before the next. */
  async add(bucket: number, line: string): Promise<void> {
    const kept = this.#bucketOf(bucket);
    kept.waiting.push(line);
    kept.waitingCharacters += line.length;
    if (kept.waitingCharacters >= WAITING_CHARACTERS) await this.#write(kept);
  }

  /** The buckets that hold something, ascending. */
  buckets(): number[] {
    return [...this.#buckets.keys()].toSorted((a, b) => a - b);
  }

  /** The lines of a bucket, which is empty afterwards. */
  async take(bucket: number): Promise<string[]> {
    const kept = this.#buckets.get(bucket);
    if (!kept) return [];
    this.#buckets.delete(bucket);
    const lines: string[] = [];
    for (const { at, length, iv } of kept.chunks) {
      const { buffer } = await this.#file!.read(Buffer.alloc(length), 0, length, at);
      const decipher = createDecipheriv(CIPHER, this.#key, iv);
      const text = Buffer.concat([decipher.update(buffer), decipher.final()]).toString();
      for (const line of text.split('\n')) lines.push(line);
    }
    for (const line of kept.waiting) lines.push(line);
    return lines;
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }

  #bucketOf(bucket: number): Bucket {
    const known = this.#buckets.get(bucket);
    if (known) return known;
    const made: Bucket = { waiting: [], waitingCharacters: 0, chunks: [] };
    this.#buckets.set(bucket, made);
    return made;
  }

  async #write(bucket: Bucket): Promise<void> {
    this.#file ??= await openNameless();
    const iv = randomBytes(16);
    const bytes = createCipheriv(CIPHER, this.#key, iv).update(bucket.waiting.join('\n'));
    await this.#file.write(bytes, 0, bytes.length, this.#end);
    bucket.chunks.push({ at: this.#end, length: bytes.length, iv });
    this.#end += bytes.length;
    bucket.waiting = [];
    bucket.waitingCharacters = 0;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'castgraph-spill-'));
  try {
    return await open(join(folder, 'spill'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
