import type { FeedItem } from '@castgraph/feeds/feed-record';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { FeedReading } from './feed-reading.ts';
import type { KnownFeed } from './known-feed.ts';
import { packOutline, type OutlinedEpisode } from './pack-outline.ts';

/** Which items of a feed's last document are stored, by the hash of their text, so that they need not be read again. */
export interface FeedOutline {
  context: string;
  episodeOf: Map<string, OutlinedEpisode>;
}

/** Beyond it the outline would be larger than what it saves. */
const MAX_ITEMS = 5_000;

/** SQL, as parts of a `with`, that keeps the outline of a document, or forgets it where there is none; its values are `outlineValues`. */
export const KEEP_OUTLINE = `outline as materialized (
    select ?::uuid as organization_id, ?::uuid as podcast_id, ?::text as fingerprint, ?::text as context, ?::bytea as items),
  outline_forgotten as (
    delete from ingestion.feed_outline f using outline o where f.organization_id = o.organization_id and f.podcast_id = o.podcast_id and o.items is null),
  outline_kept as (
    insert into ingestion.feed_outline (organization_id, podcast_id, fingerprint, context, items)
    select o.organization_id, o.podcast_id, o.fingerprint, o.context, o.items from outline o where o.items is not null
    on conflict (organization_id, podcast_id) do update set fingerprint = excluded.fingerprint, context = excluded.context, items = excluded.items)`;

/** The values of `KEEP_OUTLINE`, for a document whose every item is stored by the end of the transaction; null forgets it. */
export function outlineValues({ feed, fingerprint }: FeedReading, outline: FeedOutline | null): unknown[] {
  const isKept = outline !== null && outline.episodeOf.size > 0 && outline.episodeOf.size <= MAX_ITEMS;
  const kept = isKept ? [outline.context, packOutline(outline.episodeOf)] : [null, null];
  return [feed.organizationId, feed.id, fingerprint, ...kept];
}

/** Forgets the outline, because not every item is stored by the end of this transaction. */
export async function forgetOutline(em: EntityManager, { organizationId, id }: KnownFeed): Promise<void> {
  await em.execute('delete from ingestion.feed_outline where organization_id = ? and podcast_id = ?', [organizationId, id]);
}

/** The outline of a document as it was read, once it is known which item is which episode. Odd items are read each time. */
export function outlineOf(
  items: { context: string; list: readonly FeedItem[] } | null,
  episodes: readonly (OutlinedEpisode | null)[],
): FeedOutline | null {
  if (!items) return null;
  const episodeOf = new Map<string, OutlinedEpisode>();
  for (const [index, { hash, isSound }] of items.list.entries()) {
    const episode = episodes[index];
    if (isSound && episode) episodeOf.set(hash, episode);
  }
  return { context: items.context, episodeOf };
}
