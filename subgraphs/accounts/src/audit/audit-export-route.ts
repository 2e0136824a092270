import { Readable } from 'node:stream';
import { verifySignedPath } from '@castgraph/auth/signed-url';
import { recordAudit } from '@castgraph/orm/audit';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Route } from '@castgraph/service/routes';
import { readAuditExportOrder, type AuditExportOrder } from './audit-export-address.ts';
import { writeAuditFile } from './write-audit-file.ts';

const TYPES = { CSV: 'text/csv; charset=utf-8', JSON: 'application/jsonl; charset=utf-8' } as const;

/**
 * `GET /audit/exports/:file`, signed: the file of an export. 403 for an address that was changed or whose 15 minutes are over.
 * Every download leaves an audit entry.
 */
export function auditExportRoute({ orm, secretsKey }: { orm: Orm; secretsKey: string }): Route {
  return {
    method: 'GET',
    path: '/audit/exports/:file',
    timeoutMs: 300_000,
    handle: async ({ url, params, method }) => {
      verifySignedPath({ url, secretsKey });
      const order = readAuditExportOrder(params['file'] ?? '');
      const headers = {
        'content-type': TYPES[order.format],
        'content-disposition': `attachment; filename="audit-${order.askedAt.toISOString().slice(0, 10)}.${order.format === 'CSV' ? 'csv' : 'jsonl'}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      };
      if (method === 'HEAD') return { status: 200, headers };
      await recordExport(orm, order);
      return { status: 200, headers, body: Readable.from(writeAuditFile(orm, order)) };
    },
  };
}

/** The one who asked is named: whoever holds the address may download, and more is not known of them. */
async function recordExport(orm: Orm, { organizationId, format, actor }: AuditExportOrder): Promise<void> {
  const viewer = { kind: 'service' as const, id: 'signed-url', organizationId };
  const subject = { subjectType: 'Organization', subjectId: organizationId };
  await inOrganization(orm, organizationId, (em) =>
    recordAudit(em, { viewer, action: 'audit.download', ...subject, details: { format, askedFor: actor.id } }),
  );
}
