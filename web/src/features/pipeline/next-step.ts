import { dayStart, DAY_MS, type Day } from '@castgraph/kernel/days';
import type { CampaignState } from '../../graphql/generated/graphql.ts';
import { formatDay } from '../../shared/format-time.ts';

/** What is known of a campaign from which the next step follows. */
export interface Standing {
  state: CampaignState;
  isArchived: boolean;
  /** In order of time, UTC days, both included. */
  flights: ReadonlyArray<{ firstDay: Day; lastDay: Day }>;
  placements: number;
  /** Codes and links by which orders find back. */
  waysBack: number;
  /** Delivered over expected (A9); null or undefined where there is none. */
  pacing?: number | null | undefined;
}

/** What is to be done with a campaign, or what happens by itself; `isUrgent` where somebody should act. */
export interface NextStep {
  words: string;
  isUrgent: boolean;
}

/** Below this share of what was expected, a campaign is said to be behind. */
const BEHIND = 0.9;

/** The next step of a campaign on a UTC day. */
export function nextStepOf(campaign: Standing, today: Day): NextStep {
  if (campaign.isArchived) return step('Archived');
  if (campaign.state === 'DRAFT') return draftStep(campaign, today);
  if (campaign.state === 'BOOKED') return bookedStep(campaign, today);
  if (campaign.state === 'LIVE') return liveStep(campaign, today);
  return step(campaign.state === 'COMPLETED' ? 'Reconcile it' : 'Settled');
}

function draftStep({ placements, flights }: Standing, today: Day): NextStep {
  if (placements === 0) return step('Add a placement');
  return flights[0] && flights[0].firstDay <= today ? urgent('Book it: its first day has come') : step('Book it');
}

function bookedStep({ placements, waysBack, flights }: Standing, today: Day): NextStep {
  if (placements === 0) return urgent('Add a placement');
  if (waysBack === 0) return urgent('Add a code or a link');
  return step(flights[0] ? `Begins ${inDays(today, flights[0].firstDay)}` : 'Add a flight');
}

function liveStep({ placements, waysBack, flights, pacing }: Standing, today: Day): NextStep {
  if (placements === 0) return urgent('Add a placement');
  if (pacing != null && pacing < BEHIND) return urgent('Behind plan: look at delivery');
  if (waysBack === 0) return urgent('Add a code or a link');
  const next = flights.find(({ lastDay }) => lastDay >= today);
  if (next && next.firstDay > today) return step(`Pauses until ${formatDay(next.firstDay)}`);
  const last = flights.at(-1);
  return step(last && last.lastDay >= today ? `Ends ${inDays(today, last.lastDay)}` : 'Over');
}

function inDays(today: Day, day: Day): string {
  const days = Math.round((dayStart(day) - dayStart(today)) / DAY_MS);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function step(words: string): NextStep {
  return { words, isUrgent: false };
}

function urgent(words: string): NextStep {
  return { words, isUrgent: true };
}
