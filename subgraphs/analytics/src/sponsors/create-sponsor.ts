import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { checkNameFree, lockSponsorNames } from './lock-sponsor.ts';
import { sponsorFields } from './sponsor-input.ts';
import { Sponsor } from './sponsor.entity.ts';

const input = z.strictObject(sponsorFields);

/** Adds a sponsor. @throws BAD_INPUT; CONFLICT with `existingId` when a sponsor of that name (any case) is there */
// no event: nothing outside analytics keeps sponsors
export async function createSponsor(context: OperationContext, raw: z.input<typeof input>): Promise<Sponsor> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { name, website } = parseInput(input, raw);
  return context.transact(async (em) => {
    await lockSponsorNames(em, viewer.organizationId);
    await checkNameFree(em, viewer.organizationId, name);
    const sponsor = em.create(Sponsor, {
      organizationId: viewer.organizationId,
      id: newId(),
      name,
      website: website ?? null,
      createdAt: new Date(),
      archivedAt: null,
      version: 1,
    });
    await recordAudit(em, { viewer, action: 'sponsor.create', subjectType: 'Sponsor', subjectId: sponsor.id, details: { name } });
    return sponsor;
  });
}
