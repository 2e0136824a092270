import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { Brand } from './brand.entity.ts';
import { checkBrandNameFree } from './check-brand-name.ts';
import { lockSponsor } from './lock-sponsor.ts';
import { requireBrand } from './require-brand.ts';
import { brandFields } from './sponsor-input.ts';

const input = z.strictObject({ brandId: z.string(), name: brandFields.name.optional(), website: brandFields.website });

/** Changes what is given of a brand. @throws BAD_INPUT; NOT_FOUND, as for one that was removed; CONFLICT for a name that the sponsor has */
// no event: nothing outside analytics keeps brands
export async function updateBrand(context: OperationContext, raw: z.input<typeof input>): Promise<Brand> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { brandId, name, website } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const { sponsorId } = await requireBrand(em, organizationId, brandId);
    await lockSponsor(em, organizationId, sponsorId);
    const brand = await requireBrand(em, organizationId, brandId);
    if (name !== undefined) {
      await checkBrandNameFree(em, { organizationId, sponsorId, name, id: brandId });
      brand.name = name;
    }
    if (website !== undefined) brand.website = website;
    await recordAudit(em, { viewer, action: 'brand.update', subjectType: 'Brand', subjectId: brandId, details: { name, website } });
    return brand;
  });
}
