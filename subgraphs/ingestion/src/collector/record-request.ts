import type { IncomingMessage } from 'node:http';
import { newId } from '@castgraph/kernel/ids';
import { counter } from '@castgraph/telemetry/metrics';
import type { ClientAddress } from '@castgraph/measurement/client-address';
import { cleanHeader, referrerHost } from './clean-text.ts';
import type { ListenerDescription } from './describe-listener.ts';
import { toRecord, type ListenerEvent } from './listener-event.ts';
import type { RedirectTarget } from './redirect-target.ts';
import type { Spool } from './spool.ts';

export interface RecordOptions {
  clientAddress: ClientAddress;
  describe: (ip: string, userAgent: string) => ListenerDescription;
  spool: Pick<Spool, 'append'>;
}

const events = counter('ingest_events_total');
const overflow = counter('ingest_spool_overflow_total');

/**
 * Makes the function that keeps a redirected request: everything about it but the address, which ends here as two keyed
 * hashes (A5d). HEAD is kept too, and never counted (C1). The answer's status belongs to the audio's host and is unknown (C27).
 */
export function makeRecordRequest({
  clientAddress,
  describe,
  spool,
}: RecordOptions): (request: IncomingMessage, target: RedirectTarget, arrivedAt: number) => void {
  return (request, target, arrivedAt) => {
    const { headers } = request;
    const ip = clientAddress(request.socket.remoteAddress, joined(headers['x-forwarded-for']));
    // Gone before it was asked who it was: there is no listener to count.
    if (ip === null) {
      events.inc({ result: 'refused' });
      return;
    }
    const userAgent = cleanHeader(headers['user-agent'] ?? '');
    const event: ListenerEvent = {
      organization_id: target.organizationId,
      event_id: newId(arrivedAt),
      at: new Date(arrivedAt),
      source: 'prefix',
      method: request.method ?? 'GET',
      status: null,
      url_key: target.urlKey,
      range_spec: headers.range === undefined ? null : cleanHeader(headers.range),
      bytes_served: null,
      referrer_host: referrerHost(headers.referer),
      user_agent: userAgent,
      ...describe(ip, userAgent),
      kind: 'request',
      listened_seconds: null,
      play_percent: null,
    };
    if (spool.append(toRecord(event))) events.inc({ result: 'accepted' });
    else overflow.inc();
  };
}

function joined(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
