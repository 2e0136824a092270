import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import { badInput } from '@castgraph/kernel/errors';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { auditFilter } from './audit-filter.ts';
import { findAuditEntries, type AuditEntryRow } from './find-audit-entries.ts';

const input = z.strictObject({ filter: auditFilter.nullish() });

/** A page of what was done in the viewer's organization, newest first: at most `limit + 1`. @throws BAD_INPUT */
export async function listAuditEntries(
  context: OperationContext,
  { after, limit }: Page,
  raw: z.input<typeof input> = {},
): Promise<AuditEntryRow[]> {
  const { organizationId } = requireScope(context.viewer, 'audit:read');
  const { filter } = parseInput(input, raw);
  const beforeId = after?.id ?? null;
  if (beforeId !== null && !isId(beforeId)) throw badInput('The cursor is not one of this list', { path: ['after'] });
  return context.read((em) => findAuditEntries(em, { organizationId, filter: filter ?? {}, beforeId, limit: limit + 1 }));
}
