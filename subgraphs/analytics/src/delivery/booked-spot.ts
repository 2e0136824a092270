import type { Day } from '@castgraph/kernel/days';
import type { AdPosition } from '@castgraph/measurement/ad-position';
import type { FlightSpan } from '@castgraph/measurement/flight-progress';

/** A placement in use, with what its delivery is counted by. */
export interface BookedSpot {
  id: string;
  campaignId: string;
  podcastId: string;
  /** Null: every episode of the show. */
  episodeId: string | null;
  position: AdPosition;
  podPosition: number | null;
  /** Null where no number was agreed. */
  contracted: number | null;
  /** The spot whose missing impressions it delivers (A11). */
  makeGoodFor: string | null;
  /** Its campaign's flights, or the one it runs in, in order of time. */
  flights: FlightSpan[];
  /** The sponsor and its brands, as they are named. */
  advertisers: string[];
}

/** Days of a spot. */
export interface SpotSpan extends FlightSpan {
  spot: BookedSpot;
}

/** The days of spots' flights within the days that are asked about. */
export function spansOfSpots(asked: readonly { spot: BookedSpot; from: Day; to: Day }[]): SpotSpan[] {
  return asked.flatMap(({ spot, from, to }) =>
    clipFlights(spot.flights, { from, to }).map(({ firstDay, lastDay }) => ({ spot, firstDay, lastDay })),
  );
}

/** The days of flights within `[from, to]`. */
export function clipFlights(flights: readonly FlightSpan[], { from, to }: { from: Day; to: Day }): FlightSpan[] {
  return flights
    .map(({ firstDay, lastDay }) => ({ firstDay: firstDay > from ? firstDay : from, lastDay: lastDay < to ? lastDay : to }))
    .filter(({ firstDay, lastDay }) => firstDay <= lastDay);
}
