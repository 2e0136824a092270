import type pg from 'pg';

/** How much listening, of how many organizations. */
export interface LogSize {
  organizations: number;
  rows: number;
}

const EPISODES = 25;
/** Rows in one transaction. */
const BATCH = 1_000;

/**
 * Fills the log with a day of listening under a prefix, made by SQL: 25 episodes for each organization, the newest asked for
 * most; of each hundred requests about 55 are downloads, 35 repeat one, 5 are bots', 2 data centres', and 3 ask for an
 * unknown episode. Rows come in the order of time and by the thousand, as the collector stores them.
 * @returns the ids of the organizations
 */
export async function fillLog(owner: pg.Pool, { organizations, rows }: LogSize): Promise<string[]> {
  const made = await owner.query<{ id: string }>(
    `with o as (insert into analytics.podcast (organization_id, id, title, feed_url, occurred_at)
       select gen_random_uuid(), gen_random_uuid(), 'A show', 'https://example.com/feed', now() from generate_series(1, $1) returning *)
     select organization_id as id from o order by 1`,
    [organizations],
  );
  const ids = made.rows.map(({ id }) => id);
  await owner.query(
    `with e as (insert into analytics.episode (organization_id, id, podcast_id, guid, title, occurred_at)
       select p.organization_id, gen_random_uuid(), p.id, n::text, n::text, now()
         from analytics.podcast p cross join generate_series(1, ${EPISODES}) n where p.organization_id = any ($1::uuid[]) returning *)
     insert into analytics.episode_url (organization_id, url_key, episode_id, occurred_at)
     select organization_id, 'cdn.example.com/' || guid || '.mp3', id, now() from e`,
    [ids],
  );
  for (let first = 1; first <= rows; first += BATCH)
    await owner.query(
      `insert into ingestion.listener_event (organization_id, event_id, at, source, method, url_key, range_spec, user_agent, app, device, agent_kind,
       is_bot, ip_class, country, region, listener_key, household_key, lists_version)
     select ($1::uuid[])[1 + n % $2], (lpad(to_hex((extract(epoch from r.at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
            r.at, 'prefix', 'GET',
            'cdn.example.com/' || case when r.a < 0.03 then 'unknown' else (1 + floor(${EPISODES} * r.b * r.b))::text end || '.mp3',
            case when r.c < 0.3 then 'bytes=' || (r.c * 1000000)::int || '-' end, 'Player ' || (r.who % 40)::text || '/1.0',
            'Player ' || (r.who % 40)::text, (array['phone', 'tablet', 'speaker', 'computer'])[1 + r.who % 4], 'app', r.d < 0.05,
            case when r.d > 0.98 then 'hosting' else 'public' end, (array['US', 'GB', 'DE', 'FR', 'ES', 'CA', 'AU', 'NL', 'SE', 'IN'])[1 + r.who % 10],
            case when r.who % 10 = 0 then 'US-' || (r.who % 50)::text end, decode(md5('l' || (n % $2) || ' ' || r.who), 'hex'), decode(md5('h' || r.who), 'hex'), 'bench'
       from (select n, now() - interval '1 day' + n * (interval '1 day' / $3) as at, random() as a, random() as b, random() as c, random() as d,
                    floor(random() * $3 * 0.04)::int as who from generate_series($4::int, $4 + ${BATCH} - 1) n) r`,
      [ids, organizations, rows, first],
    );
  await owner.query('select ingestion.mark_listener_events($1::uuid[])', [ids]);
  // As autovacuum would within the minute: plans made from statistics of another organization alone are many times slower.
  await owner.query(
    'vacuum analyze ingestion.listener_event, analytics.podcast, analytics.episode, analytics.episode_url, analytics.download',
  );
  return ids;
}
