import { randomUUID } from 'node:crypto';
import type { StubShop } from './stub-shop.ts';

/** A sale at a shop. */
export type Sale = {
  number: number;
  placedAt: Date;
  goods: StubShop['goods'][number];
  quantity: number;
  code: string | undefined;
  totalMinor: number;
  discountMinor: number;
  /** The page that the buyer landed on, as a path with its query. */
  landingSite: string;
  /** Tells buyers apart; the name and address made from it are nobody's. */
  buyer: number;
};

/** The shop's id of an order. */
export function orderId(shop: StubShop, number: number): number {
  return 5_600_000_000_000 + shop.firstOrder * 1_000 + number;
}

/** An amount of minor units as Shopify writes money: `"77.95"`. */
export function decimal(shop: StubShop, minor: number): string {
  return (minor / shop.minorUnits).toFixed(shop.minorUnits === 1 ? 0 : 2);
}

/** The body of `orders/create`, with the members that the documentation lists for it. */
export function orderBody(shop: StubShop, sale: Sale): Record<string, unknown> {
  const id = orderId(shop, sale.number);
  const at = sale.placedAt.toISOString().replace(/\.\d+Z$/, '+00:00');
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    app_id: 580111,
    buyer_accepts_marketing: false,
    cancel_reason: null,
    cancelled_at: null,
    checkout_token: randomUUID().replaceAll('-', ''),
    closed_at: null,
    confirmed: true,
    created_at: at,
    processed_at: at,
    updated_at: at,
    ...prices(shop, sale),
    discount_codes: sale.code === undefined ? [] : [{ code: sale.code, amount: decimal(shop, sale.discountMinor), type: 'percentage' }],
    financial_status: 'paid',
    fulfillment_status: null,
    landing_site: sale.landingSite,
    landing_site_ref: null,
    referring_site: '',
    source_name: 'web',
    name: `#${shop.firstOrder + sale.number}`,
    number: sale.number,
    order_number: shop.firstOrder + sale.number,
    note: null,
    note_attributes: [],
    payment_gateway_names: ['shopify_payments'],
    refunds: [],
    tags: '',
    test: false,
    ...buyer(shop, sale.buyer),
    line_items: [lineItem(shop, sale)],
  };
}

/** The body of `refunds/create`: the whole order, or a part of it. */
export function refundBody(shop: StubShop, sale: Sale, { amountMinor, at }: { amountMinor: number; at: Date }): Record<string, unknown> {
  const order = orderId(shop, sale.number);
  const id = 920_000_000 + shop.firstOrder * 1_000 + sale.number;
  const time = at.toISOString();
  return {
    id,
    order_id: order,
    admin_graphql_api_id: `gid://shopify/Refund/${id}`,
    created_at: time,
    processed_at: time,
    note: 'Returned unused',
    restock: true,
    refund_line_items: [
      { id: id + 1, quantity: sale.quantity, line_item_id: order + 1, restock_type: 'return', subtotal: decimal(shop, amountMinor) },
    ],
    transactions: [
      {
        id: id + 2,
        order_id: order,
        kind: 'refund',
        gateway: 'shopify_payments',
        status: 'success',
        amount: decimal(shop, amountMinor),
        currency: shop.currency,
        created_at: time,
      },
    ],
    order_adjustments: [],
  };
}

/** What it costs, in the shop's money and in the buyer's, which is the same here. */
function prices(shop: StubShop, sale: Sale): Record<string, unknown> {
  const money = (minor: number): string => decimal(shop, minor);
  const amount = { amount: money(sale.totalMinor), currency_code: shop.currency };
  const set = { shop_money: amount, presentment_money: amount };
  return {
    currency: shop.currency,
    presentment_currency: shop.currency,
    current_total_price: money(sale.totalMinor),
    current_total_price_set: set,
    total_price: money(sale.totalMinor),
    total_price_set: set,
    subtotal_price: money(sale.totalMinor),
    total_discounts: money(sale.discountMinor),
    total_line_items_price: money(sale.goods.priceMinor * sale.quantity),
    total_tax: money(0),
    taxes_included: true,
  };
}

/** Personal data as a real order carries it, of a person who does not exist. */
function buyer(shop: StubShop, number: number): Record<string, unknown> {
  const email = `buyer-${number}@example.com`;
  const customer = { id: 7_000_000_000_000 + number, email, first_name: 'Sam', last_name: `Example ${number}`, currency: shop.currency };
  const address = {
    first_name: 'Sam',
    last_name: `Example ${number}`,
    address1: `${(number % 90) + 1} Quay Street`,
    city: 'Northport',
    zip: '00000',
    country_code: 'IE',
  };
  return { email, contact_email: email, phone: null, customer, billing_address: address, shipping_address: address };
}

function lineItem(shop: StubShop, { number, goods, quantity, discountMinor }: Sale): Record<string, unknown> {
  return {
    id: orderId(shop, number) + 1,
    name: goods.name,
    title: goods.name,
    price: decimal(shop, goods.priceMinor),
    quantity,
    total_discount: decimal(shop, 0),
    discount_allocations: discountMinor === 0 ? [] : [{ amount: decimal(shop, discountMinor), discount_application_index: 0 }],
  };
}
