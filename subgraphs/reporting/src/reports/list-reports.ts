import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { readPage, toConnection, type Connection, type Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Report } from './report.entity.ts';

/** A page as GraphQL asks for it. */
export interface ReportPageInput {
  first?: number | null;
  after?: string | null;
}

/** A page of the organization's reports, newest first: ids are ordered by time. One statement. @throws BAD_INPUT */
export async function listReports(context: OperationContext, args: ReportPageInput): Promise<Connection<Report>> {
  const { organizationId } = requireScope(context.viewer, 'reports:read');
  const page = readReportPage(args);
  const where = { organizationId, ...(page.after ? { id: { $lt: page.after.id } } : {}) };
  const rows = await context.read((em) => em.find(Report, where, { orderBy: { id: 'desc' }, limit: page.limit + 1 }));
  return toConnection(rows, page, keyOf);
}

/**
 * The same page of the reports of each of these campaigns, by campaign id: one statement, however many campaigns.
 * @throws BAD_INPUT for a page size or cursor that is none
 */
export async function listCampaignReports(
  context: OperationContext,
  campaignIds: readonly string[],
  args: ReportPageInput,
): Promise<Map<string, Connection<Report>>> {
  const { organizationId } = requireScope(context.viewer, 'reports:read');
  const page = readReportPage(args);
  const behind = page.after ? 'and r.id < ?::uuid' : '';
  const reports = await context.read(async (em) => {
    const rows = await em.execute<Record<string, unknown>[]>(
      `/* list-campaign-reports */
       select page.* from unnest(?::uuid[]) as campaign (id) cross join lateral (
         select r.* from reporting.report r where r.organization_id = ? and r.campaign_id = campaign.id ${behind}
          order by r.id desc limit ?) page
        order by page.id desc`,
      [arrayLiteral(campaignIds.filter(isId)), organizationId, ...(page.after ? [page.after.id] : []), page.limit + 1],
    );
    return rows.map((row) => em.map(Report, row));
  });
  const byCampaign = Map.groupBy(reports, ({ campaignId }) => campaignId);
  return new Map(campaignIds.map((id) => [id, toConnection(byCampaign.get(id) ?? [], page, keyOf)]));
}

function readReportPage(args: ReportPageInput): Page {
  const page = readPage(args);
  if (page.after && !isId(page.after.id)) throw badInput('The cursor is not one of this list', { path: ['after'] });
  return page;
}

function keyOf({ id }: Report) {
  return { sort: null, id };
}
