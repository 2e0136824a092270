import { describe, expect, it } from 'vitest';
import { addMonths, monthsFrom, monthStart, placeIn, spanOfMonths, weeksOf, weekStart } from './calendar-span.ts';
import { rowsOf, weeksWithFlights, type CalendarCampaign } from './calendar-rows.ts';
import { layLanes } from './lay-lanes.ts';

const span = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

describe('months', () => {
  it('go over the ends of years in both directions', () => {
    expect([addMonths('2026-11-01', 2), addMonths('2026-01-01', -1), addMonths('2026-06-01', -30)]).toEqual([
      '2027-01-01',
      '2025-12-01',
      '2023-12-01',
    ]);
    expect(monthsFrom('2026-12-01', 3)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
  });

  it('end where the next begins, in leap years too', () => {
    expect(spanOfMonths('2028-02-01', 1)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthStart('2026-11-28')).toBe('2026-11-01');
  });
});

describe('days in a span', () => {
  const november = spanOfMonths('2026-11-01', 1);
  it('reach from the start of the first to the end of the last', () => {
    expect(placeIn(november, { from: '2026-11-01', to: '2026-11-30' })).toEqual({ start: 0, end: 1 });
    expect(placeIn(november, { from: '2026-11-16', to: '2026-11-18' })).toEqual({ start: 0.5, end: 0.6 });
  });

  it('are cut off at its edges', () => {
    expect(placeIn(november, { from: '2026-10-01', to: '2026-11-15' })).toEqual({ start: 0, end: 0.5 });
    expect(placeIn(november, { from: '2026-12-01', to: '2026-12-15' })).toEqual({ start: 1, end: 1 });
  });
});

it('begins weeks on Mondays, and lists all that touch a span', () => {
  expect([weekStart('2026-11-29'), weekStart('2026-11-30')]).toEqual(['2026-11-23', '2026-11-30']);
  expect(weeksOf({ from: '2026-11-01', to: '2026-11-09' })).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
});

describe('lanes', () => {
  it('hold flights that follow each other in one, and those at once apart', () => {
    const [a, b, c] = [span('2026-11-01', '2026-11-10'), span('2026-11-05', '2026-11-20'), span('2026-11-11', '2026-11-30')];
    expect(layLanes([c, b, a])).toEqual([[a, c], [b]]);
  });

  it('do not let two share a day', () => {
    const [a, b] = [span('2026-11-01', '2026-11-10'), span('2026-11-10', '2026-11-12')];
    expect(layLanes([a, b])).toEqual([[a], [b]]);
    expect(layLanes([])).toEqual([]);
  });
});

describe('rows', () => {
  const november = spanOfMonths('2026-11-01', 1);
  const campaign = (name: string, sponsor: string, shows: string[], flights: [string, string][]): CalendarCampaign => ({
    id: name,
    name,
    state: 'LIVE',
    sponsor: { id: sponsor, name: sponsor },
    flights: flights.map(([firstDay, lastDay], index) => ({ id: `${name}-${index}`, firstDay, lastDay })),
    placements: shows.map((id) => ({ podcast: { id } })),
  });
  const campaigns = [
    campaign(
      'Spring',
      'Zeta',
      ['p1', 'p1', 'p2'],
      [
        ['2026-10-01', '2026-11-02'],
        ['2026-12-01', '2026-12-09'],
      ],
    ),
    campaign('Autumn', 'Acme', [], [['2026-11-10', '2026-11-17']]),
    campaign(
      'Gap',
      'Gone',
      ['p1'],
      [
        ['2026-10-01', '2026-10-02'],
        ['2026-12-01', '2026-12-09'],
      ],
    ),
  ];

  it('hold the flights of each sponsor that touch the span, by name', () => {
    const rows = rowsOf(campaigns, november, 'sponsor');
    expect(rows.map(({ name, flights }) => [name, flights.map(({ id }) => id)])).toEqual([
      ['Acme', ['Autumn-0']],
      ['Zeta', ['Spring-0']],
    ]);
  });

  it('show a campaign in each of its shows once, and one without a spot apart', () => {
    const rows = rowsOf(campaigns, november, 'show');
    expect(rows.map(({ id, flights }) => [id, flights.length])).toEqual([
      ['p1', 1],
      ['p2', 1],
      [null, 1],
    ]);
  });

  it('list weeks with what runs in them, and leave the empty ones out', () => {
    expect(weeksWithFlights(campaigns, november).map(({ monday, flights }) => [monday, flights.map(({ id }) => id)])).toEqual([
      ['2026-10-26', ['Spring-0']],
      ['2026-11-02', ['Spring-0']],
      ['2026-11-09', ['Autumn-0']],
      ['2026-11-16', ['Autumn-0']],
    ]);
  });
});
