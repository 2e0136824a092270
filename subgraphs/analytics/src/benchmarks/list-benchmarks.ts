import { requireScope } from '@castgraph/auth/scopes';
import { publicBenchmarksFor } from '@castgraph/measurement/public-benchmarks';
import { computeQuartiles } from '@castgraph/measurement/quartiles';
import type { OperationContext } from '@castgraph/service/context';
import type { BenchmarkData } from '../generated/resolvers.ts';
import type { CampaignFigures } from '../performance/campaign-figures.ts';
import { type CampaignOutcome, readOutcomes, readSpotLengths } from './read-outcomes.ts';

/** Fewer campaigns than this are no group to be compared with, and would tell about single ones. */
const LEAST_CAMPAIGNS = 5;

/** How a campaign's figures compare: with the organization's own campaigns that are over, then with what others published. */
export async function listBenchmarks(context: OperationContext, figures: CampaignFigures): Promise<BenchmarkData[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read(async (em) => {
    const outcomes = await readOutcomes(em, organizationId, figures.campaignId);
    const lengths = await readSpotLengths(em, organizationId, figures.campaignId);
    return [...compareWithOwn(figures, outcomes), ...compareWithPublic(figures, lengths)];
  });
}

function compareWithOwn({ metrics, roi }: CampaignFigures, outcomes: readonly CampaignOutcome[]): BenchmarkData[] {
  const { currency } = roi.campaignCost;
  const ofCurrency = outcomes.filter((outcome) => outcome.currency === currency);
  return [
    compare({ metric: 'cpm', currency, value: metrics.effectiveCpm?.amountMinor ?? null }, ofCurrency, ({ cpmMinor }) => cpmMinor),
    compare({ metric: 'roas', currency: null, value: roi.roas }, outcomes, ({ roas }) => roas),
    compare({ metric: 'responseRate', currency: null, value: metrics.responseRate }, outcomes, ({ responseRate }) => responseRate),
    compare({ metric: 'frequency', currency: null, value: metrics.frequency }, outcomes, ({ frequency }) => frequency),
  ].flat();
}

function compare(
  here: { metric: string; currency: string | null; value: number | null },
  outcomes: readonly CampaignOutcome[],
  read: (outcome: CampaignOutcome) => number | null,
): BenchmarkData[] {
  const group = outcomes.filter((outcome) => read(outcome) !== null);
  if (group.length < LEAST_CAMPAIGNS) return [];
  const { lower, median, upper } = computeQuartiles(group.map((outcome) => read(outcome)!));
  const [periodFrom, periodTo] = [group.map(({ flightFrom }) => flightFrom).toSorted()[0]!, group[0]!.flightTo];
  return [
    {
      ...here,
      kind: 'OWN_HISTORY',
      median,
      lowerQuartile: lower,
      upperQuartile: upper,
      average: null,
      sampleSize: group.length,
      source: `${group.length} campaigns of your own that are over`,
      url: null,
      periodFrom,
      periodTo,
    },
  ];
}

function compareWithPublic({ metrics }: CampaignFigures, lengths: readonly number[]): BenchmarkData[] {
  const cpm = metrics.effectiveCpm;
  return publicBenchmarksFor(lengths).map(({ metric, currency, averageMinor, periodFrom, periodTo, source, url }) => ({
    metric,
    kind: 'PUBLIC',
    currency,
    value: cpm?.currency === currency ? cpm.amountMinor : null,
    median: null,
    lowerQuartile: null,
    upperQuartile: null,
    average: averageMinor,
    sampleSize: null,
    source,
    url,
    periodFrom,
    periodTo,
  }));
}
