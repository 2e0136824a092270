import { requireScope } from '@castgraph/auth/scopes';
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
 * What cannot be observed: orders of listeners whose addresses are no households, at the rate of those whose are. Noise of a household is
 * told by the campaign's own downloads of a day (UTC). // A3, A5b
 */
export async function readModelled(context: OperationContext, { campaign, orders }: CampaignAttributionState): Promise<ModelledRow> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const [row] = await context.read((em) =>
    em.execute<{ households: number; noisy: number }[]>(
      `/* read-modelled */
       with heard as (
         select d.household_key, d.listener_key, d.ip_class, (d.at at time zone 'UTC')::date as day ${IN_FLIGHT}),
       crowded as (
         select household_key, day from heard where household_key is not null and ip_class = 'public'
          group by 1, 2 having count(*) > 25 or count(distinct listener_key) > 10)
       select count(*) filter (where h.ip_class = 'public' and c.household_key is null)::int as households,
              count(*) filter (where h.ip_class <> 'public' or c.household_key is not null)::int as noisy
         from heard h left join crowded c on c.household_key = h.household_key and c.day = h.day`,
      [organizationId, campaign.id],
    ),
  );
  const observed = orders.filter(({ methods }) => methods.includes('HOUSEHOLD_MATCH')).length;
  const [householdImpressions, noisyImpressions] = [row!.households, row!.noisy];
  const { modelled } = modelShare({ householdImpressions, conversions: observed, otherImpressions: noisyImpressions });
  return { observed, modelled, householdImpressions, noisyImpressions };
}
