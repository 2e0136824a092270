import type { Client } from 'pg';
import { splitItems } from '@castgraph/feeds/split-items';
import { ITEM_BYTES } from '../../subgraphs/ingestion/src/feed-reading/pack-outline.ts';
import { FEED_HEAD } from './feed-documents.ts';

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

/**
 * So many feeds that were read before and have come due within the last quarter of an hour, spread over organizations and hosts,
 * those that have changed as well: each tenth on the host of its number alone would be all of a few hosts.
 */
export async function insertFeeds(owner: Client, { feeds, organizations, hosts }: PolledFeeds, port: number): Promise<void> {
  await owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, link, description, status, etag, document_hash, last_ingested_at, next_read_at)
     select ('00000000-0000-7000-8001-' || lpad((n % $2)::text, 12, '0'))::uuid, gen_random_uuid(), url, url, 'Show ' || n, 'https://show.example.com',
       repeat('About measuring. ', 20), 'ACTIVE', '"before"', sha256(url::bytea), now() - interval '15 minutes', now() - random() * interval '15 minutes'
     from (select n, 'http://127.0.0.' || 1 + (n + n / 10) % $3::int || ':' || $4::int || '/feed/' || n as url from generate_series(1, $1::int) n) f`,
    [feeds, organizations, hosts, port],
  );
}

/**
 * The episodes that the changed feeds had, and the note of which item is which: those of the show that each is a copy of, each
 * show's together as a first reading stores them. Ids are made of both ids, so that they need not be looked up.
 */
export async function cloneEpisodes(owner: Client, shows: number): Promise<void> {
  await owner.query(
    `create temp table changed as select organization_id, id, feed_url, split_part(feed_url, '/', 5)::int / 10 % ${shows} as show
     from ingestion.podcast where feed_url like '%/feed/%' and split_part(feed_url, '/', 5)::int % 10 = 0;
     create temp table shown as select id, split_part(feed_url, '/', 5)::int as show from ingestion.podcast where feed_url like '%/first/%';
     analyze changed; analyze shown`,
  );
  await owner.query(
    `insert into ingestion.episode (organization_id, id, podcast_id, guid, title, published_at, duration_seconds, audio_url, audio_url_key, size_bytes, mime_type,
       season, number, show_notes, metadata, content_hash)
     select c.organization_id, md5(c.id::text || e.id::text)::uuid, c.id, e.guid, e.title, e.published_at, e.duration_seconds, e.audio_url, e.audio_url_key,
       e.size_bytes, e.mime_type, e.season, e.number, e.show_notes, e.metadata, e.content_hash
     from changed c join shown s using (show) join ingestion.episode e on e.podcast_id = s.id order by c.id, e.published_at`,
  );
  await owner.query(
    `insert into ingestion.episode_url (organization_id, episode_id, url_key) select organization_id, id, audio_url_key from ingestion.episode on conflict do nothing`,
  );
  await owner.query(
    `insert into ingestion.enclosure_host (organization_id, host) select distinct organization_id, 'cdn.example.com' from ingestion.podcast on conflict do nothing`,
  );
  await cloneOutlines(owner);
  // As autovacuum leaves it: the figures are not those of a table that was filled a moment ago.
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
}

async function cloneOutlines(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ id: string; feed_url: string }>('select id, feed_url from changed');
  const contexts = rows.map(({ feed_url }) => splitItems(`${FEED_HEAD}<item></item>`, feed_url)!.context);
  await owner.query(
    `insert into ingestion.feed_outline (organization_id, podcast_id, fingerprint, context, items)
     select c.organization_id, c.id, o.fingerprint, n.context,
       (select string_agg(overlay(substr(o.items, ${ITEM_BYTES} * i + 1, ${ITEM_BYTES})
          placing decode(md5(c.id::text || encode(substr(o.items, ${ITEM_BYTES} * i + 17, 16), 'hex')::uuid::text), 'hex') from 17), ''::bytea order by i)
        from generate_series(0, length(o.items) / ${ITEM_BYTES} - 1) i)
     from unnest($1::uuid[], $2::text[]) as n (id, context) join changed c on c.id = n.id join shown s using (show)
     join ingestion.feed_outline o on o.podcast_id = s.id`,
    [rows.map(({ id }) => id), contexts],
  );
}
