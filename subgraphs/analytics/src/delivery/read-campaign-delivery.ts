import { requireScope } from '@castgraph/auth/scopes';
import type { Day } from '@castgraph/kernel/days';
import type { PacingCurve } from '@castgraph/measurement/pacing';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { readMeasurementSetting, type Source } from '../listening/measurement-setting.ts';
import { type CampaignDeliverySums, type SpotDelivery, sumCampaignDelivery } from './campaign-delivery.ts';
import type { BookedSpot } from './booked-spot.ts';
import { type ImpressionRow, readImpressions } from './read-impressions.ts';
import { readBookedSpots } from './read-booked-spots.ts';

/** A campaign and the days, UTC, that are asked about. */
export interface DeliverySpan {
  campaign: Campaign;
  from: Day;
  to: Day;
}

/** What a campaign delivered, and what that was made of, for questions that go on from there. */
export interface CampaignDelivery extends CampaignDeliverySums, DeliverySpan {
  spots: readonly BookedSpot[];
  /** By spot and day, of all flights. */
  rows: readonly ImpressionRow[];
  /** Null before a first download was counted. */
  source: Source | null;
  /** The instant of the answer, Unix ms. */
  now: number;
}

/** A spot's delivery, with the campaign's, of which its forecast is a part. */
export interface PlacementDelivery extends SpotDelivery {
  of: CampaignDelivery;
}

/** Delivery of many campaigns, in the order asked: three statements, one more where bytes are seen. */
export async function readCampaignDelivery(context: OperationContext, asked: readonly DeliverySpan[]): Promise<CampaignDelivery[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) => computeCampaignDelivery(em, organizationId, asked, Date.now()));
}

/** The same within a transaction, for whoever has no viewer. */
export async function computeCampaignDelivery(
  em: EntityManager,
  organizationId: string,
  asked: readonly DeliverySpan[],
  now: number,
): Promise<CampaignDelivery[]> {
  const campaigns = [...new Map(asked.map(({ campaign }) => [campaign.id, campaign])).values()];
  const { source } = await readMeasurementSetting(em, organizationId);
  const all = await readBookedSpots(
    em,
    organizationId,
    campaigns.map(({ id }) => id),
  );
  const spots = Map.groupBy(all, ({ campaignId }) => campaignId);
  const whole = campaigns.flatMap((campaign) =>
    (spots.get(campaign.id) ?? []).map((spot) => ({ spot, from: campaign.flightFrom, to: campaign.flightTo })),
  );
  const rows = source === null ? [] : await readImpressions(em, organizationId, source, whole, 'days');
  const byCampaign = Map.groupBy(rows, ({ campaignId }) => campaignId);
  return asked.map(({ campaign, from, to }) => {
    const own = { spots: spots.get(campaign.id) ?? [], rows: byCampaign.get(campaign.id) ?? [] };
    const sums = sumCampaignDelivery({ ...own, from, to, now, curve: curveOf(campaign) });
    return { campaign, from, to, source, now, ...own, ...sums };
  });
}

/** The curve of a campaign in the words of packages/measurement. */
export function curveOf({ pacingCurve }: Pick<Campaign, 'pacingCurve'>): PacingCurve {
  return pacingCurve === 'FRONT_LOADED' ? 'front-loaded' : 'linear';
}
