import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Brand } from './brand.entity.ts';

/** The brands of these ids that the viewer may see, removed ones too, by id. */
export async function readBrands(context: OperationContext, ids: readonly string[]): Promise<Map<string, Brand>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const found = await context.read((em) => em.find(Brand, { organizationId, id: { $in: [...ids] } }));
  return new Map(found.map((brand) => [brand.id, brand]));
}

/** The brands of many sponsors by name, without those that were removed, by sponsor id. */
export async function readBrandsOfSponsors(context: OperationContext, sponsorIds: readonly string[]): Promise<Map<string, Brand[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const brands = await context.read((em) =>
    em.find(Brand, { organizationId, sponsorId: { $in: [...sponsorIds] }, removedAt: null }, { orderBy: { name: 'asc', id: 'asc' } }),
  );
  return Map.groupBy(brands, ({ sponsorId }) => sponsorId);
}
