import { describe, expect, it } from 'vitest';
import { campaignInputOf, campaignValuesOf, checkCampaign, emptyCampaign, nextFlight, type CampaignValues } from './campaign-values.ts';

const today = '2026-11-28';
const values = (of: Partial<CampaignValues> = {}): CampaignValues => ({ ...emptyCampaign(today), name: 'Autumn', cost: '2500.50', ...of });
const flight = (firstDay: string, lastDay: string, name = '') => ({ key: firstDay, id: null, firstDay, lastDay, name });

describe('a campaign as it is typed', () => {
  it('is proposed for four weeks from today', () => {
    expect(emptyCampaign(today).flights).toMatchObject([{ firstDay: '2026-11-28', lastDay: '2026-12-25' }]);
    expect(checkCampaign(values())).toEqual({});
  });

  it('tells what is wrong at its field, all at once', () => {
    const wrong = values({ name: ' ', cost: '1.234,50', cpm: '-3', customerValue: 'much', attributionWindowDays: 61, halfLifeDays: '' });
    expect(Object.keys(checkCampaign(wrong))).toEqual(['name', 'cost', 'cpm', 'customerValue', 'attributionWindowDays', 'halfLifeDays']);
  });

  it('refuses fractions of yen, and takes none', () => {
    expect(checkCampaign(values({ currency: 'JPY', cost: '2500.50' }))).toHaveProperty('cost');
    expect(checkCampaign(values({ currency: 'JPY', cost: '2500' }))).toEqual({});
  });

  it('names the flight that is wrong', () => {
    const flights = [
      flight('2026-12-01', '2026-12-10'),
      flight('2026-12-10', '2026-12-20'),
      flight('2027-01-05', '2027-01-01'),
      flight('', ''),
    ];
    expect(checkCampaign(values({ flights }))).toEqual({
      'flights.1.firstDay': 'Shares days with flight 1',
      'flights.2.lastDay': 'Choose a day after the first',
      'flights.3.firstDay': 'Choose the first day',
    });
  });

  it('goes out in minor units, without what was left empty', () => {
    const input = campaignInputOf(
      values({ name: ' Autumn ', cpm: '', customerValue: '120', flights: [flight('2026-12-01', '2026-12-02', ' First ')] }),
    );
    expect(input).toMatchObject({ name: 'Autumn', cost: { amountMinor: 250_050, currency: 'EUR' }, cpm: null });
    expect(input.customerValue).toEqual({ amountMinor: 12_000, currency: 'EUR' });
    expect(input.flights).toEqual([{ id: null, firstDay: '2026-12-01', lastDay: '2026-12-02', name: 'First' }]);
    expect(input).not.toHaveProperty('currency');
  });

  it('comes back as it was kept', () => {
    const kept = {
      name: 'Autumn',
      brand: { id: 'b1' },
      objective: 'SALES' as const,
      markets: ['DE'],
      cost: { amountMinor: 250_050, currency: 'EUR' },
      cpm: null,
      customerValue: { amountMinor: 1, currency: 'EUR' },
      flights: [{ id: 'f1', firstDay: '2026-12-01', lastDay: '2026-12-02', name: null }],
      attributionWindowDays: 14,
      halfLifeDays: 7,
      pacingCurve: 'FRONT_LOADED' as const,
      underDelivery: 'MAKE_GOOD' as const,
    };
    const { brand, ...rest } = kept;
    expect(campaignInputOf(campaignValuesOf(kept))).toEqual({ ...rest, brandId: brand.id });
  });

  it('gets its next flight right after the last', () => {
    expect(nextFlight([flight('2026-12-01', '2026-12-10')], today, 'k')).toMatchObject({ firstDay: '2026-12-11', lastDay: '2027-01-07' });
    expect(nextFlight([flight('', '')], today, 'k')).toMatchObject({ firstDay: today });
  });
});
