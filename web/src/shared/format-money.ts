import { formatDecimal, minorDigits, type Money } from '@castgraph/kernel/money';

/** An amount in the reader's manner: `4990 EUR` → `€49.90`. Exact for every safe integer of minor units. */
export function formatMoney(money: Money, { isWhole = false, locale }: { isWhole?: boolean; locale?: string } = {}): string {
  const digits = isWhole ? 0 : minorDigits(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A decimal string keeps what a floating-point number of major units would round.
  return format.format(formatDecimal(money) as `${number}`);
}

/** The amount without fractions where it is large, as headline figures show it: `€12,480`, but `€49.90`. */
export function formatHeadlineMoney(money: Money, locale?: string): string {
  const isWhole = Math.abs(money.amountMinor) >= 1000 * 10 ** minorDigits(money.currency);
  return formatMoney(money, { isWhole, ...(locale ? { locale } : {}) });
}
