import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import type { AttributionModel } from '../generated/resolvers.ts';
import type { CampaignAttributionState } from './campaign-attribution.ts';
import { IN_FLIGHT } from './in-flight.ts';
import { creditByPath, creditByPaths, type ChannelCredit, type UnconvertedPath } from './credit-spots.ts';

/** What a model gives a spot. */
export interface SpotCreditRow {
  placementId: string | null;
  conversions: number;
  valueMinor: number;
  currency: string;
}

/** A campaign's orders divided among its spots by one model. */
export interface ModelRow {
  model: AttributionModel;
  spots: SpotCreditRow[];
  paths: { converted: number; unconverted: number; sample: number } | null;
}

/** Households that heard a campaign are read one by one up to about so many downloads; of more, those whose key lies first. */
const DOWNLOADS_READ = 250_000;

/** All seven models side by side, by spot. // A2 */
export async function readModels(context: OperationContext, { campaign, orders }: CampaignAttributionState): Promise<ModelRow[]> {
  requireScope(context.viewer, 'campaigns:read');
  const { currency } = campaign;
  const { paths, sample } = await readUnconverted(context, campaign.id);
  const toSpots = (credits: readonly ChannelCredit[]) => credits.map((credit) => ({ ...credit, currency }));
  const counted = {
    converted: orders.length,
    unconverted: Math.round(paths.reduce((sum, { households }) => sum + households, 0)),
    sample,
  };
  return [
    ...creditByPath(orders).map(({ model, credits }) => ({ model, spots: toSpots(credits), paths: null })),
    ...creditByPaths(orders, paths).map(({ model, credits }) => ({ model, spots: toSpots(credits), paths: counted })),
  ];
}

/**
 * The paths of households that heard a campaign and bought nothing that is known, with how many took each; repeats of a spot are one.
 * None are left once household keys are erased.
 */
async function readUnconverted(context: OperationContext, campaignId: string): Promise<{ paths: UnconvertedPath[]; sample: number }> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read(async (em) => {
    const [size] = await em.execute<{ n: number }[]>(
      `/* count-exposures */ select coalesce(sum(d.downloads), 0)::float8 as n
         from analytics.placement p join analytics.campaign c on c.organization_id = p.organization_id and c.id = p.campaign_id
         join analytics.download_day d on d.organization_id = p.organization_id and d.podcast_id = p.podcast_id
              and d.day between c.flight_from and c.flight_to
        where p.organization_id = ? and p.campaign_id = ?`,
      [organizationId, campaignId],
    );
    const buckets = Math.max(1, Math.min(256, Math.floor((256 * DOWNLOADS_READ) / Math.max(1, size!.n))));
    const rows = await em.execute<{ spots: string[]; households: number }[]>(
      `/* read-unconverted-paths */
       with heard as (
         select d.household_key, p.id as spot, d.at,
                lag(p.id) over (partition by d.household_key order by d.at, p.id) as before ${IN_FLIGHT}
            and d.household_key is not null and d.ip_class = 'public' and get_byte(d.household_key, 0) < ?),
       path as (
         select household_key, array_agg(spot::text order by at, spot) as spots from heard where spot is distinct from before group by 1)
       select spots, count(*)::float8 as households from path
        where not exists (select from analytics.conversion o
                            join analytics.attribution a on a.organization_id = o.organization_id and a.conversion_id = o.id and a.campaign_id = ?
                           where o.organization_id = ? and o.household_key = path.household_key)
        group by 1 order by 2 desc, 1`,
      [organizationId, campaignId, buckets, campaignId, organizationId],
    );
    const sample = buckets / 256;
    return { sample, paths: rows.map(({ spots, households }) => ({ spots, households: households / sample })) };
  });
}
