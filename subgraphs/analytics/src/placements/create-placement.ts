import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { requireShow } from '../episodes/require-show.ts';
import { Placement } from './placement.entity.ts';

const input = z.strictObject({
  campaignId: z.string(),
  podcastId: z.string(),
  episodeId: z.string().nullish(),
  position: z.enum(['PRE_ROLL', 'MID_ROLL', 'POST_ROLL']).default('MID_ROLL'),
  contractedDownloads: z.int().positive('A contracted number is above zero').nullish(),
});

/**
 * Places a campaign's spot in an episode, or in every episode of a show.
 * @throws BAD_INPUT; NOT_FOUND for a campaign, show or episode that is not the organization's; CONFLICT for the same spot twice
 */
// no event: nothing outside analytics keeps placements
export async function createPlacement(context: OperationContext, raw: z.input<typeof input>): Promise<Placement> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    await requireCampaign(em, organizationId, fields.campaignId);
    await requireShow(em, organizationId, fields.podcastId, fields.episodeId ?? null);
    const spot = {
      organizationId,
      campaignId: fields.campaignId,
      podcastId: fields.podcastId,
      episodeId: fields.episodeId ?? null,
      position: fields.position,
    };
    const same = await em.findOne(Placement, spot);
    if (same) throw conflict('The campaign has this spot already', { existingId: same.id });
    const placement = em.create(Placement, {
      ...spot,
      id: newId(),
      contractedDownloads: fields.contractedDownloads ?? null,
      createdAt: new Date(),
    });
    await recordAudit(em, { viewer, action: 'placement.create', subjectType: 'Placement', subjectId: placement.id, details: fields });
    return placement;
  });
}
