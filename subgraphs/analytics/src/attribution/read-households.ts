import { MOST_DOWNLOADS_A_DAY } from '@castgraph/measurement/attribution/household';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import { arrayLiteral, plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ConversionFacts } from './conversion-facts.ts';

/** A download of a buyer's household; the instant in Unix ms. */
export interface HeardDownload {
  conversionId: string;
  podcastId: string;
  episodeId: string;
  eventId: string;
  at: number;
  device: string;
  ipClass: string;
  listenerKey: string;
  isImplausible: boolean;
}

/** The day before the longest window counts for whether the household is one. */
const DAYS = LONGEST_ATTRIBUTION_DAYS + 1;
/** With more downloads than these in so many days, some 24 hours of them hold too many. */
const CERTAINLY_NOISY = MOST_DOWNLOADS_A_DAY * DAYS + 1;

/** One look into the index of households for each order; of what is no household, no more is read than shows it. */
const READ = `/* read-households */
  select o.id as "conversionId", d.podcast_id as "podcastId", d.episode_id as "episodeId", d.event_id as "eventId",
         (extract(epoch from d.at) * 1000)::float8 as at, d.device, d.ip_class as "ipClass", encode(d.listener_key, 'hex') as "listenerKey",
         d.implausible as "isImplausible"
    from unnest(?::uuid[], ?::text[], ?::float8[]) as o (id, household, at_ms)
   cross join lateral (
     select d.podcast_id, d.episode_id, d.event_id, d.at, d.device, d.ip_class, d.listener_key, d.implausible
       from analytics.download d
      where d.organization_id = ?::uuid and d.household_key = decode(o.household, 'hex') and d.at <= to_timestamp(o.at_ms / 1000)
        and d.at > to_timestamp(o.at_ms / 1000) - interval '${DAYS} days'
        and d.source = (select s.source from analytics.measurement_setting s where s.organization_id = ?::uuid)
      order by d.at desc limit ${CERTAINLY_NOISY}) d`;

/** What the households of these orders downloaded in the days before them, of all shows, by the order's id. */
export async function readHouseholds(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<Map<string, HeardDownload[]>> {
  const rows = await executeBound<HeardDownload>(em, READ, [
    arrayLiteral(conversions.map(({ id }) => id)),
    plainArrayLiteral(conversions.map(({ householdKey }) => householdKey)),
    plainArrayLiteral(conversions.map(({ at }) => at)),
    organizationId,
    organizationId,
  ]);
  return Map.groupBy(rows, ({ conversionId }) => conversionId);
}
