import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { checkSpotFree } from './lock-placement.ts';
import { Placement } from './placement.entity.ts';

/** Where and how much a make-good delivers. */
type MakeGoodSpot = Pick<Placement, 'podcastId' | 'position'> & {
  flightId: string | null;
  episodeId: string | null;
  contractedDownloads: number;
};

/**
 * Places a spot that makes good for another one (A11): read as that one and with its copy; that it costs nothing more is a price of nothing. Hold the campaign
 * first. @throws CONFLICT with `existingId` for the same spot twice
 */
export async function placeMakeGood(em: EntityManager, original: Placement, where: MakeGoodSpot): Promise<Placement> {
  const { organizationId, campaignId, readKind, insertion, talkingPoints, forbiddenWords, competitors } = original;
  const spot = { organizationId, campaignId, ...where, podPosition: null, makeGoodFor: original.id };
  await checkSpotFree(em, spot);
  return em.create(Placement, {
    ...spot,
    id: newId(),
    readKind,
    insertion,
    talkingPoints,
    forbiddenWords,
    competitors,
    lengthSeconds: original.lengthSeconds ?? null,
    promoCodeId: original.promoCodeId ?? null,
    url: original.url ?? null,
    pricing: 'FLAT',
    priceMinor: 0,
    cpmMinor: null,
    tiers: null,
    createdAt: new Date(),
    archivedAt: null,
    version: 1,
  });
}
