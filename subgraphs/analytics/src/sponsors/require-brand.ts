import { badInput, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Brand } from './brand.entity.ts';

/**
 * The organization's brand of that id; where a sponsor is named, it must be theirs.
 * @throws NOT_FOUND, as for one that was removed; BAD_INPUT for another sponsor's
 */
export async function requireBrand(em: EntityManager, organizationId: string, id: string, sponsorId?: string): Promise<Brand> {
  const brand = isId(id) ? await em.findOne(Brand, { organizationId, id, removedAt: null }) : null;
  if (!brand) throw notFound('brand', id);
  if (sponsorId !== undefined && brand.sponsorId !== sponsorId)
    throw badInput('The brand is another sponsor’s', { path: ['input', 'brandId'] });
  return brand;
}
