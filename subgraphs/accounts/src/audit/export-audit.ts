import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { EXPORT_SECONDS, auditExportUrl } from './audit-export-address.ts';
import { auditFilter } from './audit-filter.ts';

const input = z.strictObject({ format: z.enum(['CSV', 'JSON']), filter: auditFilter.nullish() });

/** Makes the address of a file of audit entries up to the one of this asking. @throws BAD_INPUT */
// no event: nobody acts on an export
export async function exportAudit(context: OperationContext, raw: z.input<typeof input>): Promise<{ url: string; expiresAt: Date }> {
  const viewer = requireScope(context.viewer, 'audit:read');
  const { format, filter } = parseInput(input, raw);
  const { organizationId, kind, id } = viewer;
  return context.transact(async (em) => {
    const lastId = await recordAudit(em, {
      viewer,
      action: 'audit.export',
      subjectType: 'Organization',
      subjectId: organizationId,
      details: { format, filter },
    });
    const askedAt = new Date();
    const url = auditExportUrl({ organizationId, format, filter: filter ?? {}, actor: { kind, id }, askedAt, lastId }, context.accounts);
    return { url, expiresAt: new Date(askedAt.getTime() + EXPORT_SECONDS * 1000) };
  });
}
