import { createHash } from 'node:crypto';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { readAmount } from '../import/read-amount.ts';
import { isCurrency, readReferrerHost } from '../pixels/read-pixel-call.ts';
import type { OrderColumn } from './order-columns.ts';

/** An order or a refund as a row says it. */
export interface OrderRow {
  orderId: string;
  at: Date;
  /** Negative for a refund. */
  amountMinor: number;
  currency: string;
  codes: string[];
  landingUrl: string | null;
  referrerHost: string | null;
  /** SHA-256 of the customer's address; plain addresses are hashed here and go no further. // A5d */
  customer: string | null;
  newCustomer: boolean | null;
}

/** Why a row cannot be taken. Nothing that stands in it is repeated. */
export interface OrderRowFault {
  cause: string;
  column: OrderColumn;
}

const MOST_CODES = 20;
const AHEAD_MS = 5 * 60_000;
/** 2026-11-28, 2026-11-28 10:15, 2026-11-28T10:15:00Z, 2026-11-28 10:15:00 +0100: without an offset it is UTC. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/;
const TRUE = new Set(['1', 'true', 'yes', 'y']);
const FALSE = new Set(['0', 'false', 'no', 'n']);

/** Reads a row by its columns; the first fault that is met, where there is one. Pure. */
export function readOrderRow(
  cells: ReadonlyMap<OrderColumn, string>,
  { currency: usual, now }: { currency: string | null; now: number },
): OrderRow | OrderRowFault {
  const formula = [...cells].find(([column, cell]) => isFormula(column, cell));
  if (formula) return { cause: 'A cell that begins like a formula is not taken', column: formula[0] };
  const orderId = cells.get('order')?.toWellFormed() ?? '';
  if (orderId === '') return { cause: 'It has no order', column: 'order' };
  if (orderId.length > 200) return { cause: 'An order id has at most 200 characters', column: 'order' };
  const at = readInstant(cells.get('at') ?? '');
  if (!at) return { cause: 'Not a date and time, such as 2026-11-28 10:15 or 2026-11-28T10:15:00Z', column: 'at' };
  if (at.getTime() > now + AHEAD_MS) return { cause: 'It lies in the future', column: 'at' };
  const currency = cells.get('currency')?.toUpperCase() ?? usual;
  if (currency === null || !isCurrency(currency)) return { cause: 'Not an ISO 4217 code, such as EUR', column: 'currency' };
  const amountMinor = readSigned(cells.get('value') ?? '', currency);
  if (amountMinor === null) return { cause: 'Not an amount, such as 49.90 or 49,90', column: 'value' };
  const customer = readCustomer(cells.get('customer'));
  if (customer === undefined) return { cause: 'Neither an address of mail nor a SHA-256', column: 'customer' };
  const codes = (cells.get('codes') ?? '').split(/[\s,;]+/).filter(Boolean);
  if (codes.length > MOST_CODES || codes.some((code) => code.length > 200))
    return { cause: `There are at most ${MOST_CODES} codes`, column: 'codes' };
  const flag = cells.get('new_customer')?.toLowerCase();
  return {
    orderId,
    at,
    amountMinor,
    currency,
    codes,
    customer,
    landingUrl: readLandingUrl(cells.get('landing')),
    referrerHost: readReferrerHost(cells.get('referrer') ?? null),
    newCustomer: flag === undefined ? null : TRUE.has(flag) ? true : FALSE.has(flag) ? false : null,
  };
}

/** A minus begins a refund, and a path or an offset is none; everything else that a sheet would compute is refused. */
function isFormula(column: OrderColumn, cell: string): boolean {
  if (/^[=@\t\r]/.test(cell)) return true;
  return /^[+-]/.test(cell) && !(column === 'value' && /^[+-]?[\d.,\s'’]+$/.test(cell));
}

function readInstant(text: string): Date | null {
  const [, day, time = '00:00', seconds = ':00', offset = 'Z'] = INSTANT.exec(text.trim()) ?? [];
  if (!day) return null;
  const at = new Date(`${day}T${time}${seconds}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  // A 31st of February would become a day of March.
  return Number.isNaN(at.getTime()) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day ? null : at;
}

function readSigned(text: string, currency: string): number | null {
  const [, sign, amount] = /^([+-]?)(.*)$/s.exec(text.trim())!;
  try {
    const minor = readAmount(amount!, currency);
    return sign === '-' && minor !== 0 ? -minor : minor;
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    return null;
  }
}

function readCustomer(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(text) || text.length > 320) return undefined;
  return createHash('sha256').update(text.toLowerCase()).digest('hex');
}

function readLandingUrl(text: string | undefined): string | null {
  if (text === undefined || text.length > 4_000) return null;
  return /^(?:https?:\/\/|\/)/i.test(text) && URL.canParse(text, 'https://shop.invalid') ? text : null;
}
