import { readConsent } from '@castgraph/measurement/consent';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { parseDecimal, type Money } from '@castgraph/kernel/money';
import { PURCHASE, type Hit, type HitFault } from './hit.ts';

/** Longer ones are refused unread. */
export const MOST_QUERY_CHARACTERS = 8_192;
const MOST_CODES = 20;
const MOST_CODE_CHARACTERS = 200;
const MOST_ORDER_CHARACTERS = 200;
const MOST_URL_CHARACTERS = 4_000;
const EVENT = /^[a-z][a-z0-9-]{0,39}$/;
/** What a value was taken for that was not filled in, as templates leave it. */
const UNFILLED = /^(?:ORDER_ID|\{\{.*\}\})$/;

/** What a call of a pixel says by itself, before who calls is looked at. */
export type PixelCall = Pick<
  Hit,
  'event' | 'orderId' | 'value' | 'promoCodes' | 'landingUrl' | 'referrerHost' | 'newCustomer' | 'consent' | 'fault'
>;

/**
 * Reads the parameters of a call. It never throws: what is wrong becomes the fault, the first one that is met, and what could be
 * understood stays.
 */
export function readPixelCall(
  parameters: URLSearchParams,
  headers: { globalPrivacyControl?: string | undefined; doNotTrack?: string | undefined },
): PixelCall {
  const faults: HitFault[] = [];
  const get = (name: string): string | null => cleanText(parameters.get(name));
  const consent = readConsent({
    flag: get('consent'),
    gdpr: get('gdpr'),
    gdprConsent: get('gdpr_consent'),
    usPrivacy: get('us_privacy'),
    gpp: get('gpp'),
    gppSid: get('gpp_sid'),
    ...headers,
  });
  const event = get('event')?.toLowerCase() ?? 'page-view';
  const isEvent = EVENT.test(event);
  if (!isEvent) faults.push({ cause: 'event is a word of letters, digits and hyphens, such as purchase', field: 'event' });
  const orderId = readOrder(get('order'), event === PURCHASE, faults);
  const value = readValue(get, event === PURCHASE, faults);
  const promoCodes = readCodes(parameters, faults);
  const landingUrl = readLanding(get('landing'), faults);
  const about = { referrerHost: readReferrerHost(get('referrer')), newCustomer: readFlag(get('new_customer')) };
  return { event: isEvent ? event : 'unknown', orderId, value, promoCodes, landingUrl, ...about, consent, fault: faults[0] ?? null };
}

/** Text without control characters and halves of characters, which no table takes; null for none. */
function cleanText(text: string | null): string | null {
  return (
    text
      ?.toWellFormed()
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim() || null
  );
}

function readOrder(order: string | null, isNeeded: boolean, faults: HitFault[]): string | null {
  const fault = (cause: string) => void faults.push({ cause, field: 'order' });
  if (order === null) {
    if (isNeeded) fault('A purchase has an order');
    return null;
  }
  if (order.length > MOST_ORDER_CHARACTERS) fault(`An order id has at most ${MOST_ORDER_CHARACTERS} characters`);
  else if (UNFILLED.test(order)) fault('order was not filled in: the page sent the placeholder');
  else return order;
  return null;
}

function readValue(get: (name: string) => string | null, isNeeded: boolean, faults: HitFault[]): Money | null {
  const fault = (cause: string, field: string): null => {
    faults.push({ cause, field });
    return null;
  };
  const [decimal, minor, currency] = [get('value'), get('value_minor'), get('currency')?.toUpperCase() ?? null];
  if (decimal === null && minor === null) return isNeeded ? fault('A purchase has a value', 'value') : null;
  if (decimal !== null && minor !== null) return fault('Give value or value_minor, not both', 'value_minor');
  if (currency === null || !isCurrency(currency)) return fault('currency is its ISO 4217 code, such as EUR', 'currency');
  if (minor !== null) {
    if (!/^\d{1,15}$/.test(minor)) return fault('value_minor is a whole number of minor units, such as 1999', 'value_minor');
    return { amountMinor: Number(minor), currency };
  }
  if (decimal!.length > 30 || !/^\d+(?:\.\d+)?$/.test(decimal!)) return fault('value is no number: write it as 19.99', 'value');
  try {
    return parseDecimal(decimal!, currency);
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    return fault('value has more digits than its currency', 'value');
  }
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** True for a code that is in use. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Repeated, or separated by commas. */
function readCodes(parameters: URLSearchParams, faults: HitFault[]): string[] {
  const codes = parameters
    .getAll('code')
    .flatMap((text) => text.split(','))
    .flatMap((text) => cleanText(text) ?? []);
  const good = codes.filter((code) => code.length <= MOST_CODE_CHARACTERS).slice(0, MOST_CODES);
  if (good.length < codes.length)
    faults.push({ cause: `There are at most ${MOST_CODES} codes of ${MOST_CODE_CHARACTERS} characters`, field: 'code' });
  return good;
}

/** The host of a referring page, given as an address or as a host; the rest of an address is nobody's business. Null for neither. */
export function readReferrerHost(referrer: string | null): string | null {
  if (referrer === null) return null;
  const url = /^https?:\/\//i.test(referrer) ? referrer : `https://${referrer}`;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.includes('.') && host.length <= 253 ? host : null;
}

function readFlag(flag: string | null): boolean | null {
  if (flag === '1' || flag === 'true') return true;
  return flag === '0' || flag === 'false' ? false : null;
}

function readLanding(landing: string | null, faults: HitFault[]): string | null {
  if (landing === null) return null;
  if (landing.length <= MOST_URL_CHARACTERS && /^(?:https?:\/\/|\/)/i.test(landing) && URL.canParse(landing, 'https://shop.invalid'))
    return landing;
  faults.push({ cause: 'landing is the address of the page the buyer came to first', field: 'landing' });
  return null;
}
