import type { Readable } from 'node:stream';

/** Longer lines are no requests; they are passed over. */
export const MAX_LINE_BYTES = 65_536;

/** A line and its number, from 1. */
export interface NumberedLine {
  number: number;
  /** Empty where the line is too long. */
  text: string;
  isTooLong: boolean;
}

const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

/**
 * The lines of a stream of UTF-8, those of a chunk at a time; a byte order mark at the start is none of the text. No more is
 * held than the chunk and the beginning of one line. Bytes that are no UTF-8 become U+FFFD. What has grown too long is dropped
 * before it is made a string: in a body that is one endless line only the line feed is looked for.
 */
export async function* splitLines(stream: Readable): AsyncGenerator<NumberedLine[]> {
  const begun = new BegunLine();
  let number = 0;
  const toLine = (text: string | null): NumberedLine => {
    number += 1;
    if (text === null || isTooLong(text)) return { number, text: '', isTooLong: true };
    const from = number === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    return { number, text: text.slice(from, text.endsWith('\r') ? -1 : undefined), isTooLong: false };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const first = chunk.indexOf(LINE_FEED);
    if (first === -1) {
      begun.add(chunk);
      continue;
    }
    const last = chunk.lastIndexOf(LINE_FEED);
    const lines = [toLine(begun.end(chunk.subarray(0, first)))];
    if (last > first) for (const text of chunk.toString('utf8', first + 1, last).split('\n')) lines.push(toLine(text));
    begun.add(chunk.subarray(last + 1));
    yield lines;
  }
  if (!begun.isEmpty) yield [toLine(begun.end(NOTHING))];
}

function isTooLong(text: string): boolean {
  // No character of a string is more than three bytes of UTF-8.
  return text.length * 3 > MAX_LINE_BYTES && Buffer.byteLength(text) > MAX_LINE_BYTES;
}

/** What has come of a line whose end has not. */
class BegunLine {
  #parts: Buffer[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  add(part: Buffer): void {
    if (part.length === 0) return;
    this.#bytes += part.length;
    if (this.#bytes > MAX_LINE_BYTES) this.#parts = [];
    else this.#parts.push(part);
  }

  /** The line with its last part, or null where it is too long; then the next begins. */
  end(part: Buffer): string | null {
    this.add(part);
    const text = this.#bytes > MAX_LINE_BYTES ? null : Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#bytes = 0;
    return text;
  }
}
