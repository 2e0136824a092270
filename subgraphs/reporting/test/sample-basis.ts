import type { ReportBasis } from '../src/snapshots/read-snapshot.ts';
import type { SnapshotData, SnapshotDataOne, SnapshotDataTwo } from '../src/snapshots/snapshot-format.ts';

/** Figures of a campaign that lost money, with numbers that are easily written in two ways. */
export function sampleFigures(changes: Partial<SnapshotDataOne> = {}): SnapshotDataOne {
  const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
  return {
    version: 1,
    campaignId: '019a0000-0000-7000-8000-00000000000a',
    campaignName: 'Autumn café — 秋',
    asOf: '2026-11-01T09:30:00.000Z',
    dateRange: { from: '2026-09-01', to: '2026-09-30', timeZone: 'UTC' },
    metrics: {
      downloads: 12_345,
      reach: 9_000,
      frequency: 12_345 / 9_000,
      clicks: 321,
      conversions: 7,
      averageOrderValue: eur(4_990),
      deliveredValue: null,
      effectiveCpm: eur(20_251),
      pacing: 0.1 + 0.2,
    },
    roi: {
      campaignCost: eur(250_000),
      conversionValue: eur(34_930),
      roi: -0.86028,
      roas: 0.13972,
      netProfit: eur(-215_070),
      paybackPeriodDays: null,
    },
    attribution: {
      conversions: 7,
      value: eur(34_930),
      byMethod: [
        { method: 'PROMO_CODE', conversions: 4, value: eur(20_005) },
        { method: 'TRACKING_LINK', conversions: 3, value: eur(14_925) },
      ],
      overlap: 1,
      conflicts: 0,
    },
    ...changes,
  };
}

/** The same in version 2, with orders in other currencies. */
export function sampleFiguresTwo(): SnapshotDataTwo {
  const money = (amountMinor: number, currency = 'EUR') => ({ amountMinor, currency });
  const one = sampleFigures();
  return {
    ...one,
    version: 2,
    metrics: {
      ...one.metrics,
      impressions: 12_000,
      reachIsEstimate: true,
      visitors: 300,
      responseRate: 300 / 9_000,
      newCustomers: 5,
      customerAcquisitionCost: money(50_000),
    },
    roi: {
      ...one.roi,
      budget: money(300_000),
      grossValue: money(40_000),
      refunded: money(5_070),
      converted: [{ orders: 2, value: money(2_000, 'USD'), convertedValue: money(1_852) }],
      unconverted: [{ orders: 3, value: money(700, 'JPY') }],
      customerValue: null,
    },
    costs: {
      basis: 'PLACEMENTS',
      budget: money(300_000),
      agreed: null,
      owed: money(250_000),
      makeGoodImpressions: 20,
      unpricedPlacements: 0,
      placements: [
        {
          placementId: '019a0000-0000-7000-8000-00000000000d',
          pricing: 'CPM',
          contracted: null,
          delivered: 12_000,
          agreed: null,
          owed: money(250_000),
          makeGoodImpressions: 20,
        },
      ],
    },
  };
}

/** What a report of these figures rests on. */
export function sampleBasis(data: SnapshotData = sampleFigures()): ReportBasis {
  return {
    snapshotId: '019a0000-0000-7000-8000-00000000000b',
    data,
    campaign: {
      attributionWindowDays: 30,
      flight: { from: '2026-09-01', to: '2026-09-30', timeZone: 'UTC' },
      sponsor: { id: '019a0000-0000-7000-8000-00000000000c', name: 'Bäckerei Süß' },
    },
    methodology: { standard: 'The standard', window: 'CALENDAR_DAY', maxDownloadsPerIp: 500, listVersion: '2026-08' },
  };
}
