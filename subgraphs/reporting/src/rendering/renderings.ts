import type { ReportFormat } from '../generated/resolvers.ts';
import { renderCsv } from './render-csv.ts';
import { renderJson } from './render-json.ts';
import type { ReportDocument } from './report-document.ts';

/** How a format is made and served. */
interface Rendering {
  render(document: ReportDocument): Uint8Array;
  /** Of the file's name. */
  ending: string;
  contentType: string;
}

/** Every format. */
export const RENDERINGS: Readonly<Record<ReportFormat, Rendering>> = {
  JSON: { render: renderJson, ending: 'json', contentType: 'application/json; charset=utf-8' },
  CSV: { render: renderCsv, ending: 'csv', contentType: 'text/csv; charset=utf-8; header=present' },
};
