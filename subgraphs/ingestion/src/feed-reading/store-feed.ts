import { MAX_EPISODES_PER_EVENT } from '@castgraph/contracts/episodes-changed';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Feed } from '@castgraph/feeds/feed-record';
import type { IngestionOutcome } from '../feed-progress/ingestion-step.ts';
import { OUTCOME_EPISODES } from '../feed-progress/ingestion-step.ts';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { formEpisode, type EpisodeForm } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';
import type { FeedDocument } from './fetch-feed.ts';
import type { FoundFeed } from './find-document.ts';
import { markRemoved } from './mark-removed.ts';
import { nameCategories } from './name-categories.ts';
import { rememberHosts } from './remember-hosts.ts';
import { keepChannel, settleSuccess } from './settle-reading.ts';
import { publishEpisodes, storeEpisodes, type EpisodeOwner, type StoredEpisode } from './store-episodes.ts';

/**
 * Stores what a reading found: episodes in batches, each in a transaction with its events, then the show itself and what
 * has vanished. Repeating it after a crash in the middle changes nothing twice.
 */
export async function storeFeed(
  reading: FeedReading,
  { url, movedTo }: FoundFeed,
  { document, feed }: { document: FeedDocument; feed: Feed },
  signal: AbortSignal,
): Promise<void> {
  const warnings: KeptWarning[] = [...feed.warnings];
  const forms = formEpisodes(feed, new URL(reading.services.publicUrl).host, warnings);
  const owner = ownerOf(reading, feed);
  const stored: StoredEpisode[] = [];
  for (let at = 0; at < forms.length; at += MAX_EPISODES_PER_EVENT) {
    signal.throwIfAborted();
    const batch = forms.slice(at, at + MAX_EPISODES_PER_EVENT);
    stored.push(...(await storeBatch(reading, owner, batch, forms.length)));
  }
  await reading.inOrganization(async (em) => {
    const removed = await removeVanished(em, owner, feed, stored, forms, warnings);
    // A document that broke off leaves no marks, so that it is fetched whole next time.
    await keepChannel(em, reading, feed.podcast, warnings, feed.truncated ? null : document);
    await tellRenamed(em, reading, owner, stored, removed);
    const { status } = await settleSuccess(em, reading, movedTo);
    const result = outcomeOf(reading, url, forms, stored, status);
    await reading.keep(em, 'DONE', 100, summary(stored, removed), result);
  });
}

function formEpisodes(feed: Feed, ownHost: string, warnings: KeptWarning[]): EpisodeForm[] {
  const byGuid = new Map<string, EpisodeForm>();
  for (const item of feed.episodes) {
    const form = formEpisode(item, ownHost);
    if (!form)
      warnings.push({ code: 'no-identity', message: 'The item has neither a GUID nor an enclosure and is left out', line: item.line });
    // The first of a duplicate GUID stands; the reader of the feed has warned about the others.
    else if (!byGuid.has(form.guid)) byGuid.set(form.guid, form);
  }
  return [...byGuid.values()];
}

function ownerOf({ organizationId, podcast }: FeedReading, feed: Feed): EpisodeOwner {
  const categories = nameCategories(feed.podcast.categories);
  return { organizationId, podcast: { id: podcast.id, title: feed.podcast.title ?? podcast.title, feedUrl: podcast.feedUrl, categories } };
}

async function storeBatch(
  reading: FeedReading,
  owner: EpisodeOwner,
  batch: readonly EpisodeForm[],
  total: number,
): Promise<StoredEpisode[]> {
  const { live } = reading.services;
  const { organizationId } = owner;
  const stored = await reading.inOrganization(async (em) => {
    const verdicts = await storeEpisodes(em, owner, batch);
    await rememberHosts(em, live, { organizationId, hosts: [...new Set(batch.flatMap(({ hosts }) => hosts))] });
    const done = reading.episodesStored + batch.length;
    await reading.keep(em, 'STORING', 40 + Math.floor((55 * done) / total), `${done} of ${total} episodes`);
    return verdicts;
  });
  reading.episodesStored += batch.length;
  batch.forEach((form, index) => {
    if (stored[index]!.change !== 'UNCHANGED') observeOutcome('data_quality_score', { source: 'feed' }, isComplete(form));
  });
  return stored;
}

/** A document that holds not one known episode may be another show's, or an accident: it removes nothing. */
async function removeVanished(
  em: EntityManager,
  owner: EpisodeOwner,
  feed: Feed,
  stored: StoredEpisode[],
  forms: EpisodeForm[],
  warnings: KeptWarning[],
): Promise<number> {
  if (feed.truncated) return 0;
  if (stored.every(({ change }) => change === 'ADDED')) {
    const [others] = await em.execute<{ known: number }[]>(
      'select count(*)::int as known from ingestion.episode where organization_id = ? and podcast_id = ? and removed_at is null',
      [owner.organizationId, owner.podcast.id],
    );
    if (others!.known > stored.length)
      warnings.push({ code: 'no-known-episode', message: 'The feed holds none of the episodes it had before; they are kept' });
    return 0;
  }
  return markRemoved(
    em,
    owner,
    forms.map(({ guid }) => guid),
  );
}

/** Others learn of a new title with the episodes that changed; when none did, with one of them. */
async function tellRenamed(
  em: EntityManager,
  { podcast }: FeedReading,
  owner: EpisodeOwner,
  stored: StoredEpisode[],
  removed: number,
): Promise<void> {
  const isTold = removed > 0 || stored.some(({ change }) => change !== 'UNCHANGED');
  if (!isTold && owner.podcast.title !== podcast.title && stored[0]) await publishEpisodes(em, owner, [stored[0].episodeId]);
}

function outcomeOf(
  { podcast }: FeedReading,
  url: string,
  forms: EpisodeForm[],
  stored: StoredEpisode[],
  status: IngestionOutcome['status'],
): IngestionOutcome {
  const episodes = forms.slice(0, OUTCOME_EPISODES).map(({ guid, title, publishedAt }, index) => {
    const { episodeId, change } = stored[index]!;
    return { episodeId, guid, title, publishedAt, change };
  });
  return { feedUrl: url, podcastId: podcast.id, episodes, ingestionTimestamp: new Date().toISOString(), status };
}

function summary(stored: StoredEpisode[], removed: number): string {
  const count = (change: StoredEpisode['change']) => stored.filter((episode) => episode.change === change).length;
  return `${count('ADDED')} new, ${count('CHANGED')} changed, ${count('UNCHANGED')} unchanged, ${removed} removed`;
}

function isComplete({ title, publishedAt, audioUrl, durationSeconds }: EpisodeForm): boolean {
  return title !== '(untitled)' && publishedAt !== null && audioUrl !== null && durationSeconds !== null;
}
