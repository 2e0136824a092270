import { formatCount } from '../../shared/format-number.ts';
import { formatMinute } from '../../shared/format-time.ts';
import classes from './live-minutes.module.css';

/** Downloads of each of the last 30 minutes, the newest at the right. */
export function LiveMinutes({ minutes }: { minutes: ReadonlyArray<{ key: string; count: number }> }) {
  const largest = Math.max(...minutes.map(({ count }) => count), 1);
  const total = minutes.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className={classes.figure}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn from elements, read as one picture */}
      <div className={classes.bars} role="img" aria-label={`${formatCount(total)} downloads in the last ${minutes.length} minutes`}>
        {minutes.map(({ key, count }) => (
          <span key={key} className={classes.slot} title={`${formatMinute(key)} UTC: ${formatCount(count)}`}>
            <span className={classes.bar} style={{ height: `${count === 0 ? 0 : Math.max(4, (100 * count) / largest)}%` }} />
          </span>
        ))}
      </div>
      <figcaption className={classes.caption}>
        <span>{minutes[0] ? formatMinute(minutes[0].key) : ''}</span>
        <span>Downloads a minute, UTC · highest {formatCount(largest === 1 && total === 0 ? 0 : largest)}</span>
        <span>now</span>
      </figcaption>
    </figure>
  );
}
