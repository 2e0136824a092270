import { MAX_EPISODES_PER_EVENT } from '@castgraph/contracts/episodes-changed';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { newId } from '@castgraph/kernel/ids';
import type { Feed } from '@castgraph/feeds/feed-record';
import { isComplete } from '../episodes/data-quality.ts';
import type { IngestionOutcome } from '../feed-progress/ingestion-step.ts';
import { OUTCOME_EPISODES } from '../feed-progress/ingestion-step.ts';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import type { EpisodeForm } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';
import type { FeedDocument } from './fetch-feed.ts';
import type { FoundFeed } from './find-document.ts';
import { judgeRecords, type JudgedRecords } from './judge-records.ts';
import { isStored, listKnownEpisodes, type KnownEpisode } from './list-known-episodes.ts';
import { markRemoved } from './mark-removed.ts';
import { nameCategories } from './name-categories.ts';
import { recordReading } from './record-reading.ts';
import { rememberHosts } from './remember-hosts.ts';
import { settleStored } from './settle-reading.ts';
import { publishEpisodes, storeEpisodes, type StoredEpisode, type StoringReading } from './store-episodes.ts';

/** A document on its way into the store. */
interface Storing {
  reading: FeedReading;
  found: FoundFeed;
  document: FeedDocument;
  feed: Feed;
  owner: StoringReading;
  /** Every record of the document, judged. */
  records: JudgedRecords;
  /** The valid ones. */
  forms: EpisodeForm[];
  warnings: KeptWarning[];
}

/**
 * Stores what a reading found: the episodes that are new or changed with their events, then the show itself and what has
 * vanished. One transaction, unless more has changed than one event holds; repeating it after a crash in the middle changes
 * nothing twice. @throws FeedTakenOver
 */
export async function storeFeed(
  reading: FeedReading,
  found: FoundFeed,
  { document, feed }: { document: FeedDocument; feed: Feed },
  signal: AbortSignal,
): Promise<void> {
  const warnings: KeptWarning[] = [...feed.warnings];
  const records = judgeRecords(feed, new URL(reading.services.publicUrl).host, warnings);
  const forms = records.valid;
  const storing: Storing = { reading, found, document, feed, owner: ownerOf(reading, feed), records, forms, warnings };
  const known = await reading.whileHeld(async (em) => {
    const before = await listKnownEpisodes(em, reading.feed);
    const fresh = forms.filter((form) => !isStored(form, before.get(form.guid)));
    if (fresh.length > MAX_EPISODES_PER_EVENT) return before;
    const stored = await storeBatch(em, storing, fresh);
    await endStoring(em, storing, before, stored);
    return null;
  });
  if (known) await storeInBatches(storing, known, signal);
}

async function storeInBatches(storing: Storing, known: Map<string, KnownEpisode>, signal: AbortSignal): Promise<void> {
  const { reading, forms } = storing;
  const fresh = forms.filter((form) => !isStored(form, known.get(form.guid)));
  const stored: StoredEpisode[] = [];
  for (let at = 0; at < fresh.length; at += MAX_EPISODES_PER_EVENT) {
    signal.throwIfAborted();
    const batch = fresh.slice(at, at + MAX_EPISODES_PER_EVENT);
    const done = at + batch.length;
    stored.push(
      ...(await reading.whileHeld(async (em) => {
        const verdicts = await storeBatch(em, storing, batch);
        reading.episodesStored = done;
        await reading.keep(em, 'STORING', 40 + Math.floor((55 * done) / fresh.length), `${done} of ${fresh.length} episodes`);
        return verdicts;
      })),
    );
  }
  await reading.whileHeld((em) => endStoring(em, storing, known, stored));
}

function ownerOf({ feed: known }: FeedReading, feed: Feed): StoringReading {
  const categories = nameCategories(feed.podcast.categories);
  const podcast = { id: known.id, title: feed.podcast.title ?? known.title, feedUrl: known.feedUrl, categories };
  return { organizationId: known.organizationId, readingId: newId(), podcast };
}

async function storeBatch(em: EntityManager, { reading, owner }: Storing, batch: readonly EpisodeForm[]): Promise<StoredEpisode[]> {
  if (batch.length === 0) return [];
  const stored = await storeEpisodes(em, owner, batch);
  const hosts = [...new Set(batch.flatMap((form) => form.hosts))];
  await rememberHosts(em, reading.services.live, { organizationId: owner.organizationId, hosts });
  return stored;
}

/** What remains when every episode is written: the vanished, the show, the outcome for people. */
async function endStoring(
  em: EntityManager,
  storing: Storing,
  known: Map<string, KnownEpisode>,
  written: readonly StoredEpisode[],
): Promise<void> {
  const { reading, found, document, feed, owner, records, forms } = storing;
  const stored = inFeedOrder(forms, known, written);
  const isForeign = holdsNothingKnown(forms, known);
  const warnings = isForeign ? [...storing.warnings, NO_KNOWN_EPISODE] : storing.warnings;
  const removed = isForeign || feed.truncated ? 0 : await removeVanished(em, owner, forms, known);
  const isTold = removed > 0 || written.length > 0;
  // Others learn of a new title with the episodes that changed; when none did, with one of them.
  if (!isTold && owner.podcast.title !== reading.feed.title && stored[0]) await publishEpisodes(em, owner, [stored[0].episodeId]);
  const kept = { channel: feed.podcast, warnings, marks: feed.truncated ? null : document };
  const { documentHash } = document;
  const counts = await recordReading(em, owner, { feedUrl: found.url, documentHash, records, stored, removed });
  const { status } = await settleStored(em, reading, found, kept);
  reading.episodesStored = forms.length;
  await reading.keep(em, 'DONE', 100, summary(stored, removed), {
    ...outcomeOf(storing, stored, status),
    records: counts,
  });
  const changeOf = new Map(written.map(({ guid, change }) => [guid, change]));
  for (const form of forms) if (changeOf.has(form.guid)) observeOutcome('data_quality_score', { source: 'feed' }, isComplete(form));
  for (let rejected = 0; rejected < records.rejected; rejected++) observeOutcome('data_quality_score', { source: 'feed' }, false);
}

const NO_KNOWN_EPISODE: KeptWarning = {
  code: 'no-known-episode',
  message: 'The feed holds none of the episodes it had before; they are kept',
};

function inFeedOrder(forms: EpisodeForm[], known: Map<string, KnownEpisode>, written: readonly StoredEpisode[]): StoredEpisode[] {
  const writtenOf = new Map(written.map((episode) => [episode.guid, episode]));
  return forms.map(({ guid }) => writtenOf.get(guid) ?? { episodeId: known.get(guid)!.id, guid, change: 'UNCHANGED' });
}

/** A document that holds not one known episode may be another show's, or an accident: it removes nothing. */
function holdsNothingKnown(forms: EpisodeForm[], known: Map<string, KnownEpisode>): boolean {
  return !forms.some(({ guid }) => known.has(guid)) && known.values().some(({ isRemoved }) => !isRemoved);
}

async function removeVanished(
  em: EntityManager,
  owner: StoringReading,
  forms: readonly EpisodeForm[],
  known: Map<string, KnownEpisode>,
): Promise<number> {
  const guids = new Set(forms.map(({ guid }) => guid));
  const hasVanished = known.values().some(({ guid, isRemoved }) => !isRemoved && !guids.has(guid));
  return hasVanished ? markRemoved(em, owner, [...guids]) : 0;
}

function outcomeOf({ reading, found, forms }: Storing, stored: StoredEpisode[], status: IngestionOutcome['status']): IngestionOutcome {
  const episodes = forms.slice(0, OUTCOME_EPISODES).map(({ guid, title, publishedAt }, index) => {
    const { episodeId, change } = stored[index]!;
    return { episodeId, guid, title, publishedAt, change };
  });
  return { feedUrl: found.url, podcastId: reading.feed.id, episodes, ingestionTimestamp: new Date().toISOString(), status };
}

function summary(stored: StoredEpisode[], removed: number): string {
  const count = (change: StoredEpisode['change']) => stored.filter((episode) => episode.change === change).length;
  return `${count('ADDED')} new, ${count('CHANGED')} changed, ${count('UNCHANGED')} unchanged, ${removed} removed`;
}
