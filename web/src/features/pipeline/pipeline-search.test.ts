import { describe, expect, it } from 'vitest';
import { campaignFilterOf, isNarrowed, parsePipelineSearch } from './pipeline-search.ts';

describe('the address of the pipeline', () => {
  it('gives back what it says', () => {
    const search = {
      view: 'calendar' as const,
      states: ['DRAFT' as const, 'LIVE' as const],
      sponsor: 's1',
      show: 'p1',
      text: 'autumn',
      archived: true as const,
      sort: 'NAME' as const,
      after: 'abc',
      month: '2026-11-01',
      months: 6 as const,
      rows: 'show' as const,
    };
    expect(parsePipelineSearch(search)).toEqual(search);
  });

  it('leaves out what is usual, and what cannot be read', () => {
    const odd = { view: 'cube', states: ['GONE', 7], text: '  ', sort: 'LATEST_FLIGHT', month: '2026-02-31', months: 5, archived: 'yes' };
    expect(parsePipelineSearch(odd)).toEqual({});
    expect(parsePipelineSearch({ months: 3, rows: 'sponsor', month: '2026-11-09', sponsor: { $ne: 1 } })).toEqual({});
  });

  it('takes one state without a list, each state once, and all of them for none', () => {
    expect(parsePipelineSearch({ states: 'LIVE' })).toEqual({ states: ['LIVE'] });
    expect(parsePipelineSearch({ states: ['LIVE', 'LIVE', 'DRAFT'] })).toEqual({ states: ['DRAFT', 'LIVE'] });
    expect(parsePipelineSearch({ states: ['DRAFT', 'BOOKED', 'LIVE', 'COMPLETED', 'RECONCILED'] })).toEqual({});
  });

  it('reads words that look like numbers', () => {
    expect(parsePipelineSearch({ text: 2026 })).toEqual({ text: '2026' });
  });
});

it('becomes a filter of the API, and says whether it leaves campaigns out', () => {
  expect(campaignFilterOf({ sponsor: 's1', text: 'a', states: ['LIVE'] })).toEqual({ sponsorId: 's1', text: 'a', includeArchived: false });
  expect([isNarrowed({ archived: true, view: 'calendar' }), isNarrowed({ states: ['LIVE'] }), isNarrowed({ text: 'a' })]).toEqual([
    false,
    true,
    true,
  ]);
});
