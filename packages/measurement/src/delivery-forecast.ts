/** What was known at a moment of the past, and what came of it afterwards. */
export interface HistoryPair {
  known: number;
  outcome: number;
}

/** Past moments like the present one. Those that overlap each other tell less than their number. */
export interface ForecastHistory {
  pairs: readonly HistoryPair[];
  /** As many independent moments as they are worth, at most their number. */
  effectiveCount: number;
}

/** Downloads still to come, with intervals that hold them in 80 and 95 of 100 cases. */
export interface Forecast {
  expected: number;
  low80: number;
  high80: number;
  low95: number;
  high95: number;
  /** False where the past is too short: the intervals are then a stated factor, not a measured spread. */
  isFromHistory: boolean;
}

/** Fewer past moments say nothing about a spread. */
export const SMALLEST_HISTORY = 5;

const Z80 = 1.281_551_6;
const Z95 = 1.959_964;
/** Without a past, four of five times the truth is taken to lie within half and twice of what is expected. */
const WIDE_SPREAD = Math.LN2 / Z80;
/** Clips what is farther from the median than so many robust standard deviations: one episode that went round the world is no spread. */
const OUTLIER = 4;

const NOTHING: Forecast = { expected: 0, low80: 0, high80: 0, low95: 0, high95: 0, isFromHistory: true };

/**
 * Forecasts what is still to come from what is known so far and from how that went at past moments: by the logarithm of outcome over
 * known, whose median is expected, and whose spread is that of a next draw after so many (Student's t), widened by the noise of
 * counting. `known` is null before anything is known: past outcomes then stand for themselves. With fewer than five past moments,
 * `fallback` is expected, within a factor.
 */
export function forecastRemaining(known: number | null, { pairs, effectiveCount }: ForecastHistory, fallback: number): Forecast {
  if (pairs.length < SMALLEST_HISTORY) return withSpread(fallback, WIDE_SPREAD, Number.POSITIVE_INFINITY, false);
  const logs = pairs.map((pair) => Math.log((pair.outcome + 0.5) / (known === null ? 1 : pair.known + 0.5)));
  const centre = median(logs);
  const robust = 1.4826 * median(logs.map((value) => Math.abs(value - centre)));
  const limit = robust > 0 ? OUTLIER * robust : Number.POSITIVE_INFINITY;
  const squares = logs.reduce((sum, value) => sum + Math.min(limit, Math.abs(value - centre)) ** 2, 0);
  const count = Math.max(3, Math.min(effectiveCount, pairs.length));
  const variance = (squares / (pairs.length - 1)) * (1 + 1 / count);
  const expected = Math.max(0, Math.exp(centre) * (known === null ? 1 : known + 0.5) - 0.5);
  return withSpread(expected, Math.sqrt(variance + 1 / Math.max(1, expected)), count - 1, true);
}

/** Forecasts of parts, added as if they were all high or all low together: no narrower than the truth, whatever they have in common. */
export function addForecasts(forecasts: readonly Forecast[]): Forecast {
  return forecasts.reduce((sum, each) => mapForecast(each, (value, field) => value + sum[field], sum.isFromHistory), NOTHING);
}

/** The forecast of a final count: what has come so far, and what is still to come, of which `perDownload` counts. */
export function forecastFinal(delivered: number, remaining: Forecast, perDownload = 1): Forecast {
  return mapForecast(remaining, (value) => delivered + value * perDownload);
}

type ForecastField = Exclude<keyof Forecast, 'isFromHistory'>;

function mapForecast(forecast: Forecast, map: (value: number, field: ForecastField) => number, isFromHistory = true): Forecast {
  const { expected, low80, high80, low95, high95 } = forecast;
  return {
    expected: map(expected, 'expected'),
    low80: map(low80, 'low80'),
    high80: map(high80, 'high80'),
    low95: map(low95, 'low95'),
    high95: map(high95, 'high95'),
    isFromHistory: forecast.isFromHistory && isFromHistory,
  };
}

function withSpread(expected: number, spread: number, degrees: number, isFromHistory: boolean): Forecast {
  const by80 = Math.exp(studentQuantile(Z80, degrees) * spread);
  const by95 = Math.exp(studentQuantile(Z95, degrees) * spread);
  return { expected, low80: expected / by80, high80: expected * by80, low95: expected / by95, high95: expected * by95, isFromHistory };
}

/** Student's quantile from the normal one, by the expansion of Fisher and Cornish: within 1 % from 3 degrees of freedom on. */
function studentQuantile(z: number, degrees: number): number {
  if (!Number.isFinite(degrees)) return z;
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  const n = Math.max(1, degrees);
  return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n ** 2) + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n ** 3);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
