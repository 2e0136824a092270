import { expect, it } from 'vitest';
import { registry } from '@castgraph/telemetry/metrics';
import { observeMatch } from './observe-match.ts';

it('the rate of matched orders is kept of all, and of each kind of sign', async () => {
  for (const method of ['HOUSEHOLD_MATCH', 'PROMO_CODE', null, null] as const) observeMatch(method);
  const { values } = await registry.getSingleMetric('attribution_match_rate')!.get();
  expect(Object.fromEntries(values.map(({ labels, value }) => [labels.method, value]))).toEqual({
    all: 0.5,
    household_match: 0.25,
    promo_code: 0.25,
    survey: 0,
    tracking_link: 0,
    vanity_url: 0,
  });
});
