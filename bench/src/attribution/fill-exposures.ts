import type pg from 'pg';
import { newId } from '@castgraph/kernel/ids';

/** An organization with campaigns in its shows, and what households heard of them in the last thirty days. */
export interface Exposures {
  organizationId: string;
  sponsorIds: string[];
  campaignIds: string[];
  households: number;
}

const SHOWS = 50;
const EPISODES = 4;
const CAMPAIGNS = 20;
const SPOTS = 3;
/** Downloads of a household in thirty days: of a listener to three shows a week. */
const DOWNLOADS_OF_A_HOUSEHOLD = 12;
const AT_ONCE = 500_000;

/** The key of household n, as an SQL expression. */
export const householdOf = (n: string): string => `substring(sha256((${n})::text::bytea) for 16)`;

/** Fills the books with so many downloads, each of which holds a spot of some campaign. */
export async function fillExposures(owner: pg.Pool, downloads: number): Promise<Exposures> {
  const organizationId = newId();
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  const [sponsorIds, campaignIds, podcastIds] = [ids(CAMPAIGNS), ids(CAMPAIGNS), ids(SHOWS)];
  const episodeIds = ids(SHOWS * EPISODES);
  await owner.query(`insert into analytics.measurement_setting (organization_id, source) values ($1, 'prefix')`, [organizationId]);
  await owner.query(
    `insert into analytics.sponsor (organization_id, id, name, created_at) select $1, id, 'Sponsor ' || no, now() from unnest($2::uuid[]) with ordinality s (id, no)`,
    [organizationId, sponsorIds],
  );
  await owner.query(
    `insert into analytics.campaign (organization_id, id, sponsor_id, name, cost_minor, currency, flight_from, flight_to, attribution_window_days, created_at)
     select $1, c.id, c.sponsor, 'Campaign', 100000, 'EUR', current_date - 31, current_date + 1, 30, now() from unnest($2::uuid[], $3::uuid[]) c (id, sponsor)`,
    [organizationId, campaignIds, sponsorIds],
  );
  await owner.query(
    `insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day)
     select organization_id, gen_random_uuid(), id, flight_from, flight_to from analytics.campaign where organization_id = $1`,
    [organizationId],
  );
  await owner.query(
    `insert into analytics.placement (organization_id, id, campaign_id, podcast_id, position, created_at)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + n / ${SPOTS}], ($3::uuid[])[1 + n % ${SHOWS}], 'MID_ROLL', now() from generate_series(0, ${CAMPAIGNS * SPOTS - 1}) n`,
    [organizationId, campaignIds, podcastIds],
  );
  const households = Math.max(1, Math.round(downloads / DOWNLOADS_OF_A_HOUSEHOLD));
  for (let first = 0; first < downloads; first += AT_ONCE)
    await owner.query(
      `insert into analytics.download (organization_id, episode_id, listener_key, source, window_start, podcast_id, event_id, at, household_key, app, country, ip_class, implausible)
       select $1, ($2::uuid[])[1 + e], ${householdOf(`n % $6`)}, 'prefix', now() - n * interval '30 days' / $5, ($3::uuid[])[1 + e / ${EPISODES}], gen_random_uuid(),
              now() - n * interval '30 days' / $5, ${householdOf(`n % $6`)}, 'Overcast', 'GB', 'public', false
         from (select n, (hashint8(n) & 2147483647) % ${SHOWS * EPISODES} as e from generate_series($4::bigint, least($4::bigint + ${AT_ONCE}, $5::bigint) - 1) n) n`,
      [organizationId, episodeIds, podcastIds, first, downloads, households],
    );
  await owner.query('vacuum analyze analytics.download');
  await owner.query('delete from analytics.attribution_stale');
  return { organizationId, sponsorIds, campaignIds, households };
}
