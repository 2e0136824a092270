import type { IncomingMessage } from 'node:http';
import { newId } from '@castgraph/kernel/ids';
import { counter } from '@castgraph/telemetry/metrics';
import type { ClientAddress } from '@castgraph/measurement/client-address';
import type { ListenerDescription } from './describe-listener.ts';
import { toRecord, type ListenerEvent } from './listener-event.ts';
import type { RedirectTarget } from './redirect-target.ts';
import type { Spool } from './spool.ts';

export interface RecordOptions {
  clientAddress: ClientAddress;
  describe: (ip: string, userAgent: string) => ListenerDescription;
  spool: Pick<Spool, 'append'>;
}

/** Longer headers are cut: whole ones would be an attack on the disk. */
const MAX_HEADER_CHARACTERS = 1_024;

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
      events.inc({ result: 'rejected' });
      return;
    }
    const userAgent = clean(headers['user-agent']) ?? '';
    const event: ListenerEvent = {
      organization_id: target.organizationId,
      event_id: newId(arrivedAt),
      at: new Date(arrivedAt),
      source: 'prefix',
      method: request.method ?? 'GET',
      status: null,
      url_key: target.urlKey,
      range_spec: clean(headers.range),
      bytes_served: null,
      referrer_host: hostOf(headers.referer),
      user_agent: userAgent,
      ...describe(ip, userAgent),
    };
    if (spool.append(toRecord(event))) events.inc({ result: 'accepted' });
    else overflow.inc();
  };
}

function clean(header: string | undefined): string | null {
  return header === undefined
    ? null
    : header
        .slice(0, MAX_HEADER_CHARACTERS)
        .replaceAll(/\p{Cc}/gu, ' ')
        .toWellFormed();
}

function hostOf(referrer: string | undefined): string | null {
  return referrer !== undefined && URL.canParse(referrer) ? new URL(referrer).hostname.slice(0, 253) || null : null;
}

function joined(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
