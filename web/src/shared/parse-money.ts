import { parseDecimal, type Money } from '@castgraph/kernel/money';

/**
 * Reads an amount as people type it: digits, and at most one point or comma before the decimals. Undefined for anything else:
 * a thousands separator could be either, and money is not guessed.
 */
export function parseMoney(text: string, currency: string): Money | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  try {
    return parseDecimal(plain, currency);
  } catch {
    return undefined;
  }
}
