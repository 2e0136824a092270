import type { Day } from '@castgraph/kernel/days';
import { isDay } from '../../shared/day-range.ts';

/** The parts of a campaign's page. */
export const campaignTabs = [
  { value: 'overview', title: 'Overview' },
  { value: 'delivery', title: 'Delivery' },
  { value: 'attribution', title: 'Attribution' },
  { value: 'money', title: 'Money' },
  { value: 'verification', title: 'Verification' },
  { value: 'set-up', title: 'Set-up' },
] as const;

export type CampaignTab = (typeof campaignTabs)[number]['value'];

/** A campaign's page as it stands in an address. */
export interface CampaignSearch {
  /** The overview when not given. */
  tab?: Exclude<CampaignTab, 'overview'>;
  /** Attribution by the versions that held at the end of this UTC day; now when not given. */
  asOf?: Day;
  /** Attribution judged anew for so many days; the campaign's own window when not given. Never together with `asOf`. */
  window?: number;
}

export const LONGEST_WINDOW = 60;

/** Reads a campaign's page out of an address; what cannot be read is left out. */
export function parseCampaignSearch(search: Record<string, unknown>): CampaignSearch {
  const { tab, asOf, window } = search;
  const known = campaignTabs.find(({ value }) => value === tab)?.value;
  return {
    ...(known && known !== 'overview' ? { tab: known } : {}),
    ...(isDay(asOf) ? { asOf } : isWindow(window) ? { window } : {}),
  };
}

/** Whether a value is a number of days that the rules allow as a window (A1). */
export function isWindow(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_WINDOW;
}
