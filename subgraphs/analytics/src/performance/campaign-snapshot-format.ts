import { createHash } from 'node:crypto';
import type { CampaignFigures, CampaignMetricsFigures, RoiFigures } from './campaign-figures.ts';

/** The snapshot format, version 2: the figures as pages and streams show them, and the name the campaign had. */
export type CampaignSnapshotData = { version: 2; campaignName: string } & CampaignFigures;

type MetricsOfVersionOne = Pick<
  CampaignMetricsFigures,
  'downloads' | 'reach' | 'frequency' | 'clicks' | 'conversions' | 'averageOrderValue' | 'deliveredValue' | 'effectiveCpm' | 'pacing'
>;
type RoiOfVersionOne = Pick<RoiFigures, 'campaignCost' | 'conversionValue' | 'roi' | 'roas' | 'netProfit' | 'paybackPeriodDays'>;

/** Version 1, which snapshots of before are stored in. */
export type CampaignSnapshotDataOne = { version: 1; campaignName: string; metrics: MetricsOfVersionOne; roi: RoiOfVersionOne } & Omit<
  CampaignFigures,
  'metrics' | 'roi' | 'costs'
>;

/** A snapshot's figures in the newest version that both it and the reader know: version 1 is part of version 2. */
export function readSnapshotData(
  data: CampaignSnapshotData | CampaignSnapshotDataOne,
  formatVersion: number,
): CampaignSnapshotData | CampaignSnapshotDataOne {
  if (data.version === 1 || formatVersion >= 2) return data;
  const { version: _version, costs: _costs, metrics, roi, ...rest } = data;
  const { downloads, reach, frequency, clicks, conversions, averageOrderValue, deliveredValue, effectiveCpm, pacing } = metrics;
  const metricsOne = { downloads, reach, frequency, clicks, conversions, averageOrderValue, deliveredValue, effectiveCpm, pacing };
  const { campaignCost, conversionValue, roi: ratio, roas, netProfit, paybackPeriodDays } = roi;
  const roiOne = { campaignCost, conversionValue, roi: ratio, roas, netProfit, paybackPeriodDays };
  return { version: 1, ...rest, metrics: metricsOne, roi: roiOne };
}

/** SHA-256 of figures as JSON without spaces, keys in the order of their code points, in hexadecimal digits. */
export function hashSnapshotData(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
