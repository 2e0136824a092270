import { addDays, type Day } from '@castgraph/kernel/days';
import type { CampaignState } from '../../graphql/generated/graphql.ts';
import type { DayRange } from '../../shared/day-range.ts';
import { weeksOf } from './calendar-span.ts';

const names = new Intl.Collator(undefined, { numeric: true });

/** A campaign as the calendar knows it. */
export interface CalendarCampaign {
  id: string;
  name: string;
  state: CampaignState;
  sponsor: { id: string; name: string };
  flights: ReadonlyArray<{ id: string; firstDay: Day; lastDay: Day; name?: string | null }>;
  placements: ReadonlyArray<{ podcast: { id: string } }>;
}

/** One flight of a campaign: a bar. */
export interface CalendarFlight {
  id: string;
  campaignId: string;
  campaignName: string;
  state: CampaignState;
  firstDay: Day;
  lastDay: Day;
  name: string | null;
}

/** A row: the flights of one sponsor, or in one show. `id` is null for what is in no show yet. */
export interface CalendarRow {
  id: string | null;
  /** Known of sponsors; shows are named by another part of the product. */
  name: string | undefined;
  flights: CalendarFlight[];
}

/** The flights that touch a span, by sponsor in order of name or by show in the order they come up. Campaigns in two shows stand in both. */
export function rowsOf(campaigns: readonly CalendarCampaign[], span: DayRange, by: 'sponsor' | 'show'): CalendarRow[] {
  const rows = new Map<string | null, CalendarRow>();
  for (const campaign of campaigns) {
    const flights = flightsWithin(campaign, span);
    if (flights.length === 0) continue;
    for (const { id, name } of by === 'sponsor' ? [campaign.sponsor] : showsOf(campaign)) {
      const row = rows.get(id) ?? { id, name, flights: [] };
      row.flights.push(...flights);
      rows.set(id, row);
    }
  }
  const listed = [...rows.values()];
  return by === 'sponsor' ? listed.toSorted((a, b) => names.compare(a.name!, b.name!)) : listed;
}

function showsOf({ placements }: CalendarCampaign): { id: string | null; name: undefined }[] {
  const ids = new Set(placements.map(({ podcast }) => podcast.id));
  return ids.size === 0 ? [{ id: null, name: undefined }] : [...ids].map((id) => ({ id, name: undefined }));
}

function flightsWithin({ id: campaignId, name: campaignName, state, flights }: CalendarCampaign, { from, to }: DayRange): CalendarFlight[] {
  return flights
    .filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
    .map(({ id, firstDay, lastDay, name }) => ({ id, campaignId, campaignName, state, firstDay, lastDay, name: name ?? null }));
}

/** A week with the flights that run in it. */
export interface CalendarWeek {
  monday: Day;
  flights: CalendarFlight[];
}

/** The flights of a span by the weeks they run in, each once a week; weeks without one are left out. */
export function weeksWithFlights(campaigns: readonly CalendarCampaign[], span: DayRange): CalendarWeek[] {
  const flights = campaigns.flatMap((campaign) => flightsWithin(campaign, span)).toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  return weeksOf(span)
    .map((monday) => ({ monday, flights: flights.filter(({ firstDay, lastDay }) => firstDay <= addDays(monday, 6) && lastDay >= monday) }))
    .filter((week) => week.flights.length > 0);
}
