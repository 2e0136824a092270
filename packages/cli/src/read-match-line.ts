import { addDays, dayStart } from '@castgraph/kernel/days';
import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { networkKey } from '@castgraph/kernel/ip-address';
import { ADDRESS_CLASSES, type AddressClass } from '@castgraph/measurement/attribution/address-classes';
import type { CampaignSign } from '@castgraph/measurement/attribution/campaign-signs';
import type { Exposure, MatchEvent, Order, Refund, Signal } from '@castgraph/measurement/attribution/match-events';
import { DEFAULT_PRIORITY, type MatchMethod } from '@castgraph/measurement/attribution/match-order';
import { clickIdOf } from '@castgraph/measurement/attribution/tie-signals';
import { LineFields } from './read-fields.ts';
import { readInstant } from './read-request.ts';

export type MatchLine =
  | { kind: 'campaign'; sign: CampaignSign }
  | { kind: 'ip-class'; cidr: string; named: AddressClass }
  | { kind: 'exposure'; exposure: Exposure }
  | { kind: 'signal'; signal: Signal }
  | { kind: 'order'; order: Order }
  | { kind: 'refund'; refund: Refund };

const KINDS = ['exposure', 'click', 'code', 'survey', 'order', 'refund', 'campaign', 'ip-class'] as const;

/**
 * Reads one line of JSON for matching. Fields beyond the known ones are passed over; null, empty and absent are the same.
 * Throws BAD_INPUT that names the line and the field.
 */
export function readMatchLine(text: string, line: number): MatchLine {
  const fields = LineFields.parse(text, line);
  const kind = KINDS.find((known) => known === fields.value('kind')) ?? fields.fail('kind', `one of ${KINDS.join(', ')}`);
  switch (kind) {
    case 'campaign':
      return { kind, sign: readCampaign(fields) };
    case 'ip-class':
      return { kind, cidr: fields.requireText('cidr'), named: readClass(fields) };
    case 'exposure':
      return { kind, exposure: { ...readEvent(fields), campaign: fields.id('campaign') } };
    case 'order':
      return { kind, order: readOrder(fields) };
    case 'refund':
      return { kind, refund: readRefund(fields) };
    case 'click':
    case 'code':
    case 'survey':
      return { kind: 'signal', signal: readSignal(fields, kind) };
  }
}

/** Runs what judges a line, so that what it complains of is known by its line. */
export function atLine<T>(line: number, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    throw isCastgraphError(error) ? badInput(`Line ${line}: ${error.message}`, { ...error.place, line }) : error;
  }
}

function readEvent(fields: LineFields): MatchEvent {
  const ip = fields.text('ip');
  const network = ip === null ? null : networkKey(ip);
  if (ip !== null && network === null) fields.fail('ip', 'an IP address');
  return {
    at: fields.requireInstant('at'),
    atText: fields.requireText('at'),
    eventId: fields.id('eventId') ?? fields.id('id'),
    ip,
    network,
    userAgent: fields.text('userAgent'),
  };
}

function readOrder(fields: LineFields): Order {
  const valueMinor = fields.minor('valueMinor');
  if (valueMinor !== null && valueMinor < 0) fields.fail('valueMinor', 'a whole number of minor units from 0 on');
  return {
    ...readEvent(fields),
    orderId: fields.id('orderId') ?? fields.fail('orderId', 'present'),
    code: fields.text('code'),
    url: fields.text('url'),
    referrer: fields.text('referrer'),
    customer: fields.id('customer'),
    valueMinor,
    currency: fields.text('currency'),
  };
}

function readSignal(fields: LineFields, kind: Signal['kind']): Signal {
  const event = readEvent(fields);
  const [url, code, campaign] = [fields.text('url'), fields.text('code'), fields.id('campaign')];
  if (kind === 'code' && code === null && campaign === null) fields.fail('code', 'present');
  const clickId = fields.id('clickId')?.toLowerCase() ?? clickIdOf(url) ?? event.eventId?.toLowerCase() ?? null;
  return { ...event, kind, campaign, code, url, orderId: fields.id('orderId'), customer: fields.id('customer'), clickId };
}

function readRefund(fields: LineFields): Refund {
  const at = fields.requireInstant('at');
  const amount = fields.minor('valueMinor');
  return {
    orderId: fields.id('orderId') ?? fields.fail('orderId', 'present'),
    eventId: fields.id('eventId') ?? fields.id('id') ?? `${at} ${amount}`,
    // Some shops write what they pay back as a negative amount.
    valueMinor: amount === null ? null : Math.abs(amount),
  };
}

function readCampaign(fields: LineFields): CampaignSign {
  const from = readBound(fields, 'from');
  const to = readBound(fields, 'to');
  if (from !== null && to !== null && to < from) fields.fail('to', 'no earlier than "from"');
  return {
    campaign: fields.id('campaign') ?? fields.fail('campaign', 'present'),
    codes: fields.texts('codes'),
    paths: fields.texts('paths'),
    from,
    to,
    signals: readSignals(fields),
  };
}

/** An instant, or a day in UTC: "from" its beginning "to" its end. */
function readBound(fields: LineFields, field: 'from' | 'to'): number | null {
  const text = fields.text(field);
  if (text === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = readInstant(isDay ? `${text}T00:00:00Z` : text) ?? fields.fail(field, 'an RFC 3339 date and time with its offset, or a day');
  return isDay && field === 'to' ? dayStart(addDays(text, 1)) : at;
}

function readSignals(fields: LineFields): MatchMethod[] | null {
  const names = fields.texts('signals');
  if (names.length === 0) return null;
  return readMethods(names) ?? fields.fail('signals', `some of ${DEFAULT_PRIORITY.join(', ')}, each once, the strongest first`);
}

/** Methods by their names; null when one is unknown or there twice. */
export function readMethods(names: readonly string[]): MatchMethod[] | null {
  const methods = names.flatMap((name) => DEFAULT_PRIORITY.filter((known) => known === name));
  return methods.length === names.length && new Set(methods).size === methods.length ? methods : null;
}

function readClass(fields: LineFields): AddressClass {
  return ADDRESS_CLASSES.find((known) => known === fields.value('class')) ?? fields.fail('class', `one of ${ADDRESS_CLASSES.join(', ')}`);
}
