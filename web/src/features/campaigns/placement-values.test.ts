import { describe, expect, it } from 'vitest';
import { bookedPriceOf, priceByTiers } from './booked-price.ts';
import { checkPlacement, emptyPlacement, placementInputOf, placementValuesOf, type PlacementValues } from './placement-values.ts';

const values = (of: Partial<PlacementValues> = {}): PlacementValues => ({ ...emptyPlacement, podcastId: 'p1', ...of });
const tier = (impressions: number | string, cpm: string) => ({ key: String(impressions), impressions, cpm });

describe('a placement as it is typed', () => {
  it('needs a show, and no more', () => {
    expect(checkPlacement(values(), 'EUR')).toEqual({});
    expect(checkPlacement(values({ podcastId: null }), 'EUR')).toEqual({ podcastId: 'Choose a show' });
  });

  it('needs the price of its kind, and forgets the others', () => {
    expect(checkPlacement(values({ pricing: 'FLAT' }), 'EUR')).toHaveProperty('price');
    expect(checkPlacement(values({ pricing: 'CPM', price: 'much' }), 'EUR')).toEqual({});
    const input = placementInputOf(values({ pricing: 'FLAT', price: '375', cpm: '25' }), 'EUR');
    expect([input.cpm, input.price, input.tiers]).toEqual([null, { amountMinor: 37_500, currency: 'EUR' }, null]);
  });

  it('says which tier is wrong', () => {
    const tiers = [tier(5, '1'), tier(3, '1'), tier('', 'x')];
    expect(checkPlacement(values({ pricing: 'TIERED', tiers }), 'EUR')).toEqual({
      'tiers.0.impressions': 'The first tier begins at 0',
      'tiers.1.impressions': 'More than the tier before',
      'tiers.2.impressions': 'More than the tier before',
      'tiers.2.cpm': expect.stringContaining('digits') as string,
    });
  });

  it('refuses what is too long, too much or no address', () => {
    const wrong = values({
      talkingPoints: `short\n${'x'.repeat(501)}`,
      competitors: Array.from({ length: 101 }, (_, index) => index).join('\n'),
      url: 'javascript:alert(1)',
      podPosition: 21,
      contractedImpressions: 0,
    });
    expect(Object.keys(checkPlacement(wrong, 'EUR')).toSorted()).toEqual([
      'competitors',
      'contractedImpressions',
      'podPosition',
      'talkingPoints',
      'url',
    ]);
  });

  it('comes back as it was kept', () => {
    const kept = {
      podcast: { id: 'p1' },
      position: 'PRE_ROLL' as const,
      readKind: 'PRODUCED' as const,
      insertion: 'DYNAMIC' as const,
      lengthSeconds: 30,
      pricing: 'TIERED' as const,
      tiers: [{ impressions: 0, cpm: { amountMinor: 150, currency: 'EUR' } }],
      talkingPoints: ['One', 'Two'],
      forbiddenWords: [],
      competitors: ['Rival'],
    };
    const input = placementInputOf(placementValuesOf(kept), 'EUR');
    expect(input).toMatchObject({
      position: 'PRE_ROLL',
      lengthSeconds: 30,
      tiers: [{ impressions: 0, cpmMinor: 150 }],
      talkingPoints: ['One', 'Two'],
    });
    expect([input.episodeId, input.url, input.contractedImpressions]).toEqual([null, null, null]);
  });
});

describe('the price as booked', () => {
  const of = (values: PlacementValues, campaignCpm: number | null = null) =>
    bookedPriceOf(values, { currency: 'USD', campaignCpm: campaignCpm === null ? null : { amountMinor: campaignCpm, currency: 'USD' } });

  it('is 375 for 15,000 at 25, by its own CPM or the campaign’s', () => {
    const money = { amountMinor: 37_500, currency: 'USD' };
    expect(of(values({ contractedImpressions: 15_000, cpm: '25' }))).toEqual({ money });
    expect(of(values({ contractedImpressions: 15_000 }), 2_500)).toEqual({ money });
    expect(of(values({ contractedImpressions: 15_000 }))).toHaveProperty('missing');
  });

  it('goes up by tiers: 2 M at 1.50, 3 M at 1.35 and 2 M at 1.20 are 9,450', () => {
    const tiers = [tier(0, '1.50'), tier(2_000_000, '1.35'), tier(5_000_000, '1.20')];
    expect(of(values({ pricing: 'TIERED', tiers, contractedImpressions: 7_000_000 }))).toEqual({
      money: { amountMinor: 945_000, currency: 'USD' },
    });
    expect(of(values({ pricing: 'TIERED', tiers, contractedImpressions: 1_000 }))).toEqual({
      money: { amountMinor: 150, currency: 'USD' },
    });
  });

  it('rounds once, half a unit up', () => {
    expect(priceByTiers(1, [{ impressions: 0, cpmMinor: 500 }])).toBe(1);
    expect(priceByTiers(1, [{ impressions: 0, cpmMinor: 499 }])).toBe(0);
  });

  it('says what is missing instead of guessing', () => {
    expect(of(values({ cpm: '25' }))).toEqual({ missing: 'Say how many impressions are contracted' });
    expect(of(values({ pricing: 'TIERED', tiers: [tier(0, '')], contractedImpressions: 5 }))).toHaveProperty('missing');
    expect(of(values({ pricing: 'FLAT', price: '12' }))).toEqual({ money: { amountMinor: 1_200, currency: 'USD' } });
  });
});
