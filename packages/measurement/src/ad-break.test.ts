import { describe, expect, it } from 'vitest';
import { advertiserName, findBookedAd, type FoundAd, podPositions } from './ad-break.ts';

const ad = (id: string, startSeconds: number, more: Partial<FoundAd> = {}): FoundAd => ({
  id,
  startSeconds,
  endSeconds: startSeconds + 30,
  campaignId: null,
  sponsorName: 'Acme, Inc.',
  ...more,
});
const spot = { campaignId: 'c', advertiserNames: ['acme'], position: 'mid-roll' as const, podPosition: null };

describe('the advertisement that was booked', () => {
  it('is one of the campaign, or of the advertiser by whatever spelling', () => {
    expect(advertiserName('ＡＣＭＥ  Inc.')).toBe('acme');
    expect(advertiserName('Co')).toBe('co');
    expect(advertiserName('Jörg & Söhne GmbH')).toBe('jörgsöhne');
    expect(findBookedAd([ad('a', 900)], spot, 3_600)?.id).toBe('a');
    expect(findBookedAd([ad('a', 900, { sponsorName: 'Other' })], spot, 3_600)).toBeUndefined();
    expect(findBookedAd([ad('a', 900, { sponsorName: 'Other', campaignId: 'c' })], spot, 3_600)?.id).toBe('a');
    expect(findBookedAd([ad('a', 900, { campaignId: 'd' })], spot, 3_600)).toBeUndefined();
    expect(findBookedAd([ad('a', 900, { sponsorName: null })], spot, 3_600)).toBeUndefined();
  });
  it('stands in its position and place within the break', () => {
    const others = { sponsorName: 'Other' };
    const ads = [ad('pre', 5), ad('x', 900, others), ad('first', 932), ad('y', 965, others), ad('later', 2_000)];
    expect([...podPositions(ads)]).toEqual([
      ['pre', 1],
      ['x', 1],
      ['first', 2],
      ['y', 3],
      ['later', 1],
    ]);
    expect(findBookedAd(ads, spot, 3_600)?.id).toBe('first');
    expect(findBookedAd(ads, { ...spot, podPosition: 1 }, 3_600)?.id).toBe('later');
    expect(findBookedAd(ads, { ...spot, podPosition: 9 }, 3_600)?.id).toBe('first');
    expect(findBookedAd(ads, { ...spot, position: 'pre-roll' }, 3_600)?.id).toBe('pre');
  });
  it('is taken from elsewhere only when there is no other', () => {
    expect(findBookedAd([ad('a', 5)], spot, 3_600)?.id).toBe('a');
    expect(findBookedAd([ad('a', 5), ad('b', 40)], spot, 3_600)).toBeUndefined();
  });
});
