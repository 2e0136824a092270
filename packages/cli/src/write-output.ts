import { once } from 'node:events';
import type { Writable } from 'node:stream';

const CHUNK_CHARACTERS = 64 * 1024;

/** Writes text and waits until the stream can take more. */
export async function writeText(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes one value as a line of JSON. */
export async function writeJson(stream: Writable, value: unknown): Promise<void> {
  await writeText(stream, `${JSON.stringify(value)}\n`);
}

/** Writes many values as lines of JSON, in large chunks. */
export async function writeJsonLines(stream: Writable, values: Iterable<unknown> | AsyncIterable<unknown>): Promise<void> {
  let chunk = '';
  for await (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    await writeText(stream, chunk);
    chunk = '';
  }
  if (chunk !== '') await writeText(stream, chunk);
}

/** True when the reader of our output has gone, as `| head` does; that is no failure. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
