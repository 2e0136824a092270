import { LRUCache } from 'lru-cache';
import { deterministicId } from '@castgraph/kernel/ids';
import { RecentMap } from '@castgraph/kernel/recent-map';
import { parseIp } from '@castgraph/kernel/ip-address';
import { faulty, type LogRow } from '../access-logs/log-row.ts';
import { audioKey } from './audio-key.ts';
import { cleanHeader, referrerHost } from './clean-text.ts';
import { judgeTime } from './judge-time.ts';
import type { ListenerDescription, ListenerEvent } from './listener-event.ts';
import type { ReadContext, ReadRow } from './reported-event.ts';

const MAX_TARGET_CHARACTERS = 8_192;
const HOST = /^[\w.-]{1,253}(?::\d{1,5})?$/;
const METHOD = /^[A-Z]{1,16}$/;
const KEYS_REMEMBERED = 10_000;
/** Players ask for one file in pieces, which lie near to each other. */
const LISTENERS_REMEMBERED = 5_000;
/** Equal lines that lie further apart in one log are taken for one. See docs/decisions/0014. */
const EQUAL_LINES_REMEMBERED = 50_000;

/** Turns the rows of one log into events. */
export type ReadLoggedRequest = (row: LogRow) => ReadRow<ListenerEvent>;

/**
 * Makes it for one log. The id of an event follows from the CDN's own id of the request, or else from what the row says, the
 * address as its keyed hash: the same log again, in another format or cut differently, gives the same events. Rows that say
 * the same without an id are told apart by counting them: the second is another request, the second time as well.
 * @param host whom the requests were for, in place of what the log says
 */
export function makeReadLoggedRequest({ organizationId, now, describe }: ReadContext, host: string | null): ReadLoggedRequest {
  const keys = new RecentMap<string, string>(KEYS_REMEMBERED);
  const describeOnce = makeDescribeOnce(describe);
  const ordinals = new LRUCache<string, number>({ max: EQUAL_LINES_REMEMBERED });
  const keyOf = (url: string): string => {
    let key = keys.get(url);
    if (key === undefined) keys.set(url, (key = audioKey(url)));
    return key;
  };
  const identify = (row: Omit<ListenerEvent, 'event_id'>, requestId: string | null): string => {
    const at = row.at.getTime();
    if (requestId !== null) return deterministicId(at, JSON.stringify(['log', organizationId, requestId]));
    const { method, status, url_key, range_spec, bytes_served, referrer_host, user_agent } = row;
    const listener = Buffer.from(row.listener_key).toString('base64');
    const said = ['log', organizationId, listener, method, status, url_key, range_spec, bytes_served, referrer_host, user_agent];
    const first = deterministicId(at, JSON.stringify(said));
    const ordinal = ordinals.get(first) ?? 0;
    ordinals.set(first, ordinal + 1);
    return ordinal === 0 ? first : deterministicId(at, JSON.stringify([...said, ordinal]));
  };
  return (row) => {
    const url = urlOf(row, host);
    const fault =
      judgeTime(row.at, now, 'time') ??
      (row.ip.includes(',') || parseIp(row.ip) === null ? faulty('INVALID', 'The client is not one IP address', 'ip').fault : null) ??
      (METHOD.test(row.method) ? null : faulty('INVALID', 'Not an HTTP method', 'method').fault) ??
      (row.status === null || (row.status >= 100 && row.status <= 599) ? null : faulty('INVALID', 'Not an HTTP status', 'status').fault) ??
      (typeof url === 'string' ? null : url.fault);
    if (fault !== null || typeof url !== 'string') return { fault: fault! };
    const userAgent = cleanHeader(row.userAgent);
    const range = row.range === null ? null : cleanHeader(row.range);
    const event = {
      organization_id: organizationId,
      at: new Date(row.at),
      source: 'log' as const,
      method: row.method,
      status: row.status ?? (range === null ? 200 : 206),
      url_key: keyOf(url),
      range_spec: range,
      bytes_served: row.bytes,
      referrer_host: referrerHost(row.referrer),
      user_agent: userAgent,
      ...describeOnce(row.ip, userAgent),
      kind: 'request' as const,
      listened_seconds: null,
      play_percent: null,
    };
    return { fault: null, event: { event_id: identify(event, row.requestId), ...event } };
  };
}

function makeDescribeOnce(describe: ReadContext['describe']): ReadContext['describe'] {
  const listeners = new RecentMap<string, ListenerDescription>(LISTENERS_REMEMBERED);
  return (ip, userAgent) => {
    const name = `${ip}\n${userAgent}`;
    let listener = listeners.get(name);
    if (!listener) listeners.set(name, (listener = describe(ip, userAgent)));
    return listener;
  };
}

function urlOf({ host: logged, target }: LogRow, given: string | null): string | ReturnType<typeof faulty> {
  if (target.length > MAX_TARGET_CHARACTERS || /\p{Cc}/u.test(target) || !target.isWellFormed())
    return faulty('INVALID', `A target has at most ${MAX_TARGET_CHARACTERS} characters, none of them a control character`, 'url');
  const whole = /^https?:\/\/[^/]+(\/.*)?$/is.exec(target);
  if (whole && given === null) return target;
  const host = given ?? logged;
  if (host === null) return faulty('NO_HOST', 'The log does not say for which host this was; send it with ?host=cdn.example.com', 'host');
  if (!HOST.test(host)) return faulty('INVALID', 'Not a host', 'host');
  const path = whole ? (whole[1] ?? '/') : target;
  return `https://${host}${path.startsWith('/') ? '' : '/'}${path}`;
}
