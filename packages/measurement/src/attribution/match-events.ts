/** Where something was seen to come from. */
export interface Sender {
  /** The address as written, which is one; null where unsaid. */
  ip: string | null;
  /** `networkKey` of the address. */
  network: string | null;
  userAgent: string | null;
}

/** What all events have. */
export interface MatchEvent extends Sender {
  /** Unix ms. */
  at: number;
  /** The instant as the source wrote it, which names the touch in results. */
  atText: string;
  /** By which a repeated event is known again; null where the source gives none, then its content is. */
  eventId: string | null;
}

/** An ad heard, or, without campaign, a download that only tells how many share the address. */
export interface Exposure extends MatchEvent {
  campaign: string | null;
}

/** A click, a code entered or an answer given; tied to an order by its id, by the click's id, by the customer, or by where it came from. */
export interface Signal extends MatchEvent {
  kind: 'click' | 'code' | 'survey';
  campaign: string | null;
  code: string | null;
  url: string | null;
  orderId: string | null;
  customer: string | null;
  /** Of a click, as it comes back in the order's URL. */
  clickId: string | null;
}

export interface Order extends MatchEvent {
  orderId: string;
  code: string | null;
  url: string | null;
  referrer: string | null;
  customer: string | null;
  valueMinor: number | null;
  currency: string | null;
}

export interface Refund {
  orderId: string;
  eventId: string;
  /** Null for all that is left. */
  valueMinor: number | null;
}

/** Whether an event came before; remembers it if not. // A5c */
export function isRepeated(seen: Set<string>, event: MatchEvent, ...content: (string | null)[]): boolean {
  const key = event.eventId === null ? JSON.stringify([event.at, event.network, event.userAgent, ...content]) : `id ${event.eventId}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
