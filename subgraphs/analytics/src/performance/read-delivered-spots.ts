import type { EntityManager } from '@castgraph/orm/open-orm';
import { countImpressions } from '../delivery/impression-counts.ts';
import { readBookedSpots } from '../delivery/read-booked-spots.ts';
import { readImpressions } from '../delivery/read-impressions.ts';
import { readMeasurementSetting } from '../listening/measurement-setting.ts';
import type { CampaignSpan } from './campaign-span.ts';
import { type DeliveredSpot, hasOwnPrice } from './compute-campaign-costs.ts';
import type { Delivery } from './read-delivery.ts';
import { readSpotPrices } from './read-spot-prices.ts';

/**
 * The placements of campaigns with their prices, and their impressions over all of their flights, because what is owed does not depend on the
 * span that is asked for; by campaign id. One statement where the spans hold the flights, which are then counted already.
 */
export async function readDeliveredSpots(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
  delivery: ReadonlyMap<string, Delivery>,
): Promise<Map<string, DeliveredSpot[]>> {
  const prices = await readSpotPrices(
    em,
    organizationId,
    spans.map(({ campaign }) => campaign.id),
  );
  const partial = spans.filter((span) => !holdsFlights(span) && prices.get(span.campaign.id)?.some(hasOwnPrice));
  const whole = partial.length === 0 ? undefined : await readWholeDelivery(em, organizationId, partial);
  return new Map(
    [...prices].map(([campaignId, spots]) => {
      const byPlacement = whole?.has(campaignId) ? whole.get(campaignId)! : delivery.get(campaignId)?.byPlacement;
      return [campaignId, spots.map((spot) => ({ ...spot, delivered: byPlacement?.get(spot.id) ?? 0 }))];
    }),
  );
}

async function readWholeDelivery(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
): Promise<Map<string, Map<string, number>>> {
  const whole = new Map(spans.map(({ campaign }) => [campaign.id, campaign]));
  const spots = await readBookedSpots(em, organizationId, [...whole.keys()]);
  const { source } = await readMeasurementSetting(em, organizationId);
  const asked = spots.map((spot) => {
    const { flightFrom: from, flightTo: to } = whole.get(spot.campaignId)!;
    return { spot, from, to };
  });
  const rows = source === null ? [] : await readImpressions(em, organizationId, source, asked, 'whole');
  const delivered = Map.groupBy(rows, ({ campaignId }) => campaignId);
  return new Map(
    [...whole.keys()].map((id) => [id, new Map((delivered.get(id) ?? []).map((row) => [row.placementId, countImpressions(row)]))]),
  );
}

function holdsFlights({ campaign, from, to }: CampaignSpan): boolean {
  return from <= campaign.flightFrom && to >= campaign.flightTo;
}
