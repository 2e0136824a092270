import { formatShortDay, formatWeekday } from '../format-time.ts';

const HOUR = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A part of time as an axis shows it: `3 Nov`, and hours by the clock of their zone, `3 Nov, 14:00`. */
export function formatPart(part: string): string {
  const hour = HOUR.exec(part);
  if (hour) return `${formatShortDay(hour[1]!)}, ${hour[2]}`;
  return DAY.test(part) ? formatShortDay(part) : part;
}

/** A part of time in full: `Tuesday 3 November`; weeks and months by the day they begin with. */
export function formatPartInFull(part: string, unit: string): string {
  const hour = HOUR.exec(part);
  if (hour) return `${formatWeekday(hour[1]!)}, ${hour[2]}`;
  if (!DAY.test(part)) return part;
  if (unit === 'Week' || unit === 'Month') return `${unit} from ${formatShortDay(part)}`;
  return formatWeekday(part);
}
