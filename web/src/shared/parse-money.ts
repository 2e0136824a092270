import { minorDigits, parseDecimal, type Money } from '@castgraph/kernel/money';

/**
 * Reads an amount as people type it: digits, and at most one point or comma before the decimals. Undefined for anything else:
 * a thousands separator could be either, and money is not guessed.
 */
export function parseMoney(text: string, currency: string): Money | undefined {
  const plain = text.trim().replace(',', '.');
  const digits = minorDigits(currency);
  // Zeros beyond the minor unit would be exact, but `12,500` says twelve thousand five hundred, not 12.50.
  const decimals = /^\d+(?:\.(\d+))?$/.exec(plain);
  if (!decimals || (decimals[1]?.length ?? 0) > digits) return undefined;
  try {
    return parseDecimal(plain, currency);
  } catch {
    // More than whole minor units can count.
    return undefined;
  }
}
