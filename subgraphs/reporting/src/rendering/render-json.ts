import type { ReportDocument } from './report-document.ts';

/**
 * A report as JSON, UTF-8: `{"report": what it rests on, "figures": the snapshot's own}`, keys always in the same order.
 * Money is whole minor units and a currency; a figure that does not exist is null. Every other format says the same numbers.
 */
export function renderJson({ header, figures }: ReportDocument): Uint8Array {
  return Buffer.from(`${JSON.stringify({ report: header, figures }, null, 2)}\n`);
}
