import { requireScope } from '@castgraph/auth/scopes';
import { MOST_AGENTS_A_DAY, MOST_DOWNLOADS_A_DAY } from '@castgraph/measurement/attribution/household';
import { modelShare } from '@castgraph/measurement/attribution/modelled-share';
import type { OperationContext } from '@castgraph/service/context';
import type { CampaignAttributionState } from './campaign-attribution.ts';
import { IN_FLIGHT } from './in-flight.ts';

/** Observed and likely orders beside each other. // A3 */
export interface ModelledRow {
  observed: number;
  modelled: { conversions: number; interval: { low: number; high: number } } | null;
  householdImpressions: number;
  noisyImpressions: number;
}

/**
 * Downloads of a household in a day are counted first, which takes one pass; apps are told apart among the few alone that had more than 10.
 * Parameters: organization, campaign, organization.
 */
const READ = `/* read-modelled */
  with days as materialized (
    select d.household_key, d.ip_class = 'public' as is_home, (d.at at time zone 'UTC')::date as day, count(*) as heard ${IN_FLIGHT}
     group by 1, 2, 3),
  many as materialized (select household_key, day, heard from days where is_home and household_key is not null and heard > ${MOST_AGENTS_A_DAY}),
  crowded as materialized (
    select m.household_key, m.day from many m
     cross join lateral (
       select count(distinct d.listener_key) as apps from analytics.download d
        where d.organization_id = ? and d.household_key = m.household_key
          and d.at >= m.day::timestamp at time zone 'UTC' and d.at < (m.day + 1)::timestamp at time zone 'UTC') a
     where m.heard > ${MOST_DOWNLOADS_A_DAY} or a.apps > ${MOST_AGENTS_A_DAY})
  select coalesce(sum(n.heard) filter (where n.is_home and c.household_key is null), 0)::int as households,
         coalesce(sum(n.heard) filter (where not n.is_home or c.household_key is not null), 0)::int as noisy
    from days n left join crowded c on n.is_home and c.household_key = n.household_key and c.day = n.day`;

/**
 * What cannot be observed: orders of listeners whose addresses are no households, at the rate of those whose are. Noise of a household is
 * told by the campaign's own downloads of a day (UTC). // A3, A5b
 */
export async function readModelled(context: OperationContext, { campaign, orders }: CampaignAttributionState): Promise<ModelledRow> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const [row] = await context.read((em) =>
    em.execute<{ households: number; noisy: number }[]>(READ, [organizationId, campaign.id, organizationId]),
  );
  const observed = orders.filter(({ methods }) => methods.includes('HOUSEHOLD_MATCH')).length;
  const [householdImpressions, noisyImpressions] = [row!.households, row!.noisy];
  const { modelled } = modelShare({ householdImpressions, conversions: observed, otherImpressions: noisyImpressions });
  return { observed, modelled, householdImpressions, noisyImpressions };
}
