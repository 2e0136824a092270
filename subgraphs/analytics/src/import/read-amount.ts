import { badInput } from '@castgraph/kernel/errors';
import { minorDigits, parseDecimal } from '@castgraph/kernel/money';

/** 1.250 or 1.250.000 or 1,250: whole groups of three behind one to three digits that do not begin with 0. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * Minor units of an amount as people write it: 1250, 1250.5, 1250,50, 1.250,50, 1,250.50, 1 250,50, 1’250.50. The last of two different
 * separators is the decimal one; a single one with three digits behind it separates thousands, which no amount with cents does otherwise.
 * @throws BAD_INPUT for everything else, formulas among it, and for 1.250 in a currency of three decimals, which could be either
 */
export function readAmount(text: string, currency: string): number {
  const plain = text.trim().replaceAll(/[\s'’]/gu, '');
  if (!/^\d[\d.,]*$/.test(plain)) throw badInput(`Not an amount: ${text.slice(0, 40)}`);
  const { amountMinor } = parseDecimal(toDecimal(plain, currency), currency);
  return amountMinor;
}

function toDecimal(plain: string, currency: string): string {
  if (GROUPED.test(plain)) {
    if (minorDigits(currency) >= 3 && plain.split(/[.,]/).length === 2)
      throw badInput(`${plain} could be thousands or decimals of ${currency}: write it without thousands and with all decimals`);
    return plain.replaceAll(/[.,]/g, '');
  }
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (at < 0) return plain;
  const [whole, fraction] = [plain.slice(0, at), plain.slice(at + 1)];
  const isGrouped = /[.,]/.test(whole);
  // 1,250.50: what groups is another sign than what separates the decimals.
  if (isGrouped && (!GROUPED.test(whole) || whole.includes(plain[at]!))) throw badInput(`Not an amount: ${plain}`);
  return `${whole.replaceAll(/[.,]/g, '')}.${fraction}`;
}
