import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { Brand } from './brand.entity.ts';
import { requireBrand } from './require-brand.ts';

const input = z.strictObject({ brandId: z.string() });

/** Takes a brand off a sponsor; campaigns of before keep it. @throws NOT_FOUND, as for one that was removed */
// no event: nothing outside analytics keeps brands
export async function removeBrand(context: OperationContext, raw: z.input<typeof input>): Promise<Brand> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { brandId } = parseInput(input, raw);
  return context.transact(async (em) => {
    const brand = await requireBrand(em, viewer.organizationId, brandId);
    brand.removedAt = new Date();
    await recordAudit(em, { viewer, action: 'brand.remove', subjectType: 'Brand', subjectId: brandId, details: { name: brand.name } });
    return brand;
  });
}
