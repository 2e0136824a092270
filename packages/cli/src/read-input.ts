import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { badInput } from '@castgraph/kernel/errors';
import type { CommandIo } from './command.ts';
import { startProgress } from './progress.ts';

// A longer line is no log line but a wrong file; it would have to be held whole.
const MAX_LINE_CHARACTERS = 1 << 20;

/**
 * The lines of a file, or of standard input for `-`, as they are read: UTF-8, any line ending, without a byte order mark.
 * Shows progress on a terminal. Throws BAD_INPUT for what cannot be read and for a line of more than a million characters.
 */
export async function* readLines(file: string, io: CommandIo): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const bytes of readChunks(file, io)) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop()!;
    for (const part of parts) {
      line++;
      yield trimEnd(part);
    }
    if (rest.length > MAX_LINE_CHARACTERS) throw badInput('The line is longer than a million characters', { line: line + 1 });
  }
  rest += decoder.decode();
  if (rest !== '') yield trimEnd(rest);
}

/** The whole of a file, or of standard input for `-`. Throws BAD_INPUT beyond `maxBytes`. */
export async function readBytes(file: string, io: CommandIo, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readChunks(file, io)) {
    size += chunk.length;
    if (size > maxBytes) throw badInput(`${nameOf(file)} is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file, or of standard input for `-`, as they are read. Shows progress on a terminal. @throws BAD_INPUT */
export async function* readChunks(file: string, io: CommandIo): AsyncGenerator<Uint8Array> {
  const total = file === '-' ? null : await requireFile(file);
  const progress = startProgress(io.stderr, nameOf(file), total);
  try {
    for await (const chunk of file === '-' ? io.stdin : createReadStream(file)) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      progress.add(bytes.length);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw badInput(`Cannot read ${nameOf(file)}: ${error.message}`);
    throw error;
  } finally {
    progress.end();
  }
}

async function requireFile(file: string): Promise<number | null> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw badInput(`Cannot read ${file}: it is a directory`);
    return info.isFile() ? info.size : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw badInput(`There is no file ${file}`);
    throw error;
  }
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
