const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How often something repeats, in words: `3600` → `every hour`, `90` → `every 90 seconds`. */
export function describeEvery(seconds: number): string {
  const [unit, length] = units.find(([, size]) => seconds % size === 0) ?? ['second', 1];
  const count = seconds / length;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}
