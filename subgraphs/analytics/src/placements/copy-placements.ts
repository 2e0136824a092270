import { wrap } from '@mikro-orm/core';
import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { Placement } from './placement.entity.ts';

/**
 * Copies the placements of a campaign to another one, in the flights that theirs became. Codes are a campaign's own and are not copied,
 * nor is what makes good for another spot.
 */
export async function copyPlacements(
  em: EntityManager,
  from: Campaign,
  to: Campaign,
  flightIds: ReadonlyMap<string, string>,
): Promise<void> {
  const placements = await em.find(
    Placement,
    { organizationId: from.organizationId, campaignId: from.id, archivedAt: null, makeGoodFor: null },
    { orderBy: { id: 'asc' } },
  );
  for (const placement of placements)
    em.create(Placement, {
      ...wrap(placement).toPOJO(),
      id: newId(),
      campaignId: to.id,
      flightId: placement.flightId == null ? null : flightIds.get(placement.flightId)!,
      promoCodeId: null,
      createdAt: new Date(),
      version: 1,
    });
}
