/** What stands where there is no number: a ratio that would divide by zero, a figure that does not apply. */
export const NONE = '–';

const count = new Intl.NumberFormat();
const ratio = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
const signedPercent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });

export function formatCount(value: number): string {
  return count.format(value);
}

/** `2.4` → `2.40`; null → a dash. */
export function formatRatio(value: number | null | undefined, suffix = ''): string {
  return value == null ? NONE : `${ratio.format(value)}${suffix}`;
}

/** `0.42` → `42%`; null → a dash. */
export function formatPercent(value: number | null | undefined): string {
  return value == null ? NONE : percent.format(value);
}

/** `1.42` → `+142%`; null → a dash. */
export function formatChange(value: number | null | undefined): string {
  return value == null ? NONE : signedPercent.format(value);
}

/** A count that may be an estimate: `1,204` counted one by one, else `≈ 1,204`. */
export function formatEstimate(value: number, isExact: boolean): string {
  return isExact ? formatCount(value) : `≈ ${formatCount(value)}`;
}

/** By how much an estimate may be off: `± 20`; empty where it was counted one by one. `error` is a share of it. */
export function formatError(value: number, error: number): string {
  return error === 0 ? '' : `± ${formatCount(Math.ceil(value * error))}`;
}

/** How far `now` lies above `before`, as a share of it; null where there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : (now - before) / before;
}

/** `1536` → `1.5 kB`, in the units of a thousand that file managers show. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(undefined, { style: 'unit', unit: units[power]!, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    bytes / 1000 ** power,
  );
}
