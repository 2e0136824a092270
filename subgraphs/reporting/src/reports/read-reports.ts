import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { Report } from './report.entity.ts';

/** The reports of these ids that the viewer may see, by id. */
export async function readReports(context: OperationContext, ids: readonly string[]): Promise<Map<string, Report>> {
  const { organizationId } = requireScope(context.viewer, 'reports:read');
  const found = await context.read((em) => em.find(Report, { organizationId, id: { $in: ids.filter(isId) } }));
  return new Map(found.map((report) => [report.id, report]));
}
