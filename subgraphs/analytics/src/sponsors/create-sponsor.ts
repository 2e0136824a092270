import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { Sponsor } from './sponsor.entity.ts';

const input = z.strictObject({
  name: z.string().trim().min(1, 'A sponsor needs a name').max(200, 'A name has at most 200 characters'),
  website: z
    .url({ protocol: /^https?$/, error: 'A website is an http or https URL' })
    .max(2_000)
    .nullish(),
});

/** Adds a sponsor. @throws BAD_INPUT; CONFLICT with `existingId` when a sponsor of that name (any case) is there */
// no event: nothing outside analytics keeps sponsors
export async function createSponsor(context: OperationContext, raw: z.input<typeof input>): Promise<Sponsor> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { name, website } = parseInput(input, raw);
  return context.transact(async (em) => {
    const same = await em.findOne(Sponsor, { organizationId: viewer.organizationId, name: { $ilike: name.replaceAll(/[\\%_]/g, '\\$&') } });
    if (same) throw conflict(`There is a sponsor named ${same.name}`, { existingId: same.id });
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
