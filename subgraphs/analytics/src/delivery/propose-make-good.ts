import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { hasDaysLeft } from '../campaigns/has-days-left.ts';
import { checkUnsettled } from '../campaigns/lock-campaign.ts';
import { requireShow } from '../episodes/require-show.ts';
import { lockPlacement } from '../placements/lock-placement.ts';
import { requireParts } from '../placements/placement-parts.ts';
import { placeMakeGood } from '../placements/place-make-good.ts';
import type { Placement } from '../placements/placement.entity.ts';
import { computeCampaignDelivery } from './read-campaign-delivery.ts';

const input = z.strictObject({
  placementId: z.string(),
  podcastId: z.string().nullish(),
  episodeId: z.string().nullish(),
  position: z.enum(['PRE_ROLL', 'MID_ROLL', 'POST_ROLL']).nullish(),
  flightId: z.string().nullish(),
  impressions: z.int().positive('A make-good delivers at least one impression').nullish(),
});
type Fields = z.output<typeof input>;

/**
 * Places a spot that makes good for what another one did not deliver, with the same copy and at no further price: what it delivers counts for that one (A11).
 * @throws BAD_INPUT for more than is missing, and for days that are all over; NOT_FOUND; CONFLICT when nothing is missing that is not
 * promised already, for the same spot twice, and for a campaign that is settled
 */
// no event: nothing outside analytics keeps placements
export async function proposeMakeGood(context: OperationContext, raw: z.input<typeof input>): Promise<Placement> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const { placement: original, campaign } = await lockPlacement(em, organizationId, fields.placementId);
    checkUnsettled(campaign);
    checkOriginal(original);
    const podcastId = fields.podcastId ?? original.podcastId;
    await requireShow(em, organizationId, podcastId, fields.episodeId ?? null);
    const { flightId } = await requireParts(em, campaign, { flightId: fields.flightId });
    if (!(await hasDaysLeft(em, campaign, flightId)))
      throw badInput('All of these days are over: give the campaign a flight that is to come', { path: ['input', 'flightId'] });
    const contractedDownloads = await readImpressions(em, campaign, original, fields);
    const placement = await placeMakeGood(em, original, {
      podcastId,
      flightId,
      episodeId: fields.episodeId ?? null,
      position: fields.position ?? original.position,
      contractedDownloads,
    });
    const details = { ...fields, campaignId: campaign.id, impressions: contractedDownloads };
    await recordAudit(em, { viewer, action: 'placement.make-good', subjectType: 'Placement', subjectId: placement.id, details });
    return placement;
  });
}

function checkOriginal({ makeGoodFor, contractedDownloads }: Placement): void {
  const refuse = (message: string) => badInput(message, { path: ['input', 'placementId'] });
  if (makeGoodFor) throw refuse('A make-good is not made good for: take the spot it stands for');
  if (contractedDownloads == null) throw refuse('Nothing was contracted for this spot, so that nothing is missing');
}

/** What is missing of the spot and not yet promised by another make-good, or so many of these as were asked for. */
async function readImpressions(em: EntityManager, campaign: Campaign, original: Placement, { impressions }: Fields): Promise<number> {
  const { organizationId, flightFrom: from, flightTo: to } = campaign;
  const [delivery] = await computeCampaignDelivery(em, organizationId, [{ campaign, from, to }], Date.now());
  const standing = delivery!.byPlacement.find(({ spot }) => spot.id === original.id)!;
  const promised = delivery!.byPlacement
    .filter(({ spot }) => spot.makeGoodFor === original.id)
    .reduce((sum, { spot, delivered }) => sum + Math.max(0, (spot.contracted ?? 0) - delivered), 0);
  const missing = standing.missing! - promised;
  if (missing <= 0) throw conflict('Nothing is missing that is not promised already');
  if (impressions != null && impressions > missing) {
    throw badInput(`Only ${missing} impressions are missing`, { path: ['input', 'impressions'] });
  }
  return impressions ?? missing;
}
