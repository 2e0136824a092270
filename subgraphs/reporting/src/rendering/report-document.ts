import { addDays, dayStart, HOUR_MS } from '@castgraph/kernel/days';
import type { ReportBasis } from '../snapshots/read-snapshot.ts';
import type { SnapshotData, SnapshotDataTwo } from '../snapshots/snapshot-format.ts';
import type { ReportSection, ReportSource, ReportTemplate } from '../templates/report-template.ts';

/** Figures of days that ended less than so long before the read may still move with late requests and refunds. */
const PROVISIONAL_MS = 48 * HOUR_MS;

/** What the figures of a report rest on. Kept with the report and printed at the top of every file. */
export interface ReportHeader {
  product: 'Castgraph';
  /** Version of the files' own layout. */
  layout: 1;
  template: string;
  reportId: string;
  title: string;
  note: string | null;
  campaign: { id: string; name: string; sponsor: string; flight: { from: string; to: string; timeZone: string } };
  snapshotId: string;
  /** The instant all figures were read at, RFC 3339. */
  asOf: string;
  timeZone: string;
  dateRange: { from: string; to: string; timeZone: string };
  /** Some of the days are so recent that their figures may still change. */
  provisional: boolean;
  attributionWindowDays: number;
  rules: { standard: string; listVersion: string; downloadWindow: string; maxDownloadsPerIp: number };
  sources: readonly ReportSource[];
}

/** Everything a report says, before it has a format. */
export interface ReportDocument {
  header: ReportHeader;
  figures: Pick<SnapshotData, 'metrics' | 'roi' | 'attribution'> & Partial<Pick<SnapshotDataTwo, 'costs'>>;
  sections: readonly ReportSection[];
}

/** What a person asked of a report. */
export interface ReportOrder {
  id: string;
  title?: string | null;
  note?: string | null;
}

/** Makes a report's content of a snapshot; pure, so that a second try and a second format say the same. */
export function composeDocument(
  template: ReportTemplate,
  order: ReportOrder,
  { snapshotId, data, campaign, methodology }: ReportBasis,
): ReportDocument {
  const { campaignId, campaignName, asOf, dateRange, metrics, roi, attribution } = data;
  const { standard, listVersion, window, maxDownloadsPerIp } = methodology;
  return {
    header: {
      product: 'Castgraph',
      layout: 1,
      template: template.id,
      reportId: order.id,
      title: order.title ?? campaignName,
      note: order.note ?? null,
      campaign: { id: campaignId, name: campaignName, sponsor: campaign.sponsor.name, flight: campaign.flight },
      snapshotId,
      asOf,
      timeZone: dateRange.timeZone,
      dateRange,
      provisional: dayStart(addDays(dateRange.to, 1)) + PROVISIONAL_MS > Date.parse(asOf),
      attributionWindowDays: campaign.attributionWindowDays,
      rules: { standard, listVersion, downloadWindow: window, maxDownloadsPerIp },
      sources: template.sources,
    },
    figures: { metrics, roi, attribution, ...(data.version === 2 ? { costs: data.costs } : {}) },
    sections: template.sections(data),
  };
}
