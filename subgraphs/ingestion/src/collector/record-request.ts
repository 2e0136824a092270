import type { IncomingMessage } from 'node:http';
import { RecentMap } from '@castgraph/kernel/recent-map';
import { counter } from '@castgraph/telemetry/metrics';
import type { ClientAddress } from '@castgraph/measurement/client-address';
import { cleanHeader, referrerHost } from './clean-text.ts';
import { type ListenerDescription, renderSender, toRedirectRecord } from './listener-event.ts';
import type { RedirectTarget } from './redirect-target.ts';
import type { Spool } from '@castgraph/service/spool';

export interface RecordOptions {
  clientAddress: ClientAddress;
  describe: (ip: string, userAgent: string) => ListenerDescription;
  spool: Pick<Spool, 'append'>;
}

/** Players ask for one file in many pieces, within minutes; the lists that judge them may be new after a while. */
const SENDERS_REMEMBERED = 50_000;
const REMEMBERED_MS = 5 * 60_000;

const events = counter('ingest_events_total');
const overflow = counter('ingest_spool_overflow_total');

/**
 * Makes the function that keeps a redirected request: everything about it but the address, which ends here as two keyed
 * hashes (A5d). HEAD is kept too, and never counted (C1). The answer's status belongs to the audio's host and is unknown (C27).
 */
export function makeRecordRequest(
  options: RecordOptions,
): (request: IncomingMessage, target: RedirectTarget, arrivedAt: number, id: string) => void {
  const findSender = makeFindSender(options);
  const isoTime = makeIsoTime();
  return (request, target, arrivedAt, id) => {
    const sender = findSender(request, arrivedAt);
    // Gone before it was asked who it was: there is no listener to count.
    if (sender === null) return events.inc({ result: 'refused' });
    const { range, referer } = request.headers;
    const record = toRedirectRecord(
      {
        organization_id: target.organizationId,
        event_id: id,
        at: isoTime(arrivedAt),
        method: request.method === 'HEAD' ? 'HEAD' : 'GET',
        url_key: target.urlKey,
        range_spec: range === undefined ? null : cleanHeader(range),
        referrer_host: referrerHost(referer),
      },
      sender,
    );
    if (options.spool.append(record)) events.inc({ result: 'accepted' });
    else overflow.inc();
  };
}

/** Finds the sender's part of the record; null when there is no address. It is remembered in memory for some minutes. */
function makeFindSender({ clientAddress, describe }: RecordOptions): (request: IncomingMessage, now: number) => string | null {
  const senders = new RecentMap<string, string>(SENDERS_REMEMBERED);
  let forgetAt = 0;
  return ({ headers, socket }, now) => {
    if (now >= forgetAt) {
      senders.clear();
      forgetAt = now + REMEMBERED_MS;
    }
    const { remoteAddress } = socket;
    const forwarded = joined(headers['x-forwarded-for']);
    const name = `${remoteAddress} ${forwarded} ${headers['user-agent']}`;
    const known = senders.get(name);
    if (known !== undefined) return known;
    const ip = clientAddress(remoteAddress, forwarded);
    if (ip === null) return null;
    const userAgent = cleanHeader(headers['user-agent'] ?? '');
    // Put together of parts, a text stays a tree that each record would walk through again.
    const sender = Buffer.from(renderSender({ user_agent: userAgent, ...describe(ip, userAgent) })).toString();
    senders.set(name, sender);
    return sender;
  };
}

/** ISO 8601 of Unix milliseconds, made once for all that arrive in the same one. */
function makeIsoTime(): (ms: number) => string {
  let [lastMs, lastText] = [Number.NaN, ''];
  return (ms) => {
    if (ms !== lastMs) [lastMs, lastText] = [ms, new Date(ms).toISOString()];
    return lastText;
  };
}

function joined(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
