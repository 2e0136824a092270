import { createHash } from 'node:crypto';
import { newId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { markDueLaterOrders, markDueOrders } from '../attribution/mark-due.ts';
import { settleRefunds } from '../conversions/settle-refunds.ts';
import { type Order, storeConversion, UNPROVEN_SOURCE } from '../conversions/store-conversion.ts';
import { storeRefund } from '../conversions/store-refund.ts';
import { describePerson } from '../pixels/describe-person.ts';
import type { ImportedOrder } from './imported-order.ts';
import type { OrderRow } from './read-order-row.ts';

/** A row and the line on which it ends. */
export interface NumberedOrder extends OrderRow {
  line: number;
}

interface Terms {
  sponsorId: string | null;
  secret: Uint8Array;
  isDryRun: boolean;
}

/** Where these orders come from. */
const SOURCE = 'csv';

interface Known {
  orderId: string;
  source: string;
  grossMinor: number;
  currency: string;
}

/** Stores what a table says, and tells what became of each row. Orders are credited by the worker, within seconds. */
export async function storeOrderRows(
  em: EntityManager,
  organizationId: string,
  rows: readonly NumberedOrder[],
  terms: Terms,
): Promise<ImportedOrder[]> {
  const known = await readKnown(em, organizationId, rows);
  const verdicts: ImportedOrder[] = [];
  const fresh: NumberedOrder[] = [];
  const told = (row: NumberedOrder, verdict: ImportedOrder['verdict'], fault: Partial<Pick<ImportedOrder, 'cause' | 'column'>> = {}) =>
    verdicts.push({ line: row.line, orderId: row.orderId, verdict, cause: null, column: null, ...fault });
  for (const row of rows.filter(({ amountMinor }) => amountMinor >= 0)) {
    const before = known.get(row.orderId);
    const isProven = before !== undefined && before.source !== UNPROVEN_SOURCE;
    if (isProven && (before.grossMinor !== row.amountMinor || before.currency !== row.currency))
      told(row, 'REJECTED', { cause: 'The order is known with another value', column: 'value' });
    else if (isProven) told(row, 'DUPLICATE');
    else {
      if (before && !terms.isDryRun) await storeConversion(em, organizationId, toOrder(row, terms));
      if (!before) fresh.push(row);
      known.set(row.orderId, { orderId: row.orderId, source: SOURCE, grossMinor: row.amountMinor, currency: row.currency });
      told(row, 'ORDER');
    }
  }
  if (!terms.isDryRun) await insertOrders(em, organizationId, fresh, terms);
  const refunds = rows.filter(({ amountMinor }) => amountMinor < 0);
  const refunded = await readRefunds(em, organizationId, refunds);
  for (const row of refunds) {
    const refundId = refundIdOf(row);
    told(row, refunded.has(refundId) ? 'DUPLICATE' : 'REFUND');
    if (!refunded.has(refundId) && !terms.isDryRun) await storeRefund(em, organizationId, toRefund(row, refundId));
    refunded.add(refundId);
  }
  return verdicts;
}

function toOrder(
  { orderId, at, amountMinor, currency, codes, landingUrl, referrerHost, newCustomer, customer }: OrderRow,
  terms: Terms,
): Order {
  const { customerKey } = describePerson(terms.secret, { ip: null, userAgent: null, customer });
  return {
    orderId,
    source: SOURCE,
    at,
    value: { amountMinor, currency },
    promoCodes: codes,
    landingUrl,
    referrerHost,
    newCustomer,
    sponsorId: terms.sponsorId,
    buyer: { householdKey: null, customerKey, ipClass: null, device: null },
  };
}

const INSERT = `/* import-orders */
  insert into analytics.conversion
    (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, landing_url, created_at, sponsor_id, referrer_host,
     reported_new_customer, customer_key)
  select ?::uuid, r.id, r.order_id, '${SOURCE}', r.at, r.value, 0, r.currency, array(select jsonb_array_elements_text(r.codes)), r.landing, now(), ?::uuid,
         r.referrer, r.is_new, decode(r.customer, 'hex')
    from jsonb_to_recordset(?::jsonb) as r (id uuid, order_id text, at timestamptz, value bigint, currency text, codes jsonb, landing text, referrer text,
         is_new boolean, customer text)
  on conflict (organization_id, order_id) do nothing`;

/** All at once; what their refunds took off before they came, and who earned them, is found by the orders' ids. */
async function insertOrders(em: EntityManager, organizationId: string, fresh: readonly OrderRow[], terms: Terms): Promise<void> {
  if (fresh.length === 0) return;
  const rows = fresh.map((row) => {
    const { at, value, promoCodes: codes, landingUrl: landing, referrerHost: referrer, newCustomer, buyer } = toOrder(row, terms);
    const { amountMinor, currency } = value;
    const told = { at: at.toISOString(), value: amountMinor, currency, codes, landing, referrer };
    return { id: newId(at.getTime()), order_id: row.orderId, ...told, is_new: newCustomer, customer: buyer!.customerKey };
  });
  await executeBound(em, INSERT, [organizationId, terms.sponsorId, JSON.stringify(rows)]);
  const ids = fresh.map(({ orderId }) => orderId);
  for (const orderId of await findRefunded(em, organizationId, ids)) await settleRefunds(em, organizationId, orderId);
  await markDueOrders(em, organizationId, ids);
  await markDueLaterOrders(em, organizationId, ids);
}

async function findRefunded(em: EntityManager, organizationId: string, orderIds: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    '/* find-refunded-orders */ select distinct order_id as id from analytics.refund where organization_id = ? and order_id = any(?::text[])',
    [organizationId, arrayLiteral(orderIds)],
  );
  return rows.map(({ id }) => id);
}

async function readKnown(em: EntityManager, organizationId: string, rows: readonly OrderRow[]): Promise<Map<string, Known>> {
  const found = await em.execute<Known[]>(
    `/* find-known-orders */ select order_id as "orderId", source, gross_minor::float8 as "grossMinor", currency from analytics.conversion
      where organization_id = ? and order_id = any(?::text[])`,
    [organizationId, arrayLiteral(rows.map(({ orderId }) => orderId))],
  );
  return new Map(found.map((row) => [row.orderId, row]));
}

async function readRefunds(em: EntityManager, organizationId: string, rows: readonly OrderRow[]): Promise<Set<string>> {
  const found = await em.execute<{ id: string }[]>(
    '/* find-known-refunds */ select refund_id as id from analytics.refund where organization_id = ? and order_id = any(?::text[])',
    [organizationId, arrayLiteral(rows.map(({ orderId }) => orderId))],
  );
  return new Set(found.map(({ id }) => id));
}

/** The same order, instant and amount is the same refund: a table says no more of it. */
function refundIdOf({ orderId, at, amountMinor, currency }: OrderRow): string {
  return `csv-${createHash('sha256')
    .update(JSON.stringify([orderId, at.getTime(), amountMinor, currency]))
    .digest('hex')
    .slice(0, 32)}`;
}

function toRefund({ orderId, at, amountMinor, currency }: OrderRow, refundId: string) {
  return { orderId, refundId, at, valueMinor: -amountMinor, currency };
}
