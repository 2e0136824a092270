import { deterministicId } from '@castgraph/kernel/ids';
import type { ListenerDescription } from '../collector/listener-event.ts';
import { toRecord } from '../collector/listener-event.ts';
import { readRedirectTarget } from '../collector/redirect-target.ts';
import type { PastRequest } from './make-history.ts';
import { reportsOf } from './reports.ts';

/** Says of an address and a user agent what the collector would. */
export type Describe = (ip: string, userAgent: string) => ListenerDescription;

/**
 * A request of the past as the collector keeps it, and what the player behind it reported until `until` (Unix ms).
 *
 * @param index tells requests apart that are otherwise the same
 */
export function pastRecords(request: PastRequest, index: number, describe: Describe, until: number): string[] {
  const { pathname, search } = new URL(request.url);
  const target = readRedirectTarget(pathname + search);
  if (!target) throw new Error(`${request.url} is no measured address`);
  const seed = `castgraph demo ${index} ${request.url} ${request.ip} ${request.userAgent}`;
  const common = {
    organization_id: target.organizationId,
    url_key: target.urlKey,
    status: null,
    bytes_served: null,
    referrer_host: null,
    user_agent: request.userAgent,
    ...describe(request.ip, request.userAgent),
  };
  const asked = toRecord({
    ...common,
    event_id: deterministicId(request.at, seed),
    at: new Date(request.at),
    source: 'prefix',
    method: request.method,
    range_spec: request.range,
    kind: 'request',
    listened_seconds: null,
    play_percent: null,
  });
  const told = reportsOf(request)
    .filter(({ at }) => at < until)
    .map((report) =>
      toRecord({
        ...common,
        event_id: deterministicId(report.at, `${seed} ${JSON.stringify(report)}`),
        at: new Date(report.at),
        source: 'event',
        method: 'REPORT',
        range_spec: null,
        kind: report.kind,
        listened_seconds: report.kind === 'stream' ? Math.floor(report.seconds) : null,
        play_percent: report.kind === 'play' ? report.percent : null,
      }),
    );
  return [asked, ...told];
}
