import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Placement } from './placement.entity.ts';

/** The organization's placement of that id; null for none, and for one that was removed. */
export function findPlacement(em: EntityManager, organizationId: string, id: string): Promise<Placement | null> {
  return em.findOne(Placement, { organizationId, id, archivedAt: null });
}

/** The placements of many campaigns without those that were removed, in the order in which they were placed. */
export function findPlacements(em: EntityManager, organizationId: string, campaignIds: readonly string[]): Promise<Placement[]> {
  return em.find(Placement, { organizationId, campaignId: { $in: [...campaignIds] }, archivedAt: null }, { orderBy: { id: 'asc' } });
}

/** True when a campaign has, or had, a placement. */
export async function hadPlacements(em: EntityManager, organizationId: string, campaignId: string): Promise<boolean> {
  return (await em.count(Placement, { organizationId, campaignId })) > 0;
}

/** Adds a placement that was checked before, with the next flush. */
export function addPlacement(em: EntityManager, fields: RequiredEntityData<Placement>): Placement {
  return em.create(Placement, fields);
}
