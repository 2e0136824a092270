import { z } from 'zod';
import { badInput } from '@castgraph/kernel/errors';

/** An amount of money that cannot be negative, as mutations take it. */
export const moneyInput = z.strictObject({
  amountMinor: z.int('Money is a whole number of minor units').nonnegative('Money cannot be negative here'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is its ISO 4217 code, such as EUR'),
});

/** The minor units of an amount that must be in the currency of what it belongs to; null for none. @throws BAD_INPUT with the path */
export function minorIn(
  currency: string,
  amount: z.output<typeof moneyInput> | null | undefined,
  path: readonly (string | number)[],
): number | null {
  if (amount == null) return null;
  if (amount.currency !== currency)
    throw badInput(`Everything of a campaign is in one currency, here ${currency}`, { path: ['input', ...path, 'currency'] });
  return amount.amountMinor;
}
