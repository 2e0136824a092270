import { hash as digest } from 'node:crypto';
import { ID_BYTES, idFromBytes } from '@castgraph/kernel/ids';

/** What must be known of an episode that stands as it was; the rest is in its row, which need not be looked at. */
export interface OutlinedEpisode {
  id: string;
  /** `markGuid` of its GUID. */
  guidMark: string;
  /** How many of the fields that a record should have. */
  requiredThere: number;
}

/** Raise it when items are packed in another way: outlines of earlier versions are then not looked at. */
export const OUTLINE_VERSION = 2;

const HASH_BYTES = 16;
const MARK_AT = HASH_BYTES + ID_BYTES;
const MARK_BYTES = 8;
/** Of one item in `items`: the hash of its text (16), the id of its episode (16), the mark of its GUID (8), the fields that are there (1). */
export const ITEM_BYTES = MARK_AT + MARK_BYTES + 1;

/** What tells a GUID from the others of its feed, without keeping it. */
export function markGuid(guid: string): string {
  return digest('sha256', guid, 'buffer').toString('latin1', 0, MARK_BYTES);
}

/** Episodes by the hash of their items' text, as bytes. */
export function packOutline(episodeOf: Map<string, OutlinedEpisode>): Buffer {
  const packed = Buffer.alloc(episodeOf.size * ITEM_BYTES);
  let at = 0;
  for (const [hash, { id, guidMark, requiredThere }] of episodeOf) {
    packed.write(hash, at, 'hex');
    packed.write(id.replaceAll('-', ''), at + HASH_BYTES, 'hex');
    packed.write(guidMark, at + MARK_AT, 'latin1');
    packed[at + MARK_AT + MARK_BYTES] = requiredThere;
    at += ITEM_BYTES;
  }
  return packed;
}

/** The same again. */
export function unpackOutline(packed: Buffer): Map<string, OutlinedEpisode> {
  const episodeOf = new Map<string, OutlinedEpisode>();
  for (let at = 0; at + ITEM_BYTES <= packed.length; at += ITEM_BYTES) {
    const markAt = at + MARK_AT;
    episodeOf.set(packed.toString('hex', at, at + HASH_BYTES), {
      id: idFromBytes(packed, at + HASH_BYTES),
      guidMark: packed.toString('latin1', markAt, markAt + MARK_BYTES),
      requiredThere: packed[markAt + MARK_BYTES]!,
    });
  }
  return episodeOf;
}
