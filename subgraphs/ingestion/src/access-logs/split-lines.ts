import type { Readable } from 'node:stream';

/** Longer lines are no requests; the rest of one is passed over. */
export const MAX_LINE_CHARACTERS = 65_536;

/** A line and its number, from 1. */
export interface NumberedLine {
  number: number;
  text: string;
  isTooLong: boolean;
}

/**
 * The lines of a stream of UTF-8, those of a chunk at a time. No more is held than the chunk and the beginning of one line.
 * Bytes that are no UTF-8 become U+FFFD.
 */
export async function* splitLines(stream: Readable): AsyncGenerator<NumberedLine[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let isSkipping = false;
  let number = 0;
  const take = (text: string): NumberedLine | null => {
    number += 1;
    if (isSkipping) {
      // Was told when it grew too long.
      isSkipping = false;
      return null;
    }
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text, isTooLong: text.length > MAX_LINE_CHARACTERS };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop()!;
    const lines = parts.flatMap((part) => take(part) ?? []);
    if (rest.length > MAX_LINE_CHARACTERS) {
      if (!isSkipping) lines.push({ number: number + 1, text: '', isTooLong: true });
      isSkipping = true;
      rest = '';
    }
    yield lines;
  }
  rest += decoder.decode();
  const last = rest === '' && !isSkipping ? null : take(rest);
  if (last) yield [last];
}
