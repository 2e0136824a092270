import { utcDay, type Day } from '@castgraph/kernel/days';
import { CastgraphError } from '@castgraph/kernel/errors';
import type { CampaignState } from '../generated/resolvers.ts';

/** Days between which a campaign runs, UTC, both included. */
interface Span {
  flightFrom: Day;
  flightTo: Day;
}

/** What a state may become, and what must hold of today and the flights for it. Nothing else is allowed; what is settled stays so. */
const TRANSITIONS: Readonly<Record<CampaignState, Partial<Record<CampaignState, Rule>>>> = {
  DRAFT: { BOOKED: always },
  BOOKED: { DRAFT: always, LIVE: hasBegun },
  LIVE: { BOOKED: hasNotBegun, COMPLETED: always },
  COMPLETED: { LIVE: isRunning, RECONCILED: always },
  RECONCILED: {},
};

/** Undefined when the transition may be made; otherwise why it may not. */
type Rule = (span: Span, today: Day) => string | undefined;

/** The states that a campaign may be moved to on this day. */
export function allowedStates(from: CampaignState, span: Span, today: Day = utcDay(Date.now())): CampaignState[] {
  const rules = Object.entries(TRANSITIONS[from]) as [CampaignState, Rule][];
  return rules.filter(([, rule]) => rule(span, today) === undefined).map(([to]) => to);
}

/** Throws CONFLICT, with `from`, `to` and what would be allowed, when a campaign cannot be moved to that state today. */
export function checkTransition(from: CampaignState, to: CampaignState, span: Span, today: Day = utcDay(Date.now())): void {
  const rule = TRANSITIONS[from][to];
  const fault = rule ? rule(span, today) : `A campaign that is ${from} cannot become ${to}`;
  if (fault === undefined) return;
  throw new CastgraphError('CONFLICT', fault, { details: { transition: { from, to, allowed: allowedStates(from, span, today) } } });
}

/** Where the days put a campaign that was booked. */
export function stateOfDays({ flightFrom, flightTo }: Span, today: Day = utcDay(Date.now())): 'BOOKED' | 'LIVE' | 'COMPLETED' {
  if (today < flightFrom) return 'BOOKED';
  return today > flightTo ? 'COMPLETED' : 'LIVE';
}

function always(): undefined {
  return undefined;
}

function hasBegun({ flightFrom }: Span, today: Day): string | undefined {
  return today < flightFrom ? `Its first flight begins on ${flightFrom}` : undefined;
}

function hasNotBegun({ flightFrom }: Span, today: Day): string | undefined {
  return today < flightFrom ? undefined : `Its first flight began on ${flightFrom}`;
}

function isRunning({ flightFrom, flightTo }: Span, today: Day): string | undefined {
  if (today > flightTo) return `Its last flight ended on ${flightTo}; extend it first`;
  return hasBegun({ flightFrom, flightTo }, today);
}
