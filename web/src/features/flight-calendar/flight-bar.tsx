import { Link } from '@tanstack/react-router';
import type { DayRange } from '../../shared/day-range.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { stateWords } from '../campaigns/campaign-state.tsx';
import type { CalendarFlight } from './calendar-rows.ts';
import { placeIn } from './calendar-span.ts';
import classes from './calendar.module.css';

/** What a flight is called, when it runs and where its campaign stands, for those who hear it or point at it. */
export function flightWords({ campaignName, state, firstDay, lastDay, name }: CalendarFlight): string {
  return [campaignName, ...(name ? [name] : []), stateWords[state], formatSpan({ from: firstDay, to: lastDay })].join(', ');
}

/** A flight as a bar over its days; leads to its campaign. */
export function FlightBar({ flight, span }: { flight: CalendarFlight; span: DayRange }) {
  const { campaignId, campaignName, state, firstDay, lastDay } = flight;
  const { start, end } = placeIn(span, { from: firstDay, to: lastDay });
  const cuts = [classes.bar, firstDay < span.from ? classes.cutStart : '', lastDay > span.to ? classes.cutEnd : ''];
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId }}
      className={cuts.join(' ')}
      // The shortest bars are wider than their days: at the edge they begin a little earlier.
      style={{ left: `min(${start * 100}%, 100% - 1rem)`, width: `${(end - start) * 100}%` }}
      data-state={state}
      data-testid="flight-bar"
      title={flightWords(flight)}
      aria-label={flightWords(flight)}
    >
      <span>{campaignName}</span>
    </Link>
  );
}
