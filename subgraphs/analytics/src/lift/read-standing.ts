import { addDays } from '@castgraph/kernel/days';
import { MOST_AGENTS_A_DAY, MOST_DOWNLOADS_A_DAY } from '@castgraph/measurement/attribution/household';
import { arrayLiteral, plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { LiftSpot } from './read-lift-plan.ts';

/** Households that stand in one cell of listening, by what became of them. */
export interface Standing {
  isExposed: boolean;
  podcastId: string;
  /** The Monday of the week. */
  week: string;
  /** Whole weeks from the household's exposure, or listening, to its first conversion; null without one in the window. */
  weeksSince: number | null;
  households: number;
}

export interface StandingQuestion {
  organizationId: string;
  sponsorId: string;
  windowDays: number;
  spots: readonly LiftSpot[];
  days: { from: string; to: string };
  /** Share of households to look at, above 0 and at most 1. */
  share: number;
}

/**
 * Each household stands once: an exposed one at its first exposure, another at one show and week of its listening, picked by a hash so
 * that neither heavy listeners nor early weeks are preferred (by its uuid: text is compared by the rules of a language, which takes long).
 * Households are read in the order of their keys, which are hashes: the first tenth of them is a fair tenth. An order is of a new customer
 * unless it is known not to be (A4), and of this sponsor's shop or of nobody knows whose.
 */
const READ = `/* read-lift */
  with spot as materialized (
    select podcast_id, episode_id, to_timestamp(from_ms / 1000) as starts, to_timestamp(to_ms / 1000) as ends
      from unnest(?::uuid[], ?::uuid[], ?::float8[], ?::float8[]) as s (podcast_id, episode_id, from_ms, to_ms)),
  heard as materialized (
    select d.household_key, d.podcast_id, d.at, d.listener_key, date_trunc('week', d.at at time zone 'UTC')::date as week,
           exists (select from spot where spot.podcast_id = d.podcast_id and (spot.episode_id is null or spot.episode_id = d.episode_id)
                      and d.at >= spot.starts and d.at < spot.ends) as exposed
      from analytics.download d
     where d.organization_id = ?::uuid and d.household_key < decode(?, 'hex')
       and d.at >= ?::date::timestamp at time zone 'UTC' and d.at < ?::date::timestamp at time zone 'UTC'
       and d.source = (select s.source from analytics.measurement_setting s where s.organization_id = ?::uuid)
       and not d.implausible and d.ip_class = 'public'),
  busy as materialized (
    select household_key, (at at time zone 'UTC')::date as day from heard group by 1, 2 having count(*) > ${MOST_AGENTS_A_DAY}),
  noisy as materialized (
    select distinct h.household_key from busy b join heard h on h.household_key = b.household_key and (h.at at time zone 'UTC')::date = b.day
     group by h.household_key, b.day
    having count(*) > ${MOST_DOWNLOADS_A_DAY} or count(distinct h.listener_key) > ${MOST_AGENTS_A_DAY}),
  exposed as materialized (
    select distinct on (household_key) household_key, podcast_id, week, at from heard
     where exposed and not exists (select from noisy where noisy.household_key = heard.household_key)
     order by household_key, at, podcast_id),
  standing as materialized (
    select true as exposed, * from exposed
    union all
    (select distinct on (household_key) false, household_key, podcast_id, week, at from heard
      where not exists (select from exposed e where e.household_key = heard.household_key)
        and not exists (select from noisy where noisy.household_key = heard.household_key)
      order by household_key, md5(encode(household_key, 'hex') || podcast_id || week)::uuid, at)),
  converted as materialized (
    select s.household_key, min(c.at) as at
      from standing s join analytics.conversion c on c.household_key = s.household_key and c.at > s.at and c.at <= s.at + make_interval(days => ?::int)
     where c.organization_id = ?::uuid and c.household_key < decode(?, 'hex')
       and c.at >= ?::date::timestamp at time zone 'UTC' and c.at < ?::date::timestamp at time zone 'UTC'
       and (c.sponsor_id = ?::uuid or c.sponsor_id is null)
       and c.is_new_customer is distinct from false and c.reported_new_customer is distinct from false
     group by 1)
  select s.exposed as "isExposed", s.podcast_id as "podcastId", to_char(s.week, 'YYYY-MM-DD') as week,
         floor(extract(epoch from c.at - s.at) / 604800)::int as "weeksSince", count(*)::int as households
    from standing s left join converted c on c.household_key = s.household_key
   group by 1, 2, 3, 4
   order by 1, 2, 3, 4`;

/** Counts the households of the organization by exposure, show, week and conversion. */
export async function readStanding(em: EntityManager, question: StandingQuestion): Promise<Standing[]> {
  const { organizationId, spots, days, windowDays, sponsorId } = question;
  const below = keyBelow(question.share);
  const end = addDays(days.to, 1);
  return executeBound<Standing>(em, READ, [
    arrayLiteral(spots.map(({ podcastId }) => podcastId)),
    plainArrayLiteral(spots.map(({ episodeId }) => episodeId)),
    plainArrayLiteral(spots.map(({ from }) => from)),
    plainArrayLiteral(spots.map(({ to }) => to)),
    organizationId,
    below,
    days.from,
    end,
    organizationId,
    windowDays,
    organizationId,
    below,
    days.from,
    addDays(end, windowDays),
    sponsorId,
  ]);
}

const KEY_BYTES = 16;

/** The key, in hexadecimal, below which that share of all keys lies. */
export function keyBelow(share: number): string {
  // One byte more than a key has: above all of them.
  if (share >= 1) return 'ff'.repeat(KEY_BYTES + 1);
  return Math.floor(share * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
    .padEnd(KEY_BYTES * 2, '0');
}
