import { Facts } from '../../shared/facts.tsx';
import type { DayRange } from '../../shared/day-range.ts';
import { formatInstant, formatSpan } from '../../shared/format-time.ts';
import { useWindowWords } from '../methodology/use-window-words.ts';

/** Where a figure over a span of days comes from, how it is counted, and of when it is. */
export function RangeFacts({
  source,
  range,
  previous,
  zone = 'UTC',
  asOf,
  note,
}: {
  source: string;
  range: DayRange;
  previous?: DayRange | undefined;
  /** The zone whose days these are. */
  zone?: string;
  asOf: string | undefined;
  note?: string | undefined;
}) {
  const window = useWindowWords();
  return (
    <Facts
      of={[
        ['Source', source],
        ['Days', formatSpan(range)],
        ['Compared with', previous && formatSpan(previous)],
        ['Time zone', zone],
        ['Window', window],
        ['As of', asOf && formatInstant(asOf)],
        ['Note', note],
      ]}
    />
  );
}
