import { FlushMode } from '@mikro-orm/core';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { checkVersion, lockCampaign } from '../campaigns/lock-campaign.ts';
import { Placement } from './placement.entity.ts';

/**
 * The organization's placement of that id and its campaign, held until the transaction ends.
 * @throws NOT_FOUND, as for one that was removed unless `evenRemoved`; CONFLICT for another version than the expected one
 */
export async function lockPlacement(
  em: EntityManager,
  organizationId: string,
  id: string,
  { evenRemoved = false, expectedVersion }: { evenRemoved?: boolean; expectedVersion?: number | null | undefined } = {},
): Promise<{ placement: Placement; campaign: Campaign }> {
  const placement = isId(id) ? await em.findOne(Placement, { organizationId, id }) : null;
  if (!placement) throw notFound('placement', id);
  const campaign = await lockCampaign(em, organizationId, placement.campaignId, { evenSettled: true });
  // Whoever held the campaign may have changed it.
  await em.refresh(placement);
  if (placement.archivedAt && !evenRemoved) throw notFound('placement', id);
  checkVersion(placement, expectedVersion);
  return { placement, campaign };
}

/** What makes a spot one of its kind within a campaign. */
type Spot = Pick<Placement, 'organizationId' | 'campaignId' | 'podcastId' | 'position'> &
  Partial<Pick<Placement, 'id' | 'episodeId' | 'flightId' | 'podPosition' | 'makeGoodFor' | 'archivedAt'>>;

/** Throws CONFLICT with `existingId` when another placement of the campaign is the same spot. Hold the campaign first. */
export async function checkSpotFree(em: EntityManager, spot: Spot): Promise<void> {
  if (spot.archivedAt) return;
  const { organizationId, campaignId, podcastId, position } = spot;
  const same = await em.findOne(
    Placement,
    {
      organizationId,
      campaignId,
      podcastId,
      position,
      episodeId: spot.episodeId ?? null,
      flightId: spot.flightId ?? null,
      podPosition: spot.podPosition ?? null,
      makeGoodFor: spot.makeGoodFor ?? null,
      archivedAt: null,
      ...(spot.id && { id: { $ne: spot.id } }),
    },
    // The row at hand is not written yet, and a flush would run into the key.
    { flushMode: FlushMode.COMMIT },
  );
  if (same) throw conflict('The campaign has this spot already', { existingId: same.id });
}
