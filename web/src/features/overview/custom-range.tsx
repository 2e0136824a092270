import { useState, type ReactElement } from 'react';
import { Button, Popover, Stack, TextInput } from '@mantine/core';
import type { Day } from '@castgraph/kernel/days';
import { parseRangeSearch, type DayRange, type RangeSearch } from '../../shared/day-range.ts';

interface CustomRangeProps {
  range: DayRange;
  today: Day;
  zone: string;
  onChange: (search: RangeSearch) => void;
  onClose: () => void;
  /** The button it opens beside. */
  children: ReactElement;
}

/** Any first and last day. */
export function CustomRange({ range, today, zone, onChange, onClose, children }: CustomRangeProps) {
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const chosen = parseRangeSearch({ from, to });
  const isUsable = chosen.from !== undefined;
  return (
    <Popover opened onChange={(isOpen) => !isOpen && onClose()} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isUsable) onChange(chosen);
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
              description={`Days of ${zone}, at most 366`}
              type="date"
              size="xs"
              value={to}
              min={from}
              max={today}
              onChange={(event) => setTo(event.currentTarget.value)}
              error={isUsable ? undefined : 'Choose up to 366 days, the first before the last'}
            />
            <Button type="submit" size="xs" disabled={!isUsable}>
              Show these days
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
