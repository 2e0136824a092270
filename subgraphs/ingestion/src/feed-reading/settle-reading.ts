import { isCastgraphError } from '@castgraph/kernel/errors';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { FeedPodcast } from '@castgraph/feeds/feed-record';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import type { IngestionOutcome } from '../feed-progress/ingestion-step.ts';
import { KEEP_STEP, sayKeptStep, stepValues, type StepToKeep } from '../feed-progress/keep-ingestion-step.ts';
import { readFeedUrl } from '../podcasts/feed-url.ts';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { toJson } from './episode-form.ts';
import { KEEP_OUTLINE, outlineValues, type FeedOutline } from './feed-outline.ts';
import type { FeedReading } from './feed-reading.ts';
import { readRhythm, type FeedRhythm } from './feed-rhythm.ts';
import { causeOf, type FeedDocument } from './fetch-feed.ts';
import type { FoundFeed } from './find-document.ts';
import { databaseNowMs } from './known-feed.ts';
import { RECORD_READING } from './record-reading.ts';
import { afterFailure, afterSuccess, type FeedOutlook } from './reading-pause.ts';
import { nextReadAt } from './settle-feeds.ts';

const MAX_WARNINGS = 200;
/** As for feeds that people add: a unique key has room for no more. */
const MAX_URL_CHARACTERS = 2_000;

/** What is kept of a document besides its episodes. */
export interface KeptDocument {
  channel: FeedPodcast;
  warnings: readonly KeptWarning[];
  /** Null for a document that broke off: without marks it is fetched whole next time. */
  marks: FeedDocument | null;
}

const END_STORED = `/* ingestion.end-stored */ with settled as (
    update ingestion.podcast p set title = c.title, link = c.link, language = c.language, author = c.author,
       image_url = c.image, description = c.description, guid = c.guid, warnings = c.warnings, rhythm = c.rhythm,
       etag = c.etag, last_modified = c."lastModified", document_hash = decode(c."documentHash", 'hex'),
       status = c.status, failures = 0, last_error = null, last_ingested_at = now(), claimed_until = null,
       hub_trusted_until = case when p.pushed_at > coalesce(p.last_ingested_at, '-infinity') then p.hub_trusted_until end,
       next_read_at = ${nextReadAt('c."dueAt"', 'c."pauseMs"')}
     from json_to_record(?::json) as c (title text, link text, language text, author text, image text, description text, guid text,
       warnings jsonb, rhythm jsonb, etag text, "lastModified" text, "documentHash" text, status text, "dueAt" timestamptz, "pauseMs" float8)
     where p.organization_id = ?::uuid and p.id = ?::uuid),
  ${RECORD_READING},
  ${KEEP_OUTLINE},
  step_kept as (${KEEP_STEP})
  select`;

/** What else is written with the end of a reading that brought something. */
export interface StoredEnding {
  outlook: FeedOutlook;
  /** Values of `RECORD_READING`. */
  record: readonly unknown[];
  outline: FeedOutline | null;
  step: StepToKeep;
}

/**
 * Ends a reading that brought something: keeps what the channel says of the show, what was received, which item is which
 * episode and the last step, and sets the next reading. One statement.
 */
export async function settleStored(em: EntityManager, reading: FeedReading, kept: KeptDocument, ending: StoredEnding): Promise<void> {
  const { channel, warnings, marks } = kept;
  const { feed, services } = reading;
  const { outlook, record, outline, step } = ending;
  const { link, language, author, image, description, guid } = channel;
  const show = toJson({
    link,
    language,
    author,
    image,
    description,
    guid,
    rhythm: readRhythm(channel),
    title: channel.title ?? feed.title,
    warnings: warnings.slice(0, MAX_WARNINGS),
    etag: marks?.etag,
    lastModified: marks?.lastModified,
    documentHash: marks?.documentHash.toString('hex'),
    ...outlook,
    dueAt: feed.dueAt,
  });
  const { organizationId, id } = feed;
  await executePrepared(em, END_STORED, [
    show,
    organizationId,
    id,
    ...record,
    ...outlineValues(reading, outline),
    ...stepValues(organizationId, step),
  ]);
  sayKeptStep(em, services, organizationId, id);
}

/** How it goes on after a reading that brought something; the stored address follows where the feed has moved to. */
export function outlookOfStored(em: EntityManager, reading: FeedReading, found: FoundFeed, channel: FeedPodcast): Promise<FeedOutlook> {
  const { isPushed, isTold } = reading.feed;
  // A change that the hub has not told of: it is not relied on until it tells of one again.
  return outlookOf(em, reading, found, { rhythm: readRhythm(channel), isPushed: isPushed && isTold });
}

/** Ends a reading that found nothing new, for whoever waits for it, and where the feed has moved. */
export async function settleNothingNew(em: EntityManager, reading: FeedReading, found: FoundFeed): Promise<void> {
  const { feed } = reading;
  const { status, pauseMs } = await outlookOf(em, reading, found, feed);
  await em.execute(
    `update ingestion.podcast p set status = ?, failures = 0, last_error = null, last_ingested_at = now(), claimed_until = null,
       next_read_at = ${nextReadAt('?::timestamptz', '?')} where organization_id = ? and id = ?`,
    [status, feed.dueAt, pauseMs, pauseMs, feed.organizationId, feed.id],
  );
  if (reading.isAsked) await reading.keep(em, 'DONE', 100, 'Nothing new', await repeatOutcome(em, reading, found.url, status));
}

/** Ends a reading that failed, and says so. Episodes stay as they are. @throws FeedTakenOver */
export async function settleFailure(reading: FeedReading, error: unknown): Promise<void> {
  const { feed } = reading;
  const cause = causeOf(error);
  const retryAfter = isCastgraphError(error) ? error.details['retryAfterSeconds'] : null;
  const { status, pauseMs } = afterFailure(cause, feed.failures + 1, typeof retryAfter === 'number' ? retryAfter : null);
  const message = error instanceof Error ? error.message : 'The feed could not be read';
  await reading.whileHeld(async (em) => {
    await em.execute(
      `/* ingestion.settle-failure */ update ingestion.podcast p set status = ?, failures = failures + 1, last_error = ?::jsonb, claimed_until = null,
         next_read_at = ${nextReadAt('?::timestamptz', '?')} where organization_id = ? and id = ?`,
      [
        status,
        toJson({ cause, message, at: new Date(databaseNowMs(feed)).toISOString() }),
        feed.dueAt,
        pauseMs,
        pauseMs,
        feed.organizationId,
        feed.id,
      ],
    );
    await reading.keep(em, 'FAILED', 100, message);
  });
}

/** How it goes on: the stored address follows where the feed has moved to. One that is followed there already stays where it is. */
async function outlookOf(
  em: EntityManager,
  reading: FeedReading,
  found: FoundFeed,
  { rhythm, isPushed }: { rhythm: FeedRhythm | null; isPushed: boolean },
): Promise<FeedOutlook> {
  const hasMoved = found.movedTo !== null && (await moveTo(em, reading, found.movedTo));
  const { freshSeconds } = found;
  return afterSuccess(hasMoved, { freshSeconds, rhythm, isPushed, nowMs: databaseNowMs(reading.feed) });
}

/** What the last reading brought, seen again by one that found nothing new. */
async function repeatOutcome(
  em: EntityManager,
  { feed }: FeedReading,
  url: string,
  status: FeedOutlook['status'],
): Promise<IngestionOutcome> {
  const { result } = await findIngestionStep(em, feed.organizationId, feed.id);
  const episodes = (result?.episodes ?? []).map(({ episodeId, guid, title, publishedAt }) => {
    return { episodeId, guid, title, publishedAt, change: 'UNCHANGED' as const };
  });
  return { feedUrl: url, podcastId: feed.id, episodes, ingestionTimestamp: new Date().toISOString(), status };
}

async function moveTo(em: EntityManager, { feed, services }: FeedReading, target: string): Promise<boolean> {
  const { url, key } = readFeedUrl(target, services.outbound);
  if (url.length > MAX_URL_CHARACTERS) return false;
  const moved = await em.execute<{ id: string }[]>(
    `update ingestion.podcast p set feed_url = ?, feed_url_key = ?,
       former_feed_url_keys = case when feed_url_key = ? then former_feed_url_keys else array_append(array_remove(former_feed_url_keys, feed_url_key), feed_url_key) end
     where organization_id = ? and id = ? and feed_url <> ?
       and not exists (select from ingestion.podcast o where o.organization_id = p.organization_id and o.feed_url_key = ? and o.id <> p.id) returning id`,
    [url, key, key, feed.organizationId, feed.id, url, key],
  );
  return moved.length > 0;
}
