import { lazy, Suspense, useState } from 'react';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { Day } from '@castgraph/kernel/days';
import { DEFAULT_DAYS, parseRangeSearch, PRESET_DAYS, resolveRange, type RangeSearch } from '../../shared/day-range.ts';
import { formatSpan } from '../../shared/format-time.ts';

const CustomRange = lazy(async () => ({ default: (await import('./custom-range.tsx')).CustomRange }));

interface RangePickerProps {
  search: RangeSearch;
  today: Day;
  /** The zone whose days are chosen. */
  zone?: string;
  onChange: (search: RangeSearch) => void;
}

/** Chooses the days: the usual spans at hand, any other by its first and last day. What is chosen stands in the address. */
export function RangePicker({ search, today, zone = 'UTC', onChange }: RangePickerProps) {
  const [isWanted, setWanted] = useState(false);
  const range = resolveRange(search, today);
  const isCustom = search.from !== undefined;
  const button = (
    <Button
      variant={isCustom ? 'light' : 'default'}
      size="xs"
      leftSection={<IconCalendar size={15} stroke={1.6} />}
      onClick={() => setWanted(true)}
      className="number"
    >
      {formatSpan(range)}
    </Button>
  );
  return (
    <Group gap="xs" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label="Days shown"
        value={isCustom ? '' : String(search.days ?? DEFAULT_DAYS)}
        onChange={(value) => onChange(parseRangeSearch({ days: value }))}
        data={PRESET_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
      />
      {isWanted ? (
        <Suspense fallback={button}>
          <CustomRange
            range={range}
            today={today}
            zone={zone}
            onClose={() => setWanted(false)}
            onChange={(chosen) => {
              setWanted(false);
              onChange(chosen);
            }}
          >
            {button}
          </CustomRange>
        </Suspense>
      ) : (
        button
      )}
    </Group>
  );
}
