import { isCastgraphError } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { FeedPodcast } from '@castgraph/feeds/feed-record';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import type { IngestionOutcome } from '../feed-progress/ingestion-step.ts';
import { readFeedUrl } from '../podcasts/feed-url.ts';
import type { KeptWarning } from '../podcasts/podcast.entity.ts';
import { toJson } from './episode-form.ts';
import type { FeedReading } from './feed-reading.ts';
import { causeOf, type FeedDocument } from './fetch-feed.ts';
import { afterFailure, afterSuccess, type FeedOutlook } from './reading-pause.ts';

const MAX_WARNINGS = 200;
/** As for feeds that people add: a unique key has room for no more. */
const MAX_URL_CHARACTERS = 2_000;

/** Keeps what the channel says of the show. A document that broke off leaves no marks: it is fetched whole next time. */
export async function keepChannel(
  em: EntityManager,
  reading: FeedReading,
  channel: FeedPodcast,
  warnings: readonly KeptWarning[],
  marks: FeedDocument | null,
): Promise<void> {
  const { podcast } = reading;
  await em.execute(
    `update ingestion.podcast set title = c.title, link = c.link, language = c.language, author = c.author, image_url = c.image, description = c.description,
       guid = c.guid, warnings = c.warnings, etag = c.etag, last_modified = c."lastModified", document_hash = decode(c."documentHash", 'hex'), last_ingested_at = now()
     from json_to_record(?::json) as c (title text, link text, language text, author text, image text, description text, guid text, warnings jsonb,
       etag text, "lastModified" text, "documentHash" text)
     where organization_id = ? and id = ?`,
    [
      toJson({
        ...pick(channel),
        title: channel.title ?? podcast.title,
        warnings: warnings.slice(0, MAX_WARNINGS),
        etag: marks?.etag,
        lastModified: marks?.lastModified,
        documentHash: marks?.documentHash.toString('hex'),
      }),
      reading.organizationId,
      podcast.id,
    ],
  );
}

function pick({ link, language, author, image, description, guid }: FeedPodcast) {
  return { link, language, author, image, description, guid };
}

/**
 * Ends a reading that went well: the stored address follows where the feed has moved to, the next reading is set.
 * A feed that the organization follows there already is left where it is.
 */
export async function settleSuccess(em: EntityManager, reading: FeedReading, movedTo: string | null): Promise<FeedOutlook> {
  const hasMoved = movedTo !== null && (await moveTo(em, reading, movedTo));
  const outlook = afterSuccess(hasMoved);
  await setOutlook(em, reading, outlook, null);
  return outlook;
}

/** Ends a reading that failed, and says so. Episodes stay as they are. */
export async function settleFailure(reading: FeedReading, error: unknown): Promise<void> {
  const cause = causeOf(error);
  const retryAfter = isCastgraphError(error) ? error.details['retryAfterSeconds'] : null;
  const outlook = afterFailure(cause, reading.podcast.failures + 1, typeof retryAfter === 'number' ? retryAfter : null);
  const message = error instanceof Error ? error.message : 'The feed could not be read';
  await reading.inOrganization(async (em) => {
    await setOutlook(em, reading, outlook, { cause, message, at: new Date().toISOString() });
    reading.isSpoken = true;
    await reading.keep(em, 'FAILED', 100, message);
  });
}

/** What the last reading brought, seen again by one that found nothing new. */
export async function repeatOutcome(
  em: EntityManager,
  reading: FeedReading,
  url: string,
  status: FeedOutlook['status'],
): Promise<IngestionOutcome> {
  const { result } = await findIngestionStep(em, reading.organizationId, reading.podcast.id);
  const episodes = (result?.episodes ?? []).map(({ episodeId, guid, title, publishedAt }) => {
    return { episodeId, guid, title, publishedAt, change: 'UNCHANGED' as const };
  });
  return { feedUrl: url, podcastId: reading.podcast.id, episodes, ingestionTimestamp: new Date().toISOString(), status };
}

async function setOutlook(
  em: EntityManager,
  { podcast, organizationId }: FeedReading,
  { status, pauseMs }: FeedOutlook,
  error: object | null,
): Promise<void> {
  await em.execute(
    `update ingestion.podcast set status = ?, failures = case when ?::jsonb is null then 0 else failures + 1 end, last_error = ?::jsonb,
       last_ingested_at = case when ?::jsonb is null then now() else last_ingested_at end,
       next_read_at = now() + ? * interval '1 millisecond' where organization_id = ? and id = ?`,
    [status, ...Array<string | null>(3).fill(error && toJson(error)), pauseMs, organizationId, podcast.id],
  );
}

async function moveTo(em: EntityManager, { podcast, organizationId, services }: FeedReading, target: string): Promise<boolean> {
  const { url, key } = readFeedUrl(target, services.outbound);
  if (url.length > MAX_URL_CHARACTERS) return false;
  const moved = await em.execute<{ id: string }[]>(
    `update ingestion.podcast p set feed_url = ?, feed_url_key = ?,
       former_feed_url_keys = case when feed_url_key = ? then former_feed_url_keys else array_append(array_remove(former_feed_url_keys, feed_url_key), feed_url_key) end
     where organization_id = ? and id = ? and feed_url <> ?
       and not exists (select from ingestion.podcast o where o.organization_id = p.organization_id and o.feed_url_key = ? and o.id <> p.id) returning id`,
    [url, key, key, organizationId, podcast.id, url, key],
  );
  return moved.length > 0;
}
