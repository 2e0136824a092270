import type { Consent } from '@castgraph/measurement/consent';
import type { Money } from '@castgraph/kernel/money';

/** What of the person behind a hit is kept: keys in hexadecimal, never an address, a name of a browser or an address of mail. */
export interface HitPerson {
  listenerKey: string | null;
  householdKey: string | null;
  customerKey: string | null;
  agentKind: string | null;
  device: string | null;
  ipClass: string | null;
}

/** Why a hit counts for nothing: a sentence that repeats nothing of what was sent, and the parameter it is about. */
export interface HitFault {
  cause: string;
  field: string | null;
}

/** What a page or a server told, as it was understood. */
export interface Hit {
  id: string;
  source: 'PIXEL' | 'SERVER';
  /** Unix milliseconds. */
  at: number;
  receivedAt: number;
  event: string;
  /** Without the pixel's prefix. */
  orderId: string | null;
  value: Money | null;
  promoCodes: string[];
  landingUrl: string | null;
  /** Host of the page that led to the shop. */
  referrerHost: string | null;
  /** Whether the shop says that the customer is a new one; null where it says nothing. */
  newCustomer: boolean | null;
  consent: Consent;
  pageHost: string | null;
  isBot: boolean;
  fault: HitFault | null;
  /** Null where nothing of the person may be kept. */
  person: HitPerson | null;
}

/** The only event that becomes a conversion. */
export const PURCHASE = 'purchase';
