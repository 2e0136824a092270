import type { Report } from './reports/report.entity.ts';
import type { ReportMoved } from './reports/move-report.ts';
import type { ReportTemplate } from './templates/report-template.ts';

/** What resolvers of a GraphQL type are given as its parent; the code generator reads the names. */
export type ReportResultMapper = Report;
export type ReportProgressMapper = ReportMoved;
export type ReportTemplateMapper = ReportTemplate;
/** Campaigns are analytics'; here they are no more than an id to which reports belong. */
export type CampaignMapper = { id: string };
