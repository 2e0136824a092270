import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { listTimeZones } from '../../shared/time-zones.ts';

const SHOWN = 40;

/** Chooses the zone whose days are meant. */
export function ZonePicker({ zone, home, onChange }: { zone: string; home: string; onChange: (zone: string) => void }) {
  const zones = useMemo(() => listTimeZones([zone, home]), [zone, home]);
  return (
    <Select
      aria-label="Time zone of the days"
      size="xs"
      w={190}
      searchable
      allowDeselect={false}
      limit={SHOWN}
      data={zones}
      value={zone}
      onChange={(chosen) => chosen && onChange(chosen)}
      nothingFoundMessage="No such zone"
    />
  );
}
