import type { EntityManager } from '@castgraph/orm/open-orm';
import { countImpressions } from '../delivery/impression-counts.ts';
import { type AskedSpot, type ImpressionRow, readImpressions } from '../delivery/read-impressions.ts';
import { readBookedSpots } from '../delivery/read-booked-spots.ts';
import { NOBODY, readReach, type Reach } from '../delivery/read-reach.ts';
import { readMeasurementSetting } from '../listening/measurement-setting.ts';
import type { CampaignSpan } from './campaign-span.ts';

/** What a campaign's placements delivered within their flights and the span asked for. */
export interface Delivery extends Reach {
  /** Downloads, each spot counted for itself: two spots in one episode are two deliveries. */
  downloads: number;
  /** Downloads that brought the spot (C33); as many as downloads where no bytes are seen (C27). */
  impressions: number;
  /** The sum of what was contracted, without make-goods, which deliver what is missing of others; null when no spot names a number. */
  contracted: number | null;
  /** Impressions by placement; one that delivered nothing is left out. */
  byPlacement: ReadonlyMap<string, number>;
}

/**
 * Delivery of each campaign, by campaign id, from sums of days. With `hasReach` false reach is left at 0, for sums that do not show
 * it. Four statements for however many campaigns, one more where bytes are seen; large campaigns take some more for their reach.
 */
export async function readDelivery(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
  { hasReach = true }: { hasReach?: boolean } = {},
): Promise<Map<string, Delivery>> {
  const ids = spans.map(({ campaign }) => campaign.id);
  const spots = Map.groupBy(await readBookedSpots(em, organizationId, ids), ({ campaignId }) => campaignId);
  const { source } = await readMeasurementSetting(em, organizationId);
  const asked = spans.flatMap(({ campaign, from, to }) => (spots.get(campaign.id) ?? []).map((spot) => ({ spot, from, to })));
  const rows = source === null ? [] : await readImpressions(em, organizationId, source, asked, 'whole');
  const reach = source === null || !hasReach ? new Map<string, Reach>() : await readReach(em, organizationId, source, asked, rows);
  const delivered = Map.groupBy(rows, ({ campaignId }) => campaignId);
  const byCampaign = Map.groupBy(asked, ({ spot }) => spot.campaignId);
  return new Map(ids.map((id) => [id, sumUp(byCampaign.get(id) ?? [], delivered.get(id) ?? [], reach.get(id) ?? NOBODY)]));
}

function sumUp(asked: readonly AskedSpot[], rows: readonly ImpressionRow[], reach: Reach): Delivery {
  const numbers = asked.flatMap(({ spot }) => (spot.contracted === null || spot.makeGoodFor !== null ? [] : spot.contracted));
  const byPlacement = new Map(rows.map((row) => [row.placementId, countImpressions(row)]));
  return {
    downloads: sum(rows.map(({ downloads }) => downloads)),
    impressions: sum([...byPlacement.values()]),
    contracted: numbers.length === 0 ? null : sum(numbers),
    byPlacement,
    ...reach,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
