import type { FeedItem } from '@castgraph/feeds/feed-record';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { FeedReading } from './feed-reading.ts';
import type { KnownFeed } from './known-feed.ts';

/** Which items of a feed's last document are stored, by the hash of their text, so that they need not be read again. */
export interface FeedOutline {
  context: string;
  episodeIdOf: Map<string, string>;
}

const HASH_BYTES = 16;
const ITEM_BYTES = HASH_BYTES + 16;
/** Beyond it the outline would be larger than what it saves. */
const MAX_ITEMS = 5_000;

/** The outline of the last document; null when there is none, or none by this fingerprint of readings. */
export async function findOutline(em: EntityManager, { organizationId, id }: KnownFeed, fingerprint: string): Promise<FeedOutline | null> {
  const [row] = await em.execute<{ context: string; items: string }[]>(
    `/* ingestion.find-outline */ select context, encode(items, 'hex') as items from ingestion.feed_outline where organization_id = ? and podcast_id = ? and fingerprint = ?`,
    [organizationId, id, fingerprint],
  );
  return row ? { context: row.context, episodeIdOf: unpackOutline(Buffer.from(row.items, 'hex')) } : null;
}

/** Keeps the outline of a document whose every item is stored by the end of this transaction; null forgets it. */
export async function keepOutline(em: EntityManager, { feed, fingerprint }: FeedReading, outline: FeedOutline | null): Promise<void> {
  const { organizationId, id } = feed;
  if (outline === null || outline.episodeIdOf.size === 0 || outline.episodeIdOf.size > MAX_ITEMS) {
    await em.execute('delete from ingestion.feed_outline where organization_id = ? and podcast_id = ?', [organizationId, id]);
    return;
  }
  await em.execute(
    `/* ingestion.keep-outline */ insert into ingestion.feed_outline (organization_id, podcast_id, fingerprint, context, items) values (?, ?, ?, ?, decode(?, 'hex'))
     on conflict (organization_id, podcast_id) do update set fingerprint = excluded.fingerprint, context = excluded.context, items = excluded.items`,
    [organizationId, id, fingerprint, outline.context, packOutline(outline.episodeIdOf).toString('hex')],
  );
}

/** The outline of a document as it was read, once it is known which item is which episode. Odd items are read each time. */
export function outlineOf(
  items: { context: string; list: readonly FeedItem[] } | null,
  episodeIds: readonly (string | null)[],
): FeedOutline | null {
  if (!items) return null;
  const episodeIdOf = new Map<string, string>();
  for (const [index, { hash, isSound }] of items.list.entries()) {
    const episodeId = episodeIds[index];
    if (isSound && episodeId) episodeIdOf.set(hash, episodeId);
  }
  return { context: items.context, episodeIdOf };
}

function packOutline(episodeIdOf: Map<string, string>): Buffer {
  const packed = Buffer.alloc(episodeIdOf.size * ITEM_BYTES);
  let at = 0;
  for (const [hash, id] of episodeIdOf) {
    packed.write(hash, at, 'base64url');
    packed.write(id.replaceAll('-', ''), at + HASH_BYTES, 'hex');
    at += ITEM_BYTES;
  }
  return packed;
}

function unpackOutline(packed: Buffer): Map<string, string> {
  const episodeIdOf = new Map<string, string>();
  for (let at = 0; at + ITEM_BYTES <= packed.length; at += ITEM_BYTES) {
    const id = packed.toString('hex', at + HASH_BYTES, at + ITEM_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    episodeIdOf.set(packed.toString('base64url', at, at + HASH_BYTES), id);
  }
  return episodeIdOf;
}
