import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';

/** One sensitive act, as the SDL's `AuditEntry` shows it. */
export interface AuditEntryRow {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string;
  action: string;
  subjectType: string;
  subjectId: string;
}

/** A page of what was done to accounts, sessions and keys, newest first: at most `limit + 1`. Ids are ordered by time. */
export async function listAuditEntries(context: OperationContext, { after, limit }: Page): Promise<AuditEntryRow[]> {
  const { organizationId } = requireScope(context.viewer, 'audit:read');
  return context.read((em) =>
    em.execute<AuditEntryRow[]>(
      `/* list-audit-entries */
       select id, at, viewer_kind as "actorKind", viewer_id as "actorId", action, subject_type as "subjectType", subject_id as "subjectId"
         from accounts.audit_entry where organization_id = ? and (?::uuid is null or id < ?::uuid) order by id desc limit ?`,
      [organizationId, after?.id ?? null, after?.id ?? null, limit + 1],
    ),
  );
}
