import { z } from 'zod';
import { ReportRefused } from './report-refused.ts';

const money = z.object({ amountMinor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
const count = z.int().nonnegative();

/** Days, ends included, in one time zone. */
const dateRange = z.object({ from: z.iso.date(), to: z.iso.date(), timeZone: z.string() });

/**
 * The snapshot format of analytics, version 1: a campaign's figures at one read timestamp, with the names and null rules of
 * the SDL's `CampaignMetrics`, `ROIMetrics` and `AttributionSummary`. Keys come out in the order they stand in here.
 */
const versionOne = z.object({
  version: z.literal(1),
  campaignId: z.uuid(),
  campaignName: z.string(),
  asOf: z.iso.datetime(),
  dateRange,
  metrics: z.object({
    downloads: count,
    reach: count,
    frequency: z.number().nullable(),
    clicks: count,
    conversions: count,
    averageOrderValue: money.nullable(),
    deliveredValue: money.nullable(),
    effectiveCpm: money.nullable(),
    pacing: z.number().nullable(),
  }),
  roi: z.object({
    campaignCost: money,
    conversionValue: money,
    roi: z.number().nullable(),
    roas: z.number().nullable(),
    netProfit: money,
    paybackPeriodDays: z.int().nullable(),
  }),
  attribution: z.object({
    conversions: count,
    value: money,
    byMethod: z.array(z.object({ method: z.string(), conversions: count, value: money })),
    overlap: count,
    conflicts: count,
  }),
});

/** Version 2: all of version 1, and what the campaign costs, who answered, and orders in other currencies. */
const versionTwo = versionOne.extend({
  version: z.literal(2),
  metrics: versionOne.shape.metrics.extend({
    impressions: count,
    reachIsEstimate: z.boolean(),
    visitors: count,
    responseRate: z.number().nullable(),
    newCustomers: count.nullable(),
    customerAcquisitionCost: money.nullable(),
  }),
  roi: versionOne.shape.roi.extend({
    budget: money,
    grossValue: money,
    refunded: money,
    converted: z.array(z.object({ orders: count, value: money, convertedValue: money })),
    unconverted: z.array(z.object({ orders: count, value: money })),
    customerValue: money.nullable(),
  }),
  costs: z.object({
    basis: z.string(),
    budget: money,
    agreed: money.nullable(),
    owed: money,
    makeGoodImpressions: count,
    unpricedPlacements: count,
    placements: z.array(
      z.object({
        placementId: z.uuid(),
        pricing: z.string(),
        contracted: count.nullable(),
        delivered: count,
        agreed: money.nullable(),
        owed: money,
        makeGoodImpressions: count,
      }),
    ),
  }),
});

/** The newest version that is known here. */
export const FORMAT_VERSION = 2;

/** A campaign's figures as a snapshot of before version 2 holds them. */
export type SnapshotDataOne = z.output<typeof versionOne>;
/** A campaign's figures as snapshots hold them. */
export type SnapshotDataTwo = z.output<typeof versionTwo>;
export type SnapshotData = SnapshotDataOne | SnapshotDataTwo;

/** Reads a snapshot's data. @throws ReportRefused for another version of the format, and for data that does not hold to it */
export function readSnapshotData(data: unknown): SnapshotData {
  const version = (data as { version?: unknown } | null)?.version;
  if (version !== 1 && version !== FORMAT_VERSION)
    throw new ReportRefused(`The snapshot is in format version ${String(version)}, of which this version of the product knows nothing`);
  const parsed = (version === 1 ? versionOne : versionTwo).safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ReportRefused(`The snapshot does not hold to its format at ${issue?.path.join('.') || 'its root'}`);
}
