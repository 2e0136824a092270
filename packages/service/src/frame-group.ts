import { frameBytes, writeFrame } from './spool-frame.ts';

const FIRST_BYTES = 64 * 1024;
/** What a rush has made larger is not kept for ever. */
const MOST_KEPT_BYTES = 4 * 1024 * 1024;

/** Records that share one write, laid one behind the other as they come, so that none is an object of its own. */
export class FrameGroup {
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;
  #records = 0;

  /** The frames so far. Good until `clear`. */
  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#end);
  }

  get length(): number {
    return this.#end;
  }

  get records(): number {
    return this.#records;
  }

  /** @returns how many bytes it took. Throws RangeError when the record is empty or too long */
  add(text: string): number {
    const bytes = frameBytes(text);
    if (this.#end + bytes > this.#buffer.length) this.#grow(this.#end + bytes);
    this.#end = writeFrame(this.#buffer, this.#end, text);
    this.#records += 1;
    return bytes;
  }

  clear(): void {
    this.#end = 0;
    this.#records = 0;
    if (this.#buffer.length > MOST_KEPT_BYTES) this.#buffer = Buffer.allocUnsafe(FIRST_BYTES);
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }
}
