import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { REPORT_TEMPLATES } from './find-template.ts';
import type { ReportTemplate } from './report-template.ts';

/** The kinds of reports there are. */
export function listTemplates(context: OperationContext): readonly ReportTemplate[] {
  requireScope(context.viewer, 'reports:read');
  return REPORT_TEMPLATES;
}
