import { requireScope } from '@castgraph/auth/scopes';
import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { organizationName } from './account-input.ts';
import { Organization } from './organization.entity.ts';
import { requireManager } from './require-manager.ts';

const input = z.strictObject({ name: organizationName });

/** Renames the organization. @throws BAD_INPUT; FORBIDDEN */
// no event: other subgraphs ask for its name when they show it
export async function updateOrganization(context: OperationContext, raw: z.input<typeof input>): Promise<Organization> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { name } = parseInput(input, raw);
  const { organizationId: id } = viewer;
  return context.transact(async (em) => {
    await em.nativeUpdate(Organization, { id }, { name });
    await recordAudit(em, { viewer, action: 'organization.update', subjectType: 'Organization', subjectId: id, details: { name } });
    return em.findOneOrFail(Organization, { id });
  });
}
