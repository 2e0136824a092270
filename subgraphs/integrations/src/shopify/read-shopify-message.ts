import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { badInput } from '@castgraph/kernel/errors';
import { parseDecimal } from '@castgraph/kernel/money';

/** What an order message means to the rest of the product, without personal data. */
export interface ShopMessage {
  kind: 'order' | 'refund' | 'cancel';
  orderId: string;
  /** What tells two refunds of one order apart; for other kinds the order itself. */
  subjectId: string;
  at: Date;
  valueMinor: number;
  currency: string;
  discountCodes: string[];
  landingUrl: string | null;
  referringUrl: string | null;
  customerHash: string | null;
}

const id = z.union([z.string(), z.number()]).transform(String);
const instant = z.iso.datetime({ offset: true });
const currency = z.string().regex(/^[A-Z]{3}$/);

const order = z.object({
  id,
  created_at: instant,
  processed_at: instant.nullish(),
  cancelled_at: instant.nullish(),
  currency,
  total_price: z.string(),
  test: z.boolean().nullish(),
  discount_codes: z.array(z.object({ code: z.string() })).nullish(),
  landing_site: z.string().nullish(),
  referring_site: z.string().nullish(),
  customer: z.object({ id }).nullish(),
});

const refund = z.object({
  id,
  order_id: id,
  created_at: instant,
  transactions: z.array(z.object({ kind: z.string(), status: z.string(), amount: z.string(), currency })),
});

/**
 * Reads the body of a Shopify webhook; undefined for topics, test orders and refunds without money that change no figure.
 * `customerKey` turns the customer's id into a hash.
 * @throws BAD_INPUT naming the field that is not as documented
 */
export function readShopifyMessage(topic: string, body: unknown, customerKey: Uint8Array): ShopMessage | undefined {
  if (topic === 'orders/create') return readOrder(body, 'order', customerKey);
  if (topic === 'orders/cancelled') return readOrder(body, 'cancel', customerKey);
  return topic === 'refunds/create' ? readRefund(body) : undefined;
}

function readOrder(body: unknown, kind: 'order' | 'cancel', customerKey: Uint8Array): ShopMessage | undefined {
  const fields = check(order, body);
  if (fields.test) return undefined;
  const at = kind === 'cancel' ? (fields.cancelled_at ?? fields.created_at) : (fields.processed_at ?? fields.created_at);
  return {
    kind,
    orderId: fields.id,
    subjectId: fields.id,
    at: new Date(at),
    valueMinor: Math.max(0, parseDecimal(fields.total_price, fields.currency).amountMinor),
    currency: fields.currency,
    discountCodes: (fields.discount_codes ?? []).map(({ code }) => code),
    landingUrl: fields.landing_site || null,
    referringUrl: fields.referring_site || null,
    customerHash: fields.customer ? createHmac('sha256', customerKey).update(fields.customer.id).digest('hex') : null,
  };
}

function readRefund(body: unknown): ShopMessage | undefined {
  const fields = check(refund, body);
  const paid = fields.transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success');
  const [first] = paid;
  if (!first) return undefined;
  const valueMinor = paid.reduce((sum, { amount, currency: unit }) => sum + parseDecimal(amount, unit).amountMinor, 0);
  const none = { discountCodes: [], landingUrl: null, referringUrl: null, customerHash: null };
  return {
    kind: 'refund',
    orderId: fields.order_id,
    subjectId: fields.id,
    at: new Date(fields.created_at),
    valueMinor,
    currency: first.currency,
    ...none,
  };
}

function check<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String) ?? [];
  throw badInput(`Shopify's message is not as documented: ${path.join('.') || 'body'}: ${issue?.message}`, { path });
}
