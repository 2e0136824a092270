import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { countryName } from '../../shared/country-name.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatMinute } from '../../shared/format-time.ts';
import classes from './live-minutes.module.css';

/** A name and its downloads, minute by minute. */
interface Line {
  key: string;
  counts: readonly number[];
}

interface LiveMinutesProps {
  minutes: ReadonlyArray<{ key: string; count: number }>;
  byApp: readonly Line[];
  byCountry: readonly Line[];
}

const DIVISIONS = ['all', 'app', 'country'] as const;
type Division = (typeof DIVISIONS)[number];

/** Downloads of each of the last 30 minutes, the newest at the right, together or divided by app or country. */
export function LiveMinutes({ minutes, byApp, byCountry }: LiveMinutesProps) {
  const [division, setDivision] = useState<Division>('all');
  const largest = Math.max(...minutes.map(({ count }) => count), 1);
  const total = minutes.reduce((sum, { count }) => sum + count, 0);
  const lines = linesOf(division, { minutes, byApp, byCountry });
  return (
    <figure className={classes.figure}>
      <SegmentedControl
        className={classes.division}
        size="xs"
        value={division}
        onChange={(value) => setDivision(value)}
        data={[
          { value: 'all', label: 'All' },
          { value: 'app', label: 'Apps' },
          { value: 'country', label: 'Countries' },
        ]}
        aria-label="Divide the minutes by"
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn from elements, read as one picture */}
      <div className={classes.bars} role="img" aria-label={`${formatCount(total)} downloads in the last ${minutes.length} minutes`}>
        {minutes.map(({ key, count }, minute) => (
          <span key={key} className={classes.slot} title={`${formatMinute(key)} UTC: ${formatCount(count)}${partsOf(lines, minute)}`}>
            {lines.map((line, index) => {
              const part = line.counts[minute] ?? 0;
              const height = part === 0 ? 0 : Math.max(lines.length === 1 ? 4 : 2, (100 * part) / largest);
              return <span key={line.key} className={classes.bar} data-line={index} style={{ height: `${height}%` }} />;
            })}
          </span>
        ))}
      </div>
      <figcaption className={classes.caption}>
        <span>{minutes[0] ? formatMinute(minutes[0].key) : ''}</span>
        <span>Downloads a minute, UTC · highest {formatCount(largest === 1 && total === 0 ? 0 : largest)}</span>
        <span>now</span>
      </figcaption>
      {division === 'all' ? null : (
        <ul className={classes.legend}>
          {lines.map(({ key, name }, index) => (
            <li key={key}>
              <span className={classes.swatch} data-line={index} /> {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function linesOf(division: Division, { minutes, byApp, byCountry }: LiveMinutesProps): (Line & { name: string })[] {
  if (division === 'all') return [{ key: 'all', name: 'All', counts: minutes.map(({ count }) => count) }];
  const nameOf = (key: string) => (key === 'others' ? 'Others' : division === 'country' ? countryName(key) : key);
  return (division === 'app' ? byApp : byCountry).map(({ key, counts }) => ({ key, counts, name: nameOf(key) }));
}

function partsOf(lines: ReadonlyArray<Line & { name: string }>, minute: number): string {
  if (lines.length < 2) return '';
  const parts = lines.filter(({ counts }) => (counts[minute] ?? 0) > 0);
  return parts.map(({ name, counts }) => `\n${name}: ${formatCount(counts[minute]!)}`).join('');
}
