import { badInput } from '@castgraph/kernel/errors';
import { minorDigits, money, type Money } from '@castgraph/kernel/money';

/** An exact positive fraction: so many units of one currency for so many of another. */
export interface Rate {
  multiplier: bigint;
  divisor: bigint;
}

/** Digits of a rate before and after its point; central banks publish six or seven in all. */
const MAX_DIGITS = 12;

/**
 * Reads a rate as it is published ("1.0832"), exactly: units of the quoted currency for one of the base.
 * Throws BAD_INPUT for anything but a positive plain decimal of at most 12 digits on either side of the point.
 */
export function readRate(text: string): Rate {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  const [, whole = '', fraction = ''] = match ?? [];
  const multiplier = BigInt(`${whole}${fraction}` || '0');
  if (!match || multiplier === 0n || whole.length > MAX_DIGITS || fraction.length > MAX_DIGITS)
    throw badInput(`Not a rate: ${text.slice(0, 40)}`, { path: ['rate'] });
  return { multiplier, divisor: 10n ** BigInt(fraction.length) };
}

/** The rate the other way round. */
export function invertRate({ multiplier, divisor }: Rate): Rate {
  return { multiplier: divisor, divisor: multiplier };
}

/** The rate between two currencies that are both quoted against a third, as the ECB quotes all against the euro. */
export function crossRate(from: Rate, to: Rate): Rate {
  return { multiplier: to.multiplier * from.divisor, divisor: to.divisor * from.multiplier };
}

/**
 * Converts an amount at a rate of units of `currency` for one unit of the amount's: exact until the end, and rounded once, half a
 * minor unit away from zero, so that a refund takes off what its sale put on. Currencies may differ in their digits.
 * Throws BAD_INPUT for what is larger than can be held exactly.
 */
export function convertMoney({ amountMinor, currency }: Money, into: string, { multiplier, divisor }: Rate): Money {
  const dividend = BigInt(amountMinor) * multiplier * 10n ** BigInt(minorDigits(into));
  return money(Number(divideHalfAway(dividend, divisor * 10n ** BigInt(minorDigits(currency)))), into);
}

/** The quotient rounded once, half away from zero. The divisor is above zero. */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}
