import { lazy, type ReactNode, Suspense } from 'react';
import { Group, SegmentedControl, Skeleton } from '@mantine/core';
import type { Day } from '@castgraph/kernel/days';
import { RangePicker } from '../overview/range-picker.tsx';
import { type AudienceSearch, withRange } from './audience-search.ts';

const ZonePicker = lazy(async () => ({ default: (await import('./zone-picker.tsx')).ZonePicker }));

interface AudienceToolbarProps<T extends AudienceSearch> {
  search: T;
  zone: string;
  home: string;
  today: Day;
  onChange: (search: T) => void;
  action?: ReactNode;
}

/** Chooses what is asked: days, their zone, and the period beside them. All of it stands in the address. */
export function AudienceToolbar<T extends AudienceSearch>({ search, zone, home, today, onChange, action }: AudienceToolbarProps<T>) {
  const chooseZone = (chosen: string) => {
    const { zone: _zone, ...rest } = search;
    onChange((chosen === home ? rest : { ...rest, zone: chosen }) as T);
  };
  const choosePeriod = (chosen: string) => {
    const { compare: _compare, ...rest } = search;
    onChange((chosen === 'year' ? { ...rest, compare: 'year' } : rest) as T);
  };
  return (
    <Group gap="xs">
      <RangePicker search={search} today={today} zone={zone} onChange={(range) => onChange(withRange(search, range) as T)} />
      <Suspense fallback={<Skeleton width={190} height={30} />}>
        <ZonePicker zone={zone} home={home} onChange={chooseZone} />
      </Suspense>
      <SegmentedControl
        size="xs"
        aria-label="Compared with"
        value={search.compare ?? 'before'}
        onChange={choosePeriod}
        data={[
          { value: 'before', label: 'vs days before' },
          { value: 'year', label: 'vs year before' },
        ]}
      />
      {action}
    </Group>
  );
}
