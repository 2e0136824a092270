import { useState } from 'react';
import { Button, Group, Popover, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { Day } from '@castgraph/kernel/days';
import { DEFAULT_DAYS, parseRangeSearch, PRESET_DAYS, resolveRange, type RangeSearch } from '../../shared/day-range.ts';
import { formatSpan } from '../../shared/format-time.ts';

/** Chooses the days: the usual spans at hand, any other by its first and last day. What is chosen stands in the address. */
export function RangePicker({ search, today, onChange }: { search: RangeSearch; today: Day; onChange: (search: RangeSearch) => void }) {
  const range = resolveRange(search, today);
  const isCustom = search.from !== undefined;
  return (
    <Group gap="xs" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label="Days shown"
        value={isCustom ? '' : String(search.days ?? DEFAULT_DAYS)}
        onChange={(value) => onChange(parseRangeSearch({ days: value }))}
        data={PRESET_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
      />
      <CustomRange key={`${range.from} ${range.to}`} range={range} today={today} isCustom={isCustom} onChange={onChange} />
    </Group>
  );
}

interface CustomRangeProps {
  range: { from: Day; to: Day };
  today: Day;
  isCustom: boolean;
  onChange: (search: RangeSearch) => void;
}

function CustomRange({ range, today, isCustom, onChange }: CustomRangeProps) {
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const chosen = parseRangeSearch({ from, to });
  const apply = () => {
    setOpen(false);
    onChange(chosen);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant={isCustom ? 'light' : 'default'}
          size="xs"
          leftSection={<IconCalendar size={15} stroke={1.6} />}
          onClick={() => setOpen(!isOpen)}
          className="number"
        >
          {formatSpan(range)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Stack gap="xs">
            <TextInput
              label="First day"
              type="date"
              size="xs"
              value={from}
              max={to}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              label="Last day"
              description="Days are UTC, at most 366"
              type="date"
              size="xs"
              value={to}
              min={from}
              max={today}
              onChange={(event) => setTo(event.currentTarget.value)}
              error={chosen.from === undefined ? 'Choose up to 366 days, the first before the last' : undefined}
            />
            <Button type="submit" size="xs" disabled={chosen.from === undefined}>
              Show these days
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
