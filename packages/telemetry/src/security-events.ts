import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Log } from './log.ts';
import { counter } from './metrics.ts';

/** Who an event is about, as far as it is known. */
export interface SecurityEventAbout {
  /** Who asked, when that is certain. */
  viewer?: { kind: string; id: string; organizationId: string } | null | undefined;
  /** What somebody claims to be, such as an e-mail address: only its hash is logged. */
  account?: string;
  /** Where from: only the network is logged. */
  address?: string | undefined;
  /** What was asked for: fields of the schema, a name of ours; nothing that a stranger wrote. */
  asked?: unknown;
}

/** An attack is counted whole; lines of it beyond these, of one type in one second, would only fill the disk. */
const LINES_PER_SECOND = 20;

const events = counter('security_events_total');
let log: Log | undefined;
let second = 0;
const linesOf = new Map<string, number>();

/** Has security events of this process written to its log. Once, at the start. */
export function logSecurityEvents(target: Log): void {
  log = target;
}

/** Counts something that was refused or is suspicious, and logs it at WARN with whom it is about. */
export function noteSecurityEvent(type: string, { viewer, account, address, asked }: SecurityEventAbout = {}): void {
  events.inc({ type });
  if (!log || !isWithinLimit(type)) return;
  const about = {
    security_event: type,
    ...(viewer && { viewer: `${viewer.kind}:${viewer.id}`, organization_id: viewer.organizationId }),
    ...(account !== undefined && { account_hash: hashOf(account) }),
    ...(address !== undefined && { network: networkOf(address) }),
    ...(asked !== undefined && { asked }),
  };
  log.warn(about, 'security event');
}

function isWithinLimit(type: string): boolean {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) linesOf.clear();
  second = now;
  const lines = (linesOf.get(type) ?? 0) + 1;
  linesOf.set(type, lines);
  return lines <= LINES_PER_SECOND;
}

/** Who knows the account finds its lines; who reads the lines does not find the account. */
function hashOf(account: string): string {
  return createHash('sha256').update(account).digest('base64url').slice(0, 22);
}

/** An address without the part that names a household: `203.0.113.0/24`, `2001:db8:1::/48`. */
function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`;
  if (!isIPv6(address)) return 'unknown';
  const groups = (address.split('::', 1)[0] as string).split(':').filter(Boolean);
  return `${[...groups, '0', '0', '0'].slice(0, 3).join(':')}::/48`;
}
