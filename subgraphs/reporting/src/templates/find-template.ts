import { campaignTemplate } from './campaign-template.ts';
import type { ReportTemplate } from './report-template.ts';

/** Every template, in the order in which people choose. */
export const REPORT_TEMPLATES: readonly ReportTemplate[] = [campaignTemplate];

/** The template of an id, or undefined. */
export function findTemplate(id: string): ReportTemplate | undefined {
  return REPORT_TEMPLATES.find((template) => template.id === id);
}

/** The template of an id that was checked when the report was asked for. @throws Error when it was taken out of the product since */
export function requireTemplate(id: string): ReportTemplate {
  const template = findTemplate(id);
  if (!template) throw new Error(`The report template ${id} is no more: keep templates that reports were made by`);
  return template;
}
