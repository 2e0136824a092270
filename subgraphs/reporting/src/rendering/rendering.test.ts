import { describe, expect, it } from 'vitest';
import { formatDecimal } from '@castgraph/kernel/money';
import { readCsv } from '../../test/read-csv.ts';
import { sampleBasis, sampleFigures, sampleFiguresTwo } from '../../test/sample-basis.ts';
import { campaignTemplate } from '../templates/campaign-template.ts';
import { renderCsv } from './render-csv.ts';
import { renderJson } from './render-json.ts';
import { composeDocument, type ReportDocument, type ReportOrder } from './report-document.ts';

const order: ReportOrder = { id: '019a0000-0000-7000-8000-00000000000c' };

function compose(changes: Parameters<typeof sampleFigures>[0] = {}, asked: Partial<ReportOrder> = {}): ReportDocument {
  return composeDocument(campaignTemplate, { ...order, ...asked }, sampleBasis(sampleFigures(changes)));
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const readTable = (document: ReportDocument) => readCsv(text(renderCsv(document)).replace(/^\uFEFF/, ''));
/** Section, metric and method → the cell with the value. */
const valuesOf = (document: ReportDocument) =>
  new Map(readTable(document).map(([section, metric, value, , method]) => [`${section!.text}/${metric!.text}/${method!.text}`, value!]));

describe('a report as JSON', () => {
  it('says first what its figures rest on, then repeats the snapshot exactly', () => {
    const { report, figures } = JSON.parse(text(renderJson(compose())));
    expect(report).toMatchObject({
      product: 'Castgraph',
      template: 'campaign',
      reportId: order.id,
      snapshotId: sampleBasis().snapshotId,
      asOf: '2026-11-01T09:30:00.000Z',
      timeZone: 'UTC',
      dateRange: { from: '2026-09-01', to: '2026-09-30', timeZone: 'UTC' },
      attributionWindowDays: 30,
      rules: { standard: 'The standard', listVersion: '2026-08', downloadWindow: 'CALENDAR_DAY', maxDownloadsPerIp: 500 },
    });
    expect(report.sources.length).toBeGreaterThan(0);
    const { metrics, roi, attribution } = sampleFigures();
    expect(figures).toEqual({ metrics, roi, attribution });
  });

  it('is the same, byte by byte, however often it is made', () => {
    expect(text(renderJson(compose()))).toBe(text(renderJson(compose())));
    expect(text(renderCsv(compose()))).toBe(text(renderCsv(compose())));
  });

  it('bears the title that was asked for, or else the name of the campaign', () => {
    expect(compose({}, { title: 'For the board' }).header.title).toBe('For the board');
    expect(compose().header.title).toBe('Autumn café — 秋');
  });

  it('is marked provisional while its last day is less than 48 hours old', () => {
    expect(compose({ asOf: '2026-10-02T23:59:59.999Z' }).header.provisional).toBe(true);
    expect(compose({ asOf: '2026-10-03T00:00:00.000Z' }).header.provisional).toBe(false);
  });
});

describe('a report of figures in version 2', () => {
  const document = composeDocument(campaignTemplate, order, sampleBasis(sampleFiguresTwo()));

  it('repeats them exactly as JSON, costs with them', () => {
    const { metrics, roi, attribution, costs } = sampleFiguresTwo();
    expect(JSON.parse(text(renderJson(document))).figures).toEqual({ metrics, roi, attribution, costs });
  });

  it('says which orders are in no sum, in their own currency with its digits, and all that version 1 said', () => {
    const values = valuesOf(document);
    expect(values.get('summary/value of orders in JPY without an exchange rate/')!.text).toBe('700');
    expect(values.get('summary/orders in JPY without an exchange rate, in no sum/')!.text).toBe('3');
    expect(values.get('summary/value of orders in USD, converted/')!.text).toBe('18.52');
    const summary = [...valuesOf(compose())].filter(([key]) => key.startsWith('summary/'));
    expect(summary.map(([key]) => [key, values.get(key)])).toEqual(summary);
  });
});

describe('a report as CSV', () => {
  it('holds the numbers of the JSON report, money as decimals of its currency', () => {
    const document = compose();
    const { figures } = JSON.parse(text(renderJson(document)));
    const values = valuesOf(document);
    const number = (key: string) => Number(values.get(key)!.text);
    for (const metric of ['downloads', 'reach', 'frequency', 'pacing', 'clicks', 'conversions'])
      expect(number(`summary/${metric}/`), metric).toBe(figures.metrics[metric]);
    expect([number('summary/ROI/'), number('summary/ROAS/')]).toEqual([figures.roi.roi, figures.roi.roas]);
    expect(values.get('summary/campaign cost/')!.text).toBe('2500.00');
    expect(values.get('summary/effective CPM/')!.text).toBe('202.51');
    for (const { method, conversions, value } of figures.attribution.byMethod) {
      expect(number(`attribution/conversions/${method}`)).toBe(conversions);
      expect(values.get(`attribution/value/${method}`)!.text).toBe(formatDecimal(value));
    }
    expect(number('attribution/conversions/ALL')).toBe(figures.attribution.conversions);
  });

  it('leaves a figure that does not exist empty, and a negative one a bare number', () => {
    const values = valuesOf(compose());
    expect(values.get('summary/delivered value/')).toEqual({ text: '', isQuoted: false });
    expect(values.get('summary/payback period/')).toEqual({ text: '', isQuoted: false });
    expect(values.get('summary/net profit/')).toEqual({ text: '-2150.70', isQuoted: false });
    expect(values.get('summary/ROI/')).toEqual({ text: '-0.86028', isQuoted: false });
  });

  it('names the unit of every figure, currencies without cents included', () => {
    const yen = { amountMinor: 1_200, currency: 'JPY' };
    const { roi } = sampleFigures();
    const document = compose({ roi: { ...roi, campaignCost: yen } });
    expect(
      readTable(document)
        .find(([, metric]) => metric!.text === 'campaign cost')!
        .map((cell) => cell.text),
    ).toEqual(['summary', 'campaign cost', '1200', 'JPY', '']);
    expect(readTable(document).filter(([section, , , unit]) => section!.text !== 'about' && unit!.text === '')).toEqual([]);
  });

  it('begins with a byte order mark and keeps every script', () => {
    const csv = text(renderCsv(compose({}, { note: 'مرحبا\nзавтра 👩‍🚀 "so"' })));
    expect(csv.startsWith('\uFEFF"section","metric","value","unit","method"\r\n')).toBe(true);
    const values = valuesOf(compose({}, { note: 'مرحبا\nзавтра 👩‍🚀 "so"' }));
    expect(values.get('about/note/')!.text).toBe('مرحبا\nзавтра 👩‍🚀 "so"');
    expect(values.get('about/title/')!.text).toBe('Autumn café — 秋');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")'])(
    'S14: holds %j as text and not as a formula',
    (formula) => {
      const values = valuesOf(compose({ campaignName: formula }, { title: formula, note: formula }));
      for (const key of ['about/title/', 'about/note/', 'about/campaign/'])
        expect(values.get(key)).toEqual({ text: `'${formula}`, isQuoted: true });
    },
  );

  it('S14: keeps text with quotes, separators and line ends in its one cell', () => {
    const hostile = 'a";=1+1\r\n=2+2,"=3';
    const document = compose({}, { note: hostile });
    expect(valuesOf(document).get('about/note/')).toEqual({ text: hostile, isQuoted: true });
    expect(readTable(document).every((row) => row.length === 5)).toBe(true);
  });

  it('S14: lets nothing but figures stand without quotes', () => {
    const bare = readTable(compose())
      .flat()
      .filter(({ isQuoted, text: cell }) => !isQuoted && cell !== '');
    expect(bare.filter(({ text: cell }) => !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
  });
});
