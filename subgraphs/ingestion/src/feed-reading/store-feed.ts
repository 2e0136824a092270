import { MAX_EPISODES_PER_EVENT } from '@castgraph/contracts/episodes-changed';
import { newId } from '@castgraph/kernel/ids';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Feed } from '@castgraph/feeds/feed-record';
import { countRequired, isComplete } from '../episodes/data-quality.ts';
import type { IngestionOutcome } from '../feed-progress/ingestion-step.ts';
import { OUTCOME_EPISODES } from '../feed-progress/ingestion-step.ts';
import type { OutcomeToKeep } from '../feed-progress/kept-outcome.ts';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { followHub } from '../websub/follow-hub.ts';
import type { EpisodeForm } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';
import { forgetOutline, outlineOf, type FeedOutline } from './feed-outline.ts';
import type { FoundContent, FoundFeed } from './find-document.ts';
import { isKnown, judgeRecords, type JudgedRecords } from './judge-records.ts';
import { isStored } from './list-known-episodes.ts';
import { markRemoved } from './mark-removed.ts';
import { nameCategories } from './name-categories.ts';
import { markGuid } from './pack-outline.ts';
import type { StoredFeed } from './parse-document.ts';
import { publishEpisodes } from './publish-episodes.ts';
import { countRecords, recordValues } from './record-reading.ts';
import { rememberHosts } from './remember-hosts.ts';
import { outlookOfStored, settleStored } from './settle-reading.ts';
import { storeEpisodes, type StoredEpisode, type StoringReading, type WrittenEpisode } from './store-episodes.ts';

/** A document on its way into the store. */
interface Storing {
  reading: FeedReading;
  found: FoundFeed;
  content: FoundContent;
  owner: StoringReading;
  /** Every record of the document, judged. */
  records: JudgedRecords;
  /** Those that have to be written. */
  fresh: EpisodeForm[];
  warnings: KeptWarning[];
}

/**
 * Stores what a reading found: the episodes that are new or changed with their events, then the show itself and what has
 * vanished. One transaction, unless more has changed than one event holds; repeating it after a crash in the middle changes
 * nothing twice. @throws FeedTakenOver
 */
export async function storeFeed(reading: FeedReading, found: FoundFeed, content: FoundContent, signal: AbortSignal): Promise<void> {
  const storing = prepare(reading, found, content);
  const { fresh } = storing;
  if (fresh.length === 0) {
    await reading.whileHeld((em) => endStoring(em, storing, []));
    return;
  }
  if (fresh.length <= MAX_EPISODES_PER_EVENT) {
    await reading.inOrganization(async (em) => endStoring(em, storing, await storeBatch(em, storing, fresh)));
    return;
  }
  const written: WrittenEpisode[] = [];
  for (let at = 0; at < fresh.length; at += MAX_EPISODES_PER_EVENT) {
    signal.throwIfAborted();
    const batch = fresh.slice(at, at + MAX_EPISODES_PER_EVENT);
    written.push(...(await storeOneOfMany(storing, batch, at + batch.length)));
  }
  await reading.whileHeld((em) => endStoring(em, storing, written));
}

function prepare(reading: FeedReading, found: FoundFeed, content: FoundContent): Storing {
  const { feed, stored } = content;
  const warnings: KeptWarning[] = [...feed.warnings];
  const records = judgeRecords(content, reading.ownHost, warnings);
  const fresh = records.valid.filter(
    (record): record is EpisodeForm => !isKnown(record) && !isStored(record, stored.episodes?.get(record.guid)),
  );
  return { reading, found, content, owner: ownerOf(reading, feed), records, fresh, warnings };
}

/** A batch in a transaction of its own, with its step for whoever watches. */
function storeOneOfMany(storing: Storing, batch: readonly EpisodeForm[], done: number): Promise<WrittenEpisode[]> {
  const { reading, fresh } = storing;
  return reading.inOrganization(async (em) => {
    const stored = await storeBatch(em, storing, batch);
    // Until all is written nobody can tell which items are stored.
    await forgetOutline(em, reading.feed);
    reading.episodesStored = done;
    await reading.keep(em, 'STORING', 40 + Math.floor((55 * done) / fresh.length), `${done} of ${fresh.length} episodes`);
    return stored;
  });
}

function ownerOf({ feed: known }: FeedReading, feed: Feed): StoringReading {
  const categories = nameCategories(feed.podcast.categories);
  const podcast = { id: known.id, title: feed.podcast.title ?? known.title, feedUrl: known.feedUrl, categories };
  return { organizationId: known.organizationId, readingId: newId(), claim: known.claim, podcast };
}

async function storeBatch(em: EntityManager, { reading, owner }: Storing, batch: readonly EpisodeForm[]): Promise<WrittenEpisode[]> {
  const stored = await storeEpisodes(em, owner, batch);
  const hosts = [...new Set(batch.flatMap((form) => form.hosts))];
  await rememberHosts(em, reading.services.live, { organizationId: owner.organizationId, hosts });
  return stored;
}

/** What remains when every episode is written: the vanished, the show, the outcome for people. */
async function endStoring(em: EntityManager, storing: Storing, written: readonly WrittenEpisode[]): Promise<void> {
  const { reading, found, content, owner, records } = storing;
  const { feed, document, stored: before } = content;
  const stored = inFeedOrder(storing, written);
  const isForeign = holdsNothingKnown(records, before);
  const warnings = isForeign ? [...storing.warnings, NO_KNOWN_EPISODE] : storing.warnings;
  const removed = isForeign || feed.truncated ? 0 : await markRemoved(em, owner, findVanished(records, before));
  const isTold = removed > 0 || written.length > 0;
  // Others learn of a new title with the episodes that changed; when none did, with one of them.
  if (!isTold && owner.podcast.title !== reading.feed.title && stored[0]) await publishEpisodes(em, owner, [stored[0].episodeId]);
  const made = { feedUrl: found.url, documentHash: document.documentHash, records, stored, removed };
  const counts = countRecords(owner, made);
  const outlook = await outlookOfStored(em, reading, found, feed.podcast);
  reading.episodesStored = records.valid.length;
  const step = reading.step('DONE', 100, summary(stored, removed), { ...outcomeOf(storing, stored, outlook.status), records: counts });
  const kept = { channel: feed.podcast, warnings, marks: feed.truncated ? null : document };
  const outline = outlineOfStored(storing, stored);
  await settleStored(em, reading, kept, { outlook, record: recordValues(owner, made, counts), outline, step });
  await followHub(em, reading.feed, feed.podcast, reading.services);
  for (const form of storing.fresh) observeOutcome('data_quality_score', { source: 'feed' }, isComplete(form));
  for (let rejected = 0; rejected < records.rejected; rejected++) observeOutcome('data_quality_score', { source: 'feed' }, false);
}

/** Which item is which episode, where every item is one. */
function outlineOfStored({ content, records }: Storing, stored: readonly StoredEpisode[]): FeedOutline | null {
  const { items } = content.feed;
  // Items that were left out, or were another one's twin.
  if (!items || items.list.length !== records.valid.length) return null;
  const outlined = records.valid.map((record, index) =>
    isKnown(record) ? record : { id: stored[index]!.episodeId, guidMark: markGuid(record.guid), requiredThere: countRequired(record) },
  );
  return outlineOf(items, outlined);
}

const NO_KNOWN_EPISODE: KeptWarning = {
  code: 'no-known-episode',
  message: 'The feed holds none of the episodes it had before; they are kept',
};

function inFeedOrder({ records, content }: Storing, written: readonly WrittenEpisode[]): StoredEpisode[] {
  const writtenOf = new Map(written.map((episode) => [episode.guid, episode]));
  const { episodes } = content.stored;
  return records.valid.map((record) => {
    if (isKnown(record)) return { episodeId: record.id, change: 'UNCHANGED' };
    return writtenOf.get(record.guid) ?? { episodeId: episodes!.get(record.guid)!.id, change: 'UNCHANGED' };
  });
}

/** A document that holds not one known episode may be another show's, or an accident: it removes nothing. */
function holdsNothingKnown({ valid }: JudgedRecords, { episodes }: StoredFeed): boolean {
  // Without a list every known episode is in the document.
  if (episodes === null || valid.some((record) => isKnown(record) || episodes.has(record.guid))) return false;
  return episodes.values().some(({ isRemoved }) => !isRemoved);
}

/** Ids of the episodes that the document no longer holds. */
function findVanished({ valid }: JudgedRecords, { episodes }: StoredFeed): string[] {
  if (episodes === null) return [];
  const present = new Set(valid.map((record) => (isKnown(record) ? record.id : episodes.get(record.guid)?.id)));
  return [...episodes.values()].flatMap(({ id, isRemoved }) => (isRemoved || present.has(id) ? [] : [id]));
}

function outcomeOf({ reading, found, records }: Storing, stored: StoredEpisode[], status: IngestionOutcome['status']): OutcomeToKeep {
  const episodes = records.valid.slice(0, OUTCOME_EPISODES).map((record, index) => {
    const { episodeId, change } = stored[index]!;
    if (isKnown(record)) return { episodeId, change: 'UNCHANGED' as const };
    const { guid, title, publishedAt } = record;
    return { episodeId, guid, title, publishedAt, change };
  });
  return { feedUrl: found.url, podcastId: reading.feed.id, episodes, ingestionTimestamp: new Date().toISOString(), status };
}

function summary(stored: StoredEpisode[], removed: number): string {
  const count = (change: StoredEpisode['change']) => stored.filter((episode) => episode.change === change).length;
  return `${count('ADDED')} new, ${count('CHANGED')} changed, ${count('UNCHANGED')} unchanged, ${removed} removed`;
}
