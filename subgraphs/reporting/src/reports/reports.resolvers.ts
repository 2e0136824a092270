import { notFound } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { requireTemplate } from '../templates/find-template.ts';
import { followReport } from './follow-report.ts';
import { generateReport } from './generate-report.ts';
import { listReports } from './list-reports.ts';
import type { ReportMoved } from './move-report.ts';
import { reportUrl } from './report-file.ts';
import type { Report } from './report.entity.ts';

export const reportsResolvers: Resolvers = {
  Query: { reports: (_, args, context) => listReports(context, args) },
  Mutation: {
    generateReport: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'GenerateReportPayload' as const,
        report: await generateReport(context, input),
      })),
  },
  Subscription: {
    reportProgress: { subscribe: (_, { reportId }, context) => followReport(context, reportId), resolve: (moved: ReportMoved) => moved },
  },
  Campaign: {
    __resolveReference: ({ id }) => ({ id }),
    reports: ({ id }, { first, after }, { loaders }) => loaders.reportPage.load({ campaignId: id, first, after: after ?? null }),
  },
  ReportResult: {
    __resolveReference: async ({ reportId }, { loaders }) => (await loaders.report.load(reportId)) ?? null,
    reportId: ({ id }) => id,
    campaign: ({ campaignId }) => ({ id: campaignId }),
    template: ({ templateId }) => requireTemplate(templateId),
    dateRange: ({ rangeFrom, rangeTo, timeZone }) => ({ from: rangeFrom, to: rangeTo, timeZone }),
    fileUrl: (report, _, { reporting }) => reportUrl(report, reporting),
  },
  ReportProgress: {
    report: (moved, _, context) => reportOf(moved, context),
    percent: async (moved, _, context) => (await reportOf(moved, context)).percent,
    message: async (moved, _, context) => (await reportOf(moved, context)).message,
  },
};

async function reportOf({ reportId }: ReportMoved, { loaders }: OperationContext): Promise<Report> {
  const report = await loaders.report.load(reportId);
  if (!report) throw notFound('report', reportId);
  return report;
}
