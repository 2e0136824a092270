import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CampaignFigures } from './campaign-figures.ts';
import type { CampaignSpan } from './campaign-span.ts';
import { computeCampaignFigures } from './compute-campaign-figures.ts';
import { readDelivery } from './read-delivery.ts';
import { readClicks, readCredits } from './read-response.ts';

/**
 * The figures of many campaigns, each over its span, in the order given: four statements however many there are, three
 * without reach.
 * Figures that must agree with one another (a snapshot) want a transaction with one read timestamp around this.
 */
export async function readCampaignFigures(
  em: EntityManager,
  organizationId: string,
  spans: readonly CampaignSpan[],
  now: Date = new Date(),
  options: { hasReach?: boolean } = {},
): Promise<CampaignFigures[]> {
  if (spans.length === 0) return [];
  const delivery = await readDelivery(em, organizationId, spans, options);
  const credits = Map.groupBy(await readCredits(em, organizationId, spans), (row) => row.campaignId);
  const clicks = await readClicks(em, organizationId, spans);
  return spans.map((span) =>
    computeCampaignFigures(
      span,
      {
        delivery: delivery.get(span.campaign.id)!,
        credits: credits.get(span.campaign.id) ?? [],
        clicks: clicks.get(span.campaign.id) ?? 0,
      },
      now,
    ),
  );
}
