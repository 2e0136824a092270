import { newId } from '@castgraph/kernel/ids';
import type { OrderRow, OrderSpot, RowFault } from './read-order-row.ts';
import type { KnownCampaign } from './read-known-campaigns.ts';
import type { Place } from './resolve-places.ts';

/** A flight that a campaign has or is to have. */
interface PlannedFlight {
  id: string;
  firstDay: string;
  lastDay: string;
  isNew: boolean;
}

/** A placement that a row is to become. */
export interface PlannedPlacement {
  id: string;
  flightId: string;
  place: Place;
  spot: OrderSpot;
}

/** What rows of one sponsor and campaign are to become. */
export interface CampaignPlan {
  campaignId: string;
  known: KnownCampaign | undefined;
  sponsor: string;
  name: string;
  terms: Terms;
  flights: PlannedFlight[];
  placements: PlannedPlacement[];
  outcomes: Map<OrderRow, RowOutcome>;
}

/** What is to become of a row. */
export type RowOutcome = { verdict: 'CREATED' | 'DUPLICATE'; placementId: string | null } | RowFault;

/** What rows of a campaign say together; whichever row says it first. */
type Terms = Pick<OrderRow, 'currency'> & Partial<Pick<OrderRow, 'costMinor' | 'brand' | 'objective' | 'markets' | 'draft'>>;
const TERMS = {
  costMinor: 'cost',
  currency: 'currency',
  brand: 'brand',
  objective: 'objective',
  markets: 'markets',
  draft: 'draft',
} as const;

const MOST_FLIGHTS = 20;
const MOST_PLACEMENTS = 2_000;

/**
 * What is to become of the rows of one campaign, in their order. They are added to a campaign of that name that is there and has one of
 * their flights; otherwise they are a new one.
 */
export function planCampaign(
  rows: readonly OrderRow[],
  places: ReadonlyMap<OrderRow, Place>,
  candidates: readonly KnownCampaign[],
): CampaignPlan {
  const known = candidates.find(({ flights }) => flights.some((flight) => rows.some((row) => isFlightOf(row, flight))));
  const plan: CampaignPlan = {
    campaignId: known?.campaign.id ?? newId(),
    known,
    sponsor: rows[0]!.sponsor,
    name: rows[0]!.campaign,
    terms: known ? { currency: known.campaign.currency, costMinor: known.campaign.costMinor } : { currency: rows[0]!.currency },
    flights: (known?.flights ?? []).map(({ id, firstDay, lastDay }) => ({ id, firstDay, lastDay, isNew: false })),
    placements: [],
    outcomes: new Map(),
  };
  const taken = takenSpots(known, plan.flights);
  for (const row of rows) plan.outcomes.set(row, planRow(plan, row, places.get(row), taken));
  if (!known && plan.terms.costMinor === undefined)
    for (const [row, outcome] of plan.outcomes)
      if ('verdict' in outcome) plan.outcomes.set(row, { column: 'cost', cause: 'No row of the campaign says what it costs' });
  return plan;
}

function planRow(plan: CampaignPlan, row: OrderRow, place: Place | undefined, taken: Map<string, string>): RowOutcome {
  const fault = findContradiction(plan.terms, row) ?? findFlightFault(plan, row);
  if (fault) return fault;
  const flight = plan.flights.find((one) => isFlightOf(row, one));
  if (place && flight) {
    const twin = taken.get(spotKey(flight.id, { ...place, ...row.spot! }));
    if (twin !== undefined) return { verdict: 'DUPLICATE', placementId: twin };
  } else if (!place && flight) return { verdict: 'DUPLICATE', placementId: null };
  if (plan.known?.campaign.state === 'RECONCILED') return { column: 'campaign', cause: 'The campaign is settled' };
  if (place && taken.size >= MOST_PLACEMENTS) return { column: 'campaign', cause: `A campaign has at most ${MOST_PLACEMENTS} placements` };
  adoptTerms(plan.terms, row);
  const own = flight ?? { id: newId(), firstDay: row.firstDay, lastDay: row.lastDay, isNew: true };
  if (!flight) plan.flights.push(own);
  if (!place) return { verdict: 'CREATED', placementId: null };
  const id = newId();
  plan.placements.push({ id, flightId: own.id, place, spot: row.spot! });
  taken.set(spotKey(own.id, { ...place, ...row.spot! }), id);
  return { verdict: 'CREATED', placementId: id };
}

/** The first row of a campaign that says something is held to it by the others. */
function findContradiction(terms: Terms, row: OrderRow): RowFault | undefined {
  for (const [term, column] of Object.entries(TERMS) as [keyof Terms, (typeof TERMS)[keyof Terms]][]) {
    const [before, now] = [terms[term], row[term]];
    if (before === undefined || now === undefined) continue;
    if (JSON.stringify(before).toLowerCase() !== JSON.stringify(now).toLowerCase())
      return { column, cause: `Another row of the campaign, or the campaign itself, says otherwise: ${String(before)}` };
  }
  return undefined;
}

function adoptTerms(terms: Terms, row: OrderRow): void {
  for (const term of Object.keys(TERMS) as (keyof Terms)[]) if (terms[term] === undefined) Object.assign(terms, { [term]: row[term] });
}

function findFlightFault({ flights }: CampaignPlan, row: OrderRow): RowFault | undefined {
  if (flights.some((flight) => isFlightOf(row, flight))) return undefined;
  const other = flights.find(({ firstDay, lastDay }) => row.firstDay <= lastDay && firstDay <= row.lastDay);
  if (other)
    return { column: 'first_day', cause: `It overlaps another flight of the campaign, from ${other.firstDay} to ${other.lastDay}` };
  return flights.length < MOST_FLIGHTS ? undefined : { column: 'first_day', cause: `A campaign has at most ${MOST_FLIGHTS} flights` };
}

function isFlightOf(row: OrderRow, { firstDay, lastDay }: { firstDay: string; lastDay: string }): boolean {
  return row.firstDay === firstDay && row.lastDay === lastDay;
}

/** The spots that are there, by what makes them one; a spot of all flights stands for each of them. */
function takenSpots(known: KnownCampaign | undefined, flights: readonly PlannedFlight[]): Map<string, string> {
  const taken = new Map<string, string>();
  for (const placement of known?.placements ?? []) {
    if (placement.makeGoodFor != null) continue;
    for (const { id } of flights)
      if (placement.flightId == null || placement.flightId === id) taken.set(spotKey(id, placement), placement.id);
  }
  return taken;
}

function spotKey(
  flightId: string,
  spot: { podcastId: string; episodeId?: string | null; position: string; podPosition?: number | null },
): string {
  return JSON.stringify([flightId, spot.podcastId, spot.episodeId ?? null, spot.position, spot.podPosition ?? null]);
}
