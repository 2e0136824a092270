import { copyText } from '@castgraph/orm/copy-rows';

/** One row of ingestion.listener_event, by the names of its columns. Keys are 16 bytes; no address is among them. */
export interface ListenerEvent {
  organization_id: string;
  event_id: string;
  at: Date;
  source: 'prefix' | 'log' | 'event';
  method: string;
  status: number | null;
  url_key: string;
  range_spec: string | null;
  bytes_served: number | null;
  referrer_host: string | null;
  user_agent: string;
  app: string | null;
  device: string | null;
  os: string | null;
  agent_kind: string;
  is_bot: boolean;
  ip_class: string;
  country: string | null;
  region: string | null;
  listener_key: Uint8Array;
  household_key: Uint8Array;
  lists_version: string;
  /** A request for audio, a stream reported with the seconds heard, or a client-confirmed play with the mark reached. // C34 */
  kind: 'request' | 'stream' | 'play';
  listened_seconds: number | null;
  play_percent: number | null;
}

/**
 * What a request tells about who asked, with the address already turned into keys. `device` is one of DEVICE_NAMES, a closed set that
 * a breakdown can be made of; models stay in the user agent, which the row keeps whole. `region` is ISO 3166-2.
 */
export type ListenerDescription = Pick<
  ListenerEvent,
  'app' | 'device' | 'os' | 'agent_kind' | 'is_bot' | 'ip_class' | 'country' | 'region' | 'listener_key' | 'household_key' | 'lists_version'
>;

/** The columns in the order in which a record holds them. */
export const LISTENER_EVENT_COLUMNS = [
  'organization_id',
  'event_id',
  'at',
  'source',
  'method',
  'status',
  'url_key',
  'range_spec',
  'bytes_served',
  'referrer_host',
  'user_agent',
  'app',
  'device',
  'os',
  'agent_kind',
  'is_bot',
  'ip_class',
  'country',
  'region',
  'listener_key',
  'household_key',
  'lists_version',
  'kind',
  'listened_seconds',
  'play_percent',
] as const satisfies readonly (keyof ListenerEvent)[];

/** Stands before every record, so that a later version knows what an earlier one left on disk. */
export const RECORD_FORMAT = '2';

/** What format 1 lacked: it knew nothing but requests. */
export const SINCE_FORMAT_1 = `\trequest\t\\N\t\\N`;

/** The event as a record of the spool: its format, then a line of COPY's text format. */
export function toRecord(event: ListenerEvent): string {
  return `${RECORD_FORMAT}\t${render(event, LISTENER_EVENT_COLUMNS)}`;
}

const SENDER_COLUMNS = LISTENER_EVENT_COLUMNS.slice(LISTENER_EVENT_COLUMNS.indexOf('user_agent'), LISTENER_EVENT_COLUMNS.indexOf('kind'));

/** What a record says of who asked: the same for all requests of one listener, so that it is made once. */
type Sender = Pick<ListenerEvent, 'user_agent'> & ListenerDescription;
/** What a record of a redirect says of the request itself. The time is ISO 8601 with milliseconds. */
type RedirectedRequest = Pick<ListenerEvent, 'organization_id' | 'event_id' | 'url_key' | 'range_spec' | 'referrer_host'> & {
  at: string;
  method: 'GET' | 'HEAD';
};

/** The sender's part of a record. */
export function renderSender(sender: Sender): string {
  return render(sender, SENDER_COLUMNS);
}

/** `toRecord` of a redirect, with the sender's part made before. What stays the same in all of them is written as it is. */
export function toRedirectRecord(request: RedirectedRequest, sender: string): string {
  const { organization_id, event_id, at, method, url_key, range_spec, referrer_host } = request;
  return (
    `${RECORD_FORMAT}\t${organization_id}\t${event_id}\t${at}\tprefix\t${method}\t\\N\t${copyText(url_key)}\t` +
    `${copyText(range_spec)}\t\\N\t${copyText(referrer_host)}\t${sender}\trequest\t\\N\t\\N`
  );
}

function render(values: Partial<ListenerEvent>, columns: readonly (keyof ListenerEvent)[]): string {
  let text = copyText(values[columns[0]!]);
  for (let index = 1; index < columns.length; index++) text += `\t${copyText(values[columns[index]!])}`;
  return text;
}
