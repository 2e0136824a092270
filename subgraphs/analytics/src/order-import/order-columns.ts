import { badInput } from '@castgraph/kernel/errors';

/** Columns of a table of orders, and what shops call them otherwise. */
const NAMES = {
  order: ['order', 'order_id', 'orderid', 'name', 'bestellnummer'],
  at: ['at', 'date', 'created_at', 'placed_at', 'ordered_at'],
  value: ['value', 'total', 'amount', 'order_total'],
  currency: ['currency'],
  codes: ['codes', 'code', 'discount_code', 'discount_codes', 'promo_code', 'coupon'],
  landing: ['landing', 'landing_url', 'landing_page', 'landing_site'],
  referrer: ['referrer', 'referring_site'],
  customer: ['customer', 'email', 'customer_email'],
  new_customer: ['new_customer', 'is_new_customer'],
} as const;

export type OrderColumn = keyof typeof NAMES;

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name as string, column as OrderColumn])));
const REQUIRED = ['order', 'at', 'value'] as const;

/**
 * The column of each cell of the first line; null for one that is not read, as exports of shops have many.
 * @throws BAD_INPUT for a column that stands twice and for one that is missing
 */
export function readOrderHead(cells: readonly string[]): (OrderColumn | null)[] {
  const path = ['input', 'csv'];
  const columns = cells.map(
    (cell) =>
      BY_NAME.get(
        cell
          .trim()
          .toLowerCase()
          .replaceAll(/[\s-]+/g, '_'),
      ) ?? null,
  );
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice) throw badInput(`The column ${twice} stands twice`, { path, line: 1 });
  const missing = REQUIRED.find((column) => !columns.includes(column));
  if (missing) throw badInput(`The column ${missing} is missing`, { path, line: 1 });
  return columns;
}
