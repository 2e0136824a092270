import type { ReactNode } from 'react';
import type { Day } from '@castgraph/kernel/days';
import { lengthOf, type DayRange } from '../../shared/day-range.ts';
import { useToday } from '../../shared/use-today.ts';
import { PodcastName } from '../podcasts/podcast-name.tsx';
import type { CalendarRow } from './calendar-rows.ts';
import { placeIn } from './calendar-span.ts';
import { FlightBar } from './flight-bar.tsx';
import { layLanes } from './lay-lanes.ts';
import classes from './calendar.module.css';

interface CalendarGridProps {
  months: readonly Day[];
  span: DayRange;
  rows: readonly CalendarRow[];
}

/** Nearer to an edge than this share, a word in the middle would reach beyond it. */
const EDGE = 0.03;
const month = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Months along the top, a row for each sponsor or show, in it a bar for each flight. Heard as lists of links. */
export function CalendarGrid({ months, span, rows }: CalendarGridProps) {
  return (
    <div className={classes.grid}>
      <div className={`${classes.row} ${classes.head}`} aria-hidden>
        <span />
        <div className={classes.months} style={{ gridTemplateColumns: months.map((day) => `${daysIn(day, months, span)}fr`).join(' ') }}>
          {months.map((day, index) => (
            <span key={day} className={classes.month}>
              {(index === 0 || day.endsWith('-01-01') ? monthAndYear : month).format(new Date(`${day}T00:00:00Z`))}
            </span>
          ))}
          <TodayWord span={span} />
        </div>
      </div>
      {rows.map((row) => (
        <section key={row.id ?? 'none'} className={classes.row} aria-label={row.name} data-testid="calendar-row">
          <div className={classes.name}>{nameOf(row)}</div>
          <ul className={classes.lanes}>
            <Lines months={months} span={span} />
            {layLanes(row.flights).map((lane) => (
              <li key={lane[0]!.id} className={classes.lane}>
                {lane.map((flight) => (
                  <FlightBar key={flight.id} flight={flight} span={span} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function nameOf({ id, name }: CalendarRow): ReactNode {
  if (name !== undefined) return name;
  return id === null ? 'In no show yet' : <PodcastName podcastId={id} />;
}

function daysIn(day: Day, months: readonly Day[], span: DayRange): number {
  const next = months[months.indexOf(day) + 1];
  return next ? lengthOf({ from: day, to: next }) - 1 : lengthOf({ from: day, to: span.to });
}

/** The word at the line of today, within the edges. */
function TodayWord({ span }: { span: DayRange }) {
  const today = useToday();
  if (today < span.from || today > span.to) return null;
  const { start } = placeIn(span, { from: today, to: today });
  const edge = start < EDGE ? classes.first : start > 1 - EDGE ? classes.last : '';
  return (
    <span className={`${classes.todayWord} ${edge}`} style={{ left: `${start * 100}%` }}>
      Today
    </span>
  );
}

/** Where months begin, and today. */
function Lines({ months, span }: { months: readonly Day[]; span: DayRange }) {
  const today = useToday();
  const at = (day: Day) => `${placeIn(span, { from: day, to: day }).start * 100}%`;
  return (
    <li className={classes.lines} aria-hidden>
      {months.map((day) => (
        <span key={day} className={classes.line} style={{ left: at(day) }} />
      ))}
      {today >= span.from && today <= span.to ? <span className={`${classes.line} ${classes.today}`} style={{ left: at(today) }} /> : null}
    </li>
  );
}
