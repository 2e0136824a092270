import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import type { CampaignPlan, PlannedCampaign } from './campaign-plan.ts';
import { drawFor } from './draw-for.ts';
import type { Household } from './population.ts';
import { WORLD } from './world-rates.ts';

/** One download of an episode. */
export interface Download {
  at: number;
  person: number;
  show: number;
  isHeard: boolean;
  /** A share of chance of its own for each advertiser's ad. */
  luck: number;
}

/** Days from publication to download: a median of a day, the rest over some weeks. Supposed. */
const MEAN_DELAY_DAYS = 1.5;

/** All downloads of a household between the plan's beginning and its reading, in order of time; shows publish once a week. */
export function listen(seed: number, household: Household, plan: CampaignPlan): Download[] {
  const random = drawFor(seed, 'listening', household.number);
  const downloads: Download[] = [];
  for (const [person, { shows }] of household.people.entries())
    for (const show of shows)
      for (let at = plan.from + (show % 7) * DAY_MS + 4 * HOUR_MS; at < plan.flightsEnd; at += 7 * DAY_MS) {
        const [isDownloaded, isHeard] = [random.chance(WORLD.downloads), random.chance(WORLD.heard)];
        const delay = -Math.log(1 - random.next()) * MEAN_DELAY_DAYS * DAY_MS;
        const download = { at: Math.round(at + delay), person, show, isHeard, luck: random.next() };
        if (isDownloaded && download.at < plan.flightsEnd) downloads.push(download);
      }
  return downloads.sort((a, b) => a.at - b.at);
}

/** The campaign of an advertiser whose ad a download carried, if any: inserted while its flight ran. */
export function adOf({ at, show, luck }: Download, advertiser: number, campaigns: readonly PlannedCampaign[]): PlannedCampaign | null {
  const campaign = campaigns.find((each) => each.shows.includes(show) && each.from <= at && at < each.to);
  // One draw serves all advertisers: the fraction that is left after a shift by a number of no simple ratio is as even as it was.
  return campaign && (luck + advertiser * Math.SQRT2) % 1 < WORLD.inserted ? campaign : null;
}
