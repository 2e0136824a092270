import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { CampaignChange, KeptFields } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import { requireShow } from '../episodes/require-show.ts';
import { checkSpotFree, lockPlacement } from './lock-placement.ts';
import { placementFields } from './placement-input.ts';
import { requireParts } from './placement-parts.ts';
import { readPrice } from './placement-price.ts';
import type { Placement } from './placement.entity.ts';

const { contractedDownloads: _, ...fieldsOfUpdate } = placementFields;
const input = z.strictObject({
  ...fieldsOfUpdate,
  placementId: z.string(),
  expectedVersion: z.int().nullish(),
  position: placementFields.position.nullish(),
  readKind: placementFields.readKind.nullish(),
  insertion: placementFields.insertion.nullish(),
  pricing: placementFields.pricing.nullish(),
  talkingPoints: placementFields.talkingPoints.nullish(),
  forbiddenWords: placementFields.forbiddenWords.nullish(),
  competitors: placementFields.competitors.nullish(),
});
type Fields = z.output<typeof input>;

/** Fields that are kept under the name they are given by: null leaves those that a placement must have, and clears the others. */
const REQUIRED = ['position', 'readKind', 'insertion', 'talkingPoints', 'forbiddenWords', 'competitors'] as const;
const CLEARABLE = ['episodeId', 'podPosition', 'lengthSeconds', 'url'] as const;

/**
 * Changes what is given of a placement.
 * @throws BAD_INPUT; NOT_FOUND, as for one that was removed; CONFLICT for another version, a spot that is taken, a settled campaign
 */
// no event: nothing outside analytics keeps placements
export async function updatePlacement(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ placement: Placement; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const given = parseInput(input, raw);
  return context.transact(async (em) => {
    const { placement, campaign } = await lockPlacement(em, viewer.organizationId, given.placementId, given);
    const fields = await readUpdate(em, placement, campaign, given);
    const change = await changeSubject(em, viewer, { subject: 'PLACEMENT', row: placement, campaign }, { kind: 'UPDATE', fields });
    await checkSpotFree(em, placement);
    if (change) await outdateApprovals(em, campaign);
    const details = { fields: Object.keys(change?.after ?? {}) };
    await recordAudit(em, { viewer, action: 'placement.update', subjectType: 'Placement', subjectId: placement.id, details });
    return { placement, change };
  });
}

async function readUpdate(em: EntityManager, placement: Placement, campaign: Campaign, given: Fields): Promise<KeptFields> {
  const parts = await requireParts(em, campaign, { ...given, ownId: placement.id });
  if (given.episodeId != null) await requireShow(em, campaign.organizationId, placement.podcastId, given.episodeId);
  const fields: Record<string, unknown> = {};
  for (const name of REQUIRED) if (given[name] != null) fields[name] = given[name];
  for (const name of CLEARABLE) if (given[name] !== undefined) fields[name] = given[name];
  if (given.flightId !== undefined) fields['flightId'] = parts.flightId;
  if (given.promoCodeId !== undefined) fields['promoCodeId'] = parts.promoCodeId;
  if (given.makeGoodForId !== undefined) fields['makeGoodFor'] = parts.makeGoodFor;
  if (given.contractedImpressions !== undefined) fields['contractedDownloads'] = given.contractedImpressions;
  return { ...fields, ...readPriceUpdate(placement, campaign, given) };
}

/** A price that is given without its kind is of the kind that it was. */
function readPriceUpdate(placement: Placement, { currency }: Campaign, { pricing, cpm, price, tiers }: Fields): KeptFields {
  if (pricing == null && cpm === undefined && price === undefined && tiers === undefined) return {};
  return { ...readPrice({ pricing: pricing ?? placement.pricing, cpm, price, tiers }, currency) };
}
