import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CampaignFigures } from './campaign-figures.ts';
import type { CampaignSpan } from './campaign-span.ts';
import { computeCampaignFigures } from './compute-campaign-figures.ts';
import { readDeliveredSpots } from './read-delivered-spots.ts';
import { readDelivery } from './read-delivery.ts';
import { readClicks, readCredits } from './read-response.ts';

/** What of the figures is wanted. */
export interface FigureOptions {
  /** False leaves reach, which takes long, and what is made of it at nothing. */
  hasReach?: boolean;
  /** The value of new customers, which is part of no other figure. */
  includeCustomerValue?: boolean;
}

/**
 * The figures of many campaigns, each over its span, in the order given: a number of statements that does not depend on how many there are.
 * Figures that must agree with one another (a snapshot) want a transaction with one read timestamp around this.
 */
export async function readCampaignFigures(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
  now: Date = new Date(),
  { hasReach = true, includeCustomerValue = false }: FigureOptions = {},
): Promise<CampaignFigures[]> {
  if (spans.length === 0) return [];
  const delivery = await readDelivery(em, organizationId, spans, { hasReach });
  const credits = Map.groupBy(await readCredits(em, organizationId, spans), (row) => row.campaignId);
  const clicks = await readClicks(em, organizationId, spans);
  const spots = await readDeliveredSpots(em, organizationId, spans, delivery);
  return spans.map((span) =>
    computeCampaignFigures(
      span,
      {
        delivery: delivery.get(span.campaign.id)!,
        credits: credits.get(span.campaign.id) ?? [],
        clicks: clicks.get(span.campaign.id) ?? { clicks: 0, visitors: 0 },
        spots: spots.get(span.campaign.id) ?? [],
      },
      { now, includeCustomerValue },
    ),
  );
}
