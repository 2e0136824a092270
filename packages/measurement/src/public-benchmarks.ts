/** An average that somebody published about the market, with who, when and where. Amounts are minor units of US dollars. */
export interface PublicBenchmark {
  metric: 'cpm';
  currency: 'USD';
  averageMinor: number;
  /** Length of the spots that it is about. */
  lengthSeconds: 30 | 60;
  periodFrom: string;
  periodTo: string;
  source: string;
  url: string;
}

/**
 * Published prices of a thousand impressions of host-read spots, from actual sales of one large marketplace in the United States. A list with
 * dates, not a feed: what is added names its period and its page, and nothing is changed afterwards.
 */
export const PUBLIC_BENCHMARKS: readonly PublicBenchmark[] = [
  {
    metric: 'cpm',
    currency: 'USD',
    averageMinor: 2_137,
    lengthSeconds: 60,
    periodFrom: '2024-09-01',
    periodTo: '2024-09-30',
    source: 'Libsyn Ads: average CPM of a 60-second spot, September 2024, as reported by RAIN News',
    url: 'https://rainnews.com/libsyn-ads-podcast-ad-rates-september-2024/',
  },
  {
    metric: 'cpm',
    currency: 'USD',
    averageMinor: 2_258,
    lengthSeconds: 60,
    periodFrom: '2023-01-01',
    periodTo: '2023-12-31',
    source: 'AdvertiseCast (Libsyn): average CPM of a 60-second spot over 2023, as reported by Inside Audio Marketing',
    url: 'https://www.insideaudiomarketing.com/post/podcast-cpms-ticked-higher-in-december',
  },
  {
    metric: 'cpm',
    currency: 'USD',
    averageMinor: 1_800,
    lengthSeconds: 30,
    periodFrom: '2023-12-01',
    periodTo: '2023-12-31',
    source: 'AdvertiseCast (Libsyn): typical average CPM of a 30-second spot, December 2023, as reported by Inside Audio Marketing',
    url: 'https://www.insideaudiomarketing.com/post/podcast-cpms-ticked-higher-in-december',
  },
];

/** Those about spots of these lengths, each to the nearest published one; all of them where no length is known. */
export function publicBenchmarksFor(lengthsSeconds: readonly number[]): readonly PublicBenchmark[] {
  if (lengthsSeconds.length === 0) return PUBLIC_BENCHMARKS;
  const wanted = new Set(lengthsSeconds.map((length) => (length <= 45 ? 30 : 60)));
  return PUBLIC_BENCHMARKS.filter(({ lengthSeconds }) => wanted.has(lengthSeconds));
}
