import { cutFrames } from './spool-frame.ts';
import type { SpoolPosition } from './spool-segments.ts';

interface KeptGroup {
  start: SpoolPosition;
  /** In the same segment. */
  endOffset: number;
  frames: Buffer;
}

/** A longer one is read from disk, piece by piece. */
const MOST_GROUP_BYTES = 1024 * 1024;

/**
 * Groups of records that this process has written of late, in memory besides their files, so that whoever carries them on
 * need not read, open and check what was just written. They are a shortcut and nothing else: what does not fit in is not
 * kept, and is read from disk.
 */
export class RecentGroups {
  readonly #maxBytes: number;
  #groups: KeptGroup[] = [];
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Keeps a copy of frames that are durable between two places, as long as there is room. */
  keep(start: SpoolPosition, endOffset: number, frames: Buffer): void {
    if (frames.length > MOST_GROUP_BYTES || this.#bytes + frames.length > this.#maxBytes) return;
    this.#groups.push({ start, endOffset, frames: Buffer.from(frames) });
    this.#bytes += frames.length;
  }

  /**
   * The records from a place on, of whole groups that lie one behind the other, until they are `limit` or more, and where the last
   * group ends; null when none begins there. What lies before the place is forgotten.
   */
  readFrom({ segment, offset }: SpoolPosition, limit: number): { records: Buffer[]; endOffset: number } | null {
    this.#forgetBefore({ segment, offset });
    const records: Buffer[] = [];
    let endOffset = offset;
    for (const group of this.#groups) {
      if (group.start.segment !== segment || group.start.offset !== endOffset || records.length >= limit) break;
      for (const record of cutFrames(group.frames)) records.push(record);
      endOffset = group.endOffset;
    }
    return records.length > 0 ? { records, endOffset } : null;
  }

  #forgetBefore({ segment, offset }: SpoolPosition): void {
    const first = this.#groups.findIndex(({ start }) => start.segment > segment || (start.segment === segment && start.offset >= offset));
    const gone = this.#groups.splice(0, first === -1 ? this.#groups.length : first);
    for (const { frames } of gone) this.#bytes -= frames.length;
  }
}
