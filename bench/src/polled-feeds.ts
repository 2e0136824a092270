import type { Client } from 'pg';

export interface PolledFeeds {
  feeds: number;
  organizations: number;
  hosts: number;
}

/** The shows that feeds are copies of, due now, in an organization of their own. */
export async function insertShows(owner: Client, shows: number, port: number): Promise<void> {
  await owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at)
     select '00000000-0000-7000-8000-000000000000', gen_random_uuid(), url, url, 'Show ' || n, now()
     from (select n, 'http://127.0.0.1:' || $2::int || '/first/' || n as url from generate_series(0, $1::int - 1) n) s`,
    [shows, port],
  );
}

/** So many feeds that were read before and have come due within the last quarter of an hour, spread over organizations and hosts. */
export async function insertFeeds(owner: Client, { feeds, organizations, hosts }: PolledFeeds, port: number): Promise<void> {
  await owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, link, description, status, etag, document_hash, last_ingested_at, next_read_at)
     select ('00000000-0000-7000-8001-' || lpad((n % $2)::text, 12, '0'))::uuid, gen_random_uuid(), url, url, 'Show ' || n, 'https://show.example.com',
       repeat('About measuring. ', 20), 'ACTIVE', '"before"', sha256(url::bytea), now() - interval '15 minutes', now() - random() * interval '15 minutes'
     from (select n, 'http://127.0.0.' || 1 + n % $3::int || ':' || $4::int || '/feed/' || n as url from generate_series(1, $1::int) n) f`,
    [feeds, organizations, hosts, port],
  );
}

/** The episodes that the changed feeds had: those of the show that each is a copy of. */
export async function cloneEpisodes(owner: Client, shows: number): Promise<void> {
  await owner.query(
    `insert into ingestion.episode (organization_id, id, podcast_id, guid, title, published_at, duration_seconds, audio_url, audio_url_key, size_bytes, mime_type,
       season, number, show_notes, metadata, content_hash)
     select p.organization_id, gen_random_uuid(), p.id, e.guid, e.title, e.published_at, e.duration_seconds, e.audio_url, e.audio_url_key, e.size_bytes, e.mime_type,
       e.season, e.number, e.show_notes, e.metadata, e.content_hash
     from (select organization_id, id, split_part(feed_url, '/', 5)::int as n from ingestion.podcast where feed_url like '%/feed/%') p
     join ingestion.podcast s on s.feed_url like '%/first/' || (p.n / 10 % $1) join ingestion.episode e on e.organization_id = s.organization_id and e.podcast_id = s.id
     where p.n % 10 = 0`,
    [shows],
  );
  await owner.query(
    `insert into ingestion.episode_url (organization_id, episode_id, url_key) select organization_id, id, audio_url_key from ingestion.episode on conflict do nothing`,
  );
  await owner.query(
    `insert into ingestion.enclosure_host (organization_id, host) select distinct organization_id, 'cdn.example.com' from ingestion.podcast on conflict do nothing`,
  );
  // As autovacuum leaves it: the figures are not those of a table that was filled a moment ago.
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
}
