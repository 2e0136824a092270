import { addDays, dayStart, DAY_MS } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import type { Campaign } from '../campaigns/campaign.entity.ts';

/** Days as the caller gives them; UTC is the only zone of flights. */
export interface RangeInput {
  from: string;
  to: string;
  timeZone?: string | null;
}

/** The UTC days (ends included) over which a campaign's figures are read. */
export interface CampaignSpan {
  campaign: Campaign;
  from: string;
  to: string;
}

/** The longest span anybody may ask for, in days. */
const MAX_DAYS = 3_660;

/** The span asked for; the flight and the attribution window after it when none was. @throws BAD_INPUT */
export function campaignSpan(campaign: Campaign, range: RangeInput | null | undefined): CampaignSpan {
  if (!range) return { campaign, from: campaign.flightFrom, to: addDays(campaign.flightTo, campaign.attributionWindowDays) };
  if (range.timeZone && range.timeZone !== 'UTC') {
    throw badInput('Flights are booked in UTC days: ask for a campaign in the time zone UTC', { path: ['range', 'timeZone'] });
  }
  let days: number;
  try {
    days = (dayStart(range.to) - dayStart(range.from)) / DAY_MS;
  } catch (error) {
    throw badInput((error as Error).message, { path: ['range'] });
  }
  if (days < 0) throw badInput('The span ends before it begins', { path: ['range', 'to'] });
  if (days > MAX_DAYS) throw badInput(`A span has at most ${MAX_DAYS} days`, { path: ['range'] });
  return { campaign, from: range.from, to: range.to };
}
