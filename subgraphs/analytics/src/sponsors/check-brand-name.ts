import { conflict } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** Throws CONFLICT with `existingId` when another brand of the sponsor has the name, in whatever case. Hold the sponsor first. */
export async function checkBrandNameFree(
  em: EntityManager,
  brand: { organizationId: string; sponsorId: string; name: string; id?: string },
): Promise<void> {
  const [same] = await em.execute<{ id: string; name: string }[]>(
    `/* find-brand-by-name */ select id, name from analytics.brand
      where organization_id = ? and sponsor_id = ? and lower(name) = lower(?) and removed_at is null and id is distinct from ?::uuid`,
    [brand.organizationId, brand.sponsorId, brand.name, brand.id ?? null],
  );
  if (same) throw conflict(`The sponsor has a brand named ${same.name}`, { existingId: same.id });
}
