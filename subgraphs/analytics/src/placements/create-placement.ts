import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import { lockCampaign } from '../campaigns/lock-campaign.ts';
import { requireShow } from '../episodes/require-show.ts';
import { checkSpotFree } from './lock-placement.ts';
import { placementFields } from './placement-input.ts';
import { requireParts } from './placement-parts.ts';
import { readPrice } from './placement-price.ts';
import { Placement } from './placement.entity.ts';

/** More is a mistake: a campaign is read with all its spots. */
const MOST_PLACEMENTS = 2_000;

const input = z.strictObject({
  ...placementFields,
  campaignId: z.string(),
  podcastId: z.string(),
  position: placementFields.position.default('MID_ROLL'),
  readKind: placementFields.readKind.default('HOST_READ'),
  insertion: placementFields.insertion.default('BAKED_IN'),
  pricing: placementFields.pricing.default('CPM'),
  talkingPoints: placementFields.talkingPoints.default([]),
  forbiddenWords: placementFields.forbiddenWords.default([]),
  competitors: placementFields.competitors.default([]),
});
type Fields = z.output<typeof input>;

/**
 * Places a campaign's spot in an episode, or in every episode of a show.
 * @throws BAD_INPUT; NOT_FOUND for a campaign, show, episode or part that is not the organization's; CONFLICT for the same spot twice, and
 * for a campaign that is settled
 */
// no event: nothing outside analytics keeps placements
export async function createPlacement(context: OperationContext, raw: z.input<typeof input>): Promise<Placement> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const contractedDownloads = readContracted(fields);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const campaign = await lockCampaign(em, organizationId, fields.campaignId);
    await requireShow(em, organizationId, fields.podcastId, fields.episodeId ?? null);
    const spot = {
      organizationId,
      campaignId: campaign.id,
      podcastId: fields.podcastId,
      episodeId: fields.episodeId ?? null,
      position: fields.position,
      podPosition: fields.podPosition ?? null,
      ...(await requireParts(em, campaign, fields)),
    };
    const price = readPrice(fields, campaign.currency);
    await checkSpotFree(em, spot);
    if ((await em.count(Placement, { organizationId, campaignId: campaign.id })) >= MOST_PLACEMENTS)
      throw conflict(`A campaign has at most ${MOST_PLACEMENTS} placements`);
    const { readKind, insertion, talkingPoints, forbiddenWords, competitors } = fields;
    const placement = em.create(Placement, {
      ...spot,
      readKind,
      insertion,
      talkingPoints,
      forbiddenWords,
      competitors,
      ...price,
      id: newId(),
      lengthSeconds: fields.lengthSeconds ?? null,
      contractedDownloads,
      url: fields.url ?? null,
      createdAt: new Date(),
      archivedAt: null,
      version: 1,
    });
    await outdateApprovals(em, campaign);
    await recordAudit(em, { viewer, action: 'placement.create', subjectType: 'Placement', subjectId: placement.id, details: fields });
    return placement;
  });
}

/** One number under two names, of which the elder stays for who uses it. */
function readContracted({ contractedImpressions, contractedDownloads }: Fields): number | null {
  if (contractedImpressions != null && contractedDownloads != null)
    throw badInput('Give contractedImpressions or contractedDownloads', { path: ['input', 'contractedDownloads'] });
  return contractedImpressions ?? contractedDownloads ?? null;
}
