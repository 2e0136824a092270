import { describe, expect, it } from 'vitest';
import { parseCampaignSearch } from './campaign-search.ts';

describe('parseCampaignSearch', () => {
  it('reads the tab, and leaves out the one that is shown without', () => {
    expect(parseCampaignSearch({ tab: 'attribution' })).toEqual({ tab: 'attribution' });
    expect(parseCampaignSearch({ tab: 'overview' })).toEqual({});
  });

  it('leaves out what cannot be read', () => {
    expect(parseCampaignSearch({ tab: 'gone', asOf: '2026-02-30', window: 61 })).toEqual({});
    expect(parseCampaignSearch({ tab: ['delivery'], window: '14' })).toEqual({});
  });

  it('never gives a day and another window together', () => {
    expect(parseCampaignSearch({ asOf: '2026-11-20', window: 14 })).toEqual({ asOf: '2026-11-20' });
    expect(parseCampaignSearch({ asOf: 'x', window: 14 })).toEqual({ window: 14 });
  });
});
