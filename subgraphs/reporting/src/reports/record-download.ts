import { recordAudit } from '@castgraph/orm/audit';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Report } from './report.entity.ts';

/** Records that a file was handed out. Whoever holds the address may download: that is all that is known of them. */
export async function recordDownload(orm: Orm, { organizationId, id, format, sha256 }: Report): Promise<void> {
  const viewer = { kind: 'service' as const, id: 'signed-url', organizationId };
  await inOrganization(orm, organizationId, (em) =>
    recordAudit(em, { viewer, action: 'report.download', subjectType: 'ReportResult', subjectId: id, details: { format, sha256 } }),
  );
}
