import { badInput } from './errors.ts';

/** An amount in whole minor units (cents, pence, yen) of an ISO 4217 currency. Never a float. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
export const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimal digits a currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/** Checks and makes an amount; throws BAD_INPUT unless whole, safe and with a three-letter currency. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) throw badInput(`Not a whole number of minor units: ${amountMinor}`, { path: ['amountMinor'] });
  if (!/^[A-Z]{3}$/.test(currency)) throw badInput(`Not an ISO 4217 currency code: ${currency}`, { path: ['currency'] });
  return { amountMinor, currency };
}

/** The sum of two amounts of one currency. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw badInput(`Cannot add ${b.currency} to ${a.currency}`, { path: ['currency'] });
  return money(a.amountMinor + b.amountMinor, a.currency);
}

/**
 * Reads a decimal string as a vendor writes it ("49.90", "1200") into minor units, exactly.
 * Throws BAD_INPUT for anything else, and for more decimals than the currency has.
 */
export function parseDecimal(text: string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  const digits = minorDigits(currency);
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > digits) throw badInput(`Not an amount of ${currency}: ${text}`, { path: ['amount'] });
  const minor = Number(`${match[1]}${match[2]}${fraction.padEnd(digits, '0')}`);
  return money(minor === 0 ? 0 : minor, currency);
}

/** The amount as a plain decimal string, `4990 EUR` → `49.90`. */
export function formatDecimal({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Splits an amount by weights so that the parts sum to it exactly (largest remainder; ties go to the earlier part).
 * Weights are not negative and not all zero. // A2
 */
export function allocateMoney(total: Money, weights: readonly number[]): Money[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((w) => !(w >= 0))) throw badInput('Weights must be non-negative and not all zero', { path: ['weights'] });
  const sign = total.amountMinor < 0 ? -1 : 1;
  const whole = Math.abs(total.amountMinor);
  const exact = weights.map((w) => (whole * w) / sum);
  const parts = exact.map(Math.floor);
  const order = exact.map((e, i) => ({ i, rest: e - Math.floor(e) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = whole - parts.reduce((a, b) => a + b, 0);
  for (let k = 0; left > 0; k = (k + 1) % order.length, left--) parts[order[k]!.i]!++;
  return parts.map((p) => money(p === 0 ? 0 : sign * p, total.currency));
}
