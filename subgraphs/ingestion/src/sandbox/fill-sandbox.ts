import { SAMPLE_SHOWS, sampleShowId, type SampleShow } from '@castgraph/contracts/sample-shows';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { idTime } from '@castgraph/kernel/ids';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { inOrganization } from '@castgraph/orm/transact';
import type { Pool } from 'pg';
import { storeListenerEvents } from '../collector/store-listener-events.ts';
import type { FeedServices } from '../feed-reading/feed-reading.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { measuredAudioUrl } from '../measurement-prefix.ts';
import { readFeedUrl } from '../podcasts/feed-url.ts';
import type { HeardEpisode } from '../sample-listening/choose-episode.ts';
import { makeHour } from '../sample-listening/make-history.ts';
import { pastRecords, type Describe } from '../sample-listening/past-records.ts';
import { sampleFeedUrl } from './sample-feed.ts';
import { sandboxLock } from './sandbox-lock.ts';

/** What filling needs beside what reading feeds does. */
export interface FillingServices extends FeedServices {
  /** Connections of the collector's role, which alone may write the log. */
  collector: Pool;
  describe: Describe;
}

/** Weeks of listening before the sample was asked for. */
const DAYS = 28;
const PACE = { visitsPerHour: 2, hasLead: false };

/**
 * Fills a sandbox with shows and with listening, by the ways that those of others come: the feeds are read as feeds are, and the past
 * requests are written as the collector writes them, for analytics to count. Done again it changes nothing, as all ids follow from the sample's.
 * @returns how many requests were stored; 0 for a sample of before
 */
export function fillSandbox(
  services: FillingServices,
  { organizationId, sampleId }: { organizationId: string; sampleId: string },
  signal: AbortSignal,
): Promise<number> {
  // The lock holds a connection while others do the work: nothing is erased meanwhile.
  return inOrganization(services.orm, organizationId, async (em) => {
    await advisoryLock(em, sandboxLock(organizationId));
    const [row] = await em.execute<{ id: string | null }[]>('/* sandbox-sample */ select ingestion.sandbox_sample() as id');
    if (row!.id !== sampleId) return 0;
    for (const show of SAMPLE_SHOWS) await followSampleShow(services, { organizationId, sampleId, show }, signal);
    return storePast(services, await listSampleEpisodes(services, organizationId, sampleId), idTime(sampleId), signal);
  });
}

async function followSampleShow(
  services: FillingServices,
  { organizationId, sampleId, show }: { organizationId: string; sampleId: string; show: SampleShow },
  signal: AbortSignal,
): Promise<void> {
  const podcastId = sampleShowId(sampleId, show);
  const { url, key } = readFeedUrl(sampleFeedUrl(sampleId, show), services.outbound);
  await inOrganization(services.orm, organizationId, (em) =>
    em.execute(
      `/* follow-sample-show */
       insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at)
       values (?, ?, ?, ?, ?, now() + interval '15 minutes') on conflict do nothing`,
      [organizationId, podcastId, url, key, key],
    ),
  );
  await readPodcastFeed(services, { organizationId, podcastId, isAsked: true }, signal);
}

/** Nobody has their audio, so nobody is asked for it. */
async function listSampleEpisodes(services: FillingServices, organizationId: string, sampleId: string): Promise<HeardEpisode[]> {
  const showOf = new Map(SAMPLE_SHOWS.map((show) => [sampleShowId(sampleId, show), show]));
  const rows = await inOrganization(services.orm, organizationId, (em) =>
    em.execute<{ podcast_id: string; audio_url: string; published_at: string }[]>(
      `/* list-sample-episodes */
       update ingestion.episode set audio_due_at = null where organization_id = ? and podcast_id in (?)
       returning podcast_id, audio_url, (extract(epoch from published_at) * 1000)::float8 as published_at`,
      [organizationId, [...showOf.keys()]],
    ),
  );
  return rows
    .map((row) => ({
      show: showOf.get(row.podcast_id)!,
      publishedAt: Number(row.published_at),
      url: measuredAudioUrl(services.publicUrl, organizationId, row.audio_url),
    }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

async function storePast(
  { collector, describe }: FillingServices,
  episodes: readonly HeardEpisode[],
  until: number,
  signal: AbortSignal,
): Promise<number> {
  let stored = 0;
  const firstHour = Math.floor((until - DAYS * DAY_MS) / HOUR_MS) * HOUR_MS;
  for (let day = 0; day <= DAYS; day++) {
    signal.throwIfAborted();
    const requests = Array.from({ length: 24 }, (_, hour) =>
      makeHour(episodes, firstHour + day * DAY_MS + hour * HOUR_MS, until, PACE),
    ).flat();
    const records = requests.flatMap((request, index) => pastRecords(request, index, describe, until));
    if (records.length > 0) stored += (await storeListenerEvents(collector, records)).inserted;
  }
  return stored;
}
