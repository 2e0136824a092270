import { stringify } from 'csv-stringify/sync';
import { formatDecimal } from '@castgraph/kernel/money';
import type { ReportRow } from '../templates/report-template.ts';
import type { ReportDocument, ReportHeader } from './report-document.ts';

/** Spreadsheets read UTF-8 only behind it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Our own figures stand bare, so that a negative one stays a number; all other cells are text of somebody's making. */
class NumberCell {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Cell = string | NumberCell;

/**
 * A report as CSV (RFC 4180, UTF-8 with byte order mark): one table `section,metric,value,unit,method` whose first rows say
 * what the figures rest on. Money is decimal, its unit the currency; a figure that does not exist is an empty cell. Text is
 * quoted, and begins with an apostrophe where a spreadsheet would take it for a formula.
 */
export function renderCsv({ header, sections }: ReportDocument): Uint8Array {
  const rows: Cell[][] = [
    ['section', 'metric', 'value', 'unit', 'method'],
    ...headerRows(header).map(([metric, value, unit = '']) => ['about', metric, value, unit, '']),
    ...sections.flatMap(({ name, rows: figures }) =>
      figures.map((row) => [name, row.metric, figureCell(row.value), row.unit, row.method ?? '']),
    ),
  ];
  const text = stringify(rows, {
    record_delimiter: 'windows',
    quoted_string: true,
    quoted_empty: false,
    escape_formulas: true,
    cast: { object: (cell) => ({ value: (cell as unknown as NumberCell).text, quoted_string: false, escape_formulas: false }) },
  });
  return Buffer.from(BYTE_ORDER_MARK + text);
}

type HeaderRow = readonly [metric: string, value: Cell, unit?: string];

function headerRows(header: ReportHeader): HeaderRow[] {
  const { campaign, dateRange, rules } = header;
  return [
    ['product', header.product],
    ['layout', new NumberCell(String(header.layout))],
    ['template', header.template],
    ['report', header.reportId],
    ['title', header.title],
    ['note', header.note ?? ''],
    ['campaign', campaign.name],
    ['campaign id', campaign.id],
    ['sponsor', campaign.sponsor],
    ['flight from', campaign.flight.from, campaign.flight.timeZone],
    ['flight to', campaign.flight.to, campaign.flight.timeZone],
    ['snapshot', header.snapshotId],
    ['as of', header.asOf],
    ['time zone', header.timeZone],
    ['from', dateRange.from, dateRange.timeZone],
    ['to', dateRange.to, dateRange.timeZone],
    ['provisional', header.provisional ? 'yes' : 'no'],
    ['attribution window', new NumberCell(String(header.attributionWindowDays)), 'days'],
    ['standard', rules.standard],
    ['lists', rules.listVersion],
    ['download window', rules.downloadWindow],
    ['downloads per address at most', new NumberCell(String(rules.maxDownloadsPerIp)), 'downloads per window'],
    ...header.sources.map(({ figures, source }): HeaderRow => [`source of ${figures}`, source]),
  ];
}

/** Written as JSON writes numbers, so that both formats hold the same digits. */
function figureCell(value: ReportRow['value']): Cell {
  if (value === null) return '';
  return new NumberCell(typeof value === 'number' ? JSON.stringify(value) : formatDecimal(value));
}
