import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { Brand } from './brand.entity.ts';
import { checkBrandNameFree } from './check-brand-name.ts';
import { lockSponsor } from './lock-sponsor.ts';
import { brandFields } from './sponsor-input.ts';

const MOST_BRANDS = 200;

const input = z.strictObject({ sponsorId: z.string(), ...brandFields });

/** Adds a brand to a sponsor. @throws BAD_INPUT; NOT_FOUND; CONFLICT for a name that the sponsor has, and for more than there may be */
// no event: nothing outside analytics keeps brands
export async function createBrand(context: OperationContext, raw: z.input<typeof input>): Promise<Brand> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { sponsorId, name, website } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    await lockSponsor(em, organizationId, sponsorId);
    await checkBrandNameFree(em, { organizationId, sponsorId, name });
    if ((await em.count(Brand, { organizationId, sponsorId, removedAt: null })) >= MOST_BRANDS)
      throw conflict(`A sponsor has at most ${MOST_BRANDS} brands`);
    const id = newId();
    const brand = em.create(Brand, {
      organizationId,
      id,
      sponsorId,
      name,
      website: website ?? null,
      createdAt: new Date(),
      removedAt: null,
    });
    await recordAudit(em, { viewer, action: 'brand.create', subjectType: 'Brand', subjectId: id, details: { sponsorId, name } });
    return brand;
  });
}
