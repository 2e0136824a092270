import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, type Day } from '@castgraph/kernel/days';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { Pager } from '../../shared/pager.tsx';
import { useToday } from '../../shared/use-today.ts';
import { stateWords } from '../campaigns/campaign-state.tsx';
import { CAMPAIGN_STATES, campaignFilterOf, MONTH_COUNTS, parsePipelineSearch, type PipelineSearch } from '../pipeline/pipeline-search.ts';
import { useAddressPages } from '../pipeline/use-address-pages.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { FlightCalendarDocument } from './calendar-query.ts';
import { rowsOf, weeksWithFlights } from './calendar-rows.ts';
import { addMonths, monthsFrom, monthStart, spanOfMonths } from './calendar-span.ts';
import { WeekList } from './week-list.tsx';
import classes from './calendar.module.css';

/** As many campaigns as one question may ask for. */
const PAGE = 100;

interface CalendarCardProps {
  search: PipelineSearch;
  onChange: (search: PipelineSearch) => void;
}

/** When campaigns run: a bar for each flight, by sponsor or by show; on narrow screens a list of weeks. */
export function CalendarCard({ search, onChange }: CalendarCardProps) {
  const today = useToday();
  const isNarrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  // The month before is half of what one wants to know about now.
  const month = search.month ?? addMonths(monthStart(today), -1);
  const count = search.months ?? 3;
  const span = spanOfMonths(month, count);
  const by = search.rows ?? 'sponsor';
  const change = (part: Record<string, unknown>) => onChange(parsePipelineSearch({ ...search, after: undefined, ...part }));
  const pages = useAddressPages(search.after, (after) => onChange(parsePipelineSearch({ ...search, after })));
  const filter = { ...campaignFilterOf(search), ...(search.states && { states: search.states }), flightWithin: inUtc(span) };
  const query = useAreaQuery(FlightCalendarDocument, { area: AREA.listening, variables: { first: PAGE, after: pages.after, filter } });
  const campaigns = query.data?.campaigns;
  const nodes = useMemo(() => campaigns?.edges.map(({ node }) => node) ?? [], [campaigns]);
  const rows = rowsOf(nodes, span, by);
  return (
    <DataCard
      name="calendar"
      title={campaigns ? `Flights of ${countWords(campaigns.edges.length, campaigns.totalCount)}` : 'Flights'}
      area={AREA.listening}
      query={query}
      hasData={campaigns !== undefined}
      info="Each bar is a flight of a campaign, in UTC days. One that runs in several shows stands in the row of each."
      action={
        <NativeSelect
          aria-label="Rows"
          size="xs"
          value={by}
          data={[
            { value: 'sponsor', label: 'By sponsor' },
            { value: 'show', label: 'By show' },
          ]}
          onChange={({ currentTarget }) => change({ rows: currentTarget.value })}
        />
      }
    >
      <CalendarControls month={month} months={count} today={today} onChange={change} />
      <CalendarKeys onMove={(months) => change({ month: addMonths(month, months) })} onToday={() => change({ month: undefined })}>
        {rows.length === 0 ? (
          <EmptyState icon={IconCalendarOff} title="No flight in these months">
            No campaign that fits runs from {formatSpan(span)}.
          </EmptyState>
        ) : isNarrow ? (
          <WeekList weeks={weeksWithFlights(nodes, span)} />
        ) : (
          <CalendarGrid months={monthsFrom(month, count)} span={span} rows={rows} />
        )}
      </CalendarKeys>
      <Legend />
      <Pager pages={pages} pageInfo={campaigns?.pageInfo} label="Pages of campaigns" />
    </DataCard>
  );
}

/** How many campaigns are shown, and of how many where not all fit on a page. */
function countWords(shown: number, all: number): string {
  const campaigns = all === 1 ? '1 campaign' : `${formatCount(all)} campaigns`;
  return shown < all ? `${formatCount(shown)} of ${campaigns}` : campaigns;
}

interface CalendarControlsProps {
  month: Day;
  months: number;
  today: Day;
  onChange: (part: Record<string, unknown>) => void;
}

function CalendarControls({ month, months, today, onChange }: CalendarControlsProps) {
  const to = addDays(addMonths(month, months), -1);
  return (
    <div className={classes.controls}>
      <span className={classes.span} aria-live="polite">
        {formatSpan({ from: month, to })}
      </span>
      <NativeSelect
        aria-label="How many months"
        size="xs"
        value={String(months)}
        data={MONTH_COUNTS.map((each) => ({ value: String(each), label: each === 1 ? '1 month' : `${each} months` }))}
        onChange={({ currentTarget }) => onChange({ months: Number(currentTarget.value) })}
      />
      <Group gap={4} wrap="nowrap">
        <Button variant="default" size="xs" onClick={() => onChange({ month: addMonths(month, -1) })} aria-label="A month earlier">
          <IconChevronLeft size={14} />
        </Button>
        <Button variant="default" size="xs" disabled={month <= today && today <= to} onClick={() => onChange({ month: undefined })}>
          Today
        </Button>
        <Button variant="default" size="xs" onClick={() => onChange({ month: addMonths(month, 1) })} aria-label="A month later">
          <IconChevronRight size={14} />
        </Button>
      </Group>
    </div>
  );
}

interface CalendarKeysProps {
  onMove: (months: number) => void;
  onToday: () => void;
  children: ReactNode;
}

/** The calendar as a place that arrow keys move through time: left and right by a month, Home to today. */
function CalendarKeys({ onMove, onToday, children }: CalendarKeysProps) {
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const moves: Record<string, () => void> = { ArrowLeft: () => onMove(-1), ArrowRight: () => onMove(1), Home: onToday };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- moved by keyboard
    <section aria-label="Calendar of flights: left and right arrow move by a month, Home goes to today" tabIndex={0} onKeyDown={press}>
      {children}
    </section>
  );
}

function Legend() {
  return (
    <ul className={classes.legend} aria-label="States">
      {CAMPAIGN_STATES.map((state) => (
        <li key={state}>
          <span className={classes.swatch} data-state={state} aria-hidden />
          {stateWords[state]}
        </li>
      ))}
    </ul>
  );
}
