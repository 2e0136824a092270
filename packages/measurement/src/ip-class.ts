import { type CidrSet, makeCidrSet } from './cidr-set.ts';
import { type IpAddress, parseIp } from '@castgraph/kernel/ip-address';
import * as hosting from './ip-ranges/hosting-ranges.ts';
import * as hyperscalers from './ip-ranges/hyperscaler-ranges.ts';
import { PRIVATE_RELAY } from './ip-ranges/relay-ranges.ts';
import * as companies from './ip-ranges/server-companies.ts';

/**
 * What kind of network an address belongs to. The first group never leaves a site or host, `hosting` and `vpn` are machines,
 * `relay` is iCloud Private Relay, `carrier` and `business` are shared by many people, `public` is everything else.
 */
export type IpClass =
  | 'private'
  | 'loopback'
  | 'link-local'
  | 'carrier-nat'
  | 'multicast'
  | 'documentation'
  | 'reserved'
  | 'hosting'
  | 'vpn'
  | 'relay'
  | 'carrier'
  | 'business'
  | 'public';

/** The kinds of lists of networks. `residential` are known homes: `public`, whatever other lists say. */
export const IP_LIST_KINDS = ['hosting', 'vpn', 'relay', 'carrier', 'business', 'residential'] as const;
export type IpListKind = (typeof IP_LIST_KINDS)[number];

/** Lists that widen or correct the embedded ones; any may be absent. */
export type IpLists = Partial<Record<IpListKind, CidrSet>>;

/** The day the embedded ranges were put together, kept with every judgement made by them. */
export const IP_RANGES_VERSION = '2026-11-28';

const SPECIAL: readonly [IpClass, string][] = [
  ['loopback', '127.0.0.0/8 ::1/128'],
  ['private', '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7'],
  ['carrier-nat', '100.64.0.0/10'],
  ['link-local', '169.254.0.0/16 fe80::/10'],
  ['multicast', '224.0.0.0/4 ff00::/8'],
  ['documentation', '192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20'],
  ['reserved', '0.0.0.0/8 192.0.0.0/24 198.18.0.0/15 240.0.0.0/4 ::/128 64:ff9b:1::/48 100::/64 2001:2::/48 5f00::/16'],
];

const words = (text: string): string[] => text.split(/\s+/);
const special = SPECIAL.map(([name, ranges]) => [name, makeCidrSet(words(ranges))] as const);
/** All special-purpose ranges: no list of networks on the internet has a reason to name one. */
export const SPECIAL_RANGES = makeCidrSet(SPECIAL.flatMap(([, ranges]) => words(ranges)));
const embeddedRelay = makeCidrSet(words(PRIVATE_RELAY));
const embeddedHosting = makeCidrSet([hyperscalers, hosting, companies].flatMap((blocks) => Object.values(blocks)).flatMap(words));

/**
 * The class of an address given as text, by the lists given, then the special-purpose registries, then the embedded ranges.
 * Null when the text is no address. // A5b, C8
 */
export function classifyIp(text: string, lists: IpLists = {}): IpClass | null {
  const ip = parseIp(text);
  return ip ? classOf(ip, lists) : null;
}

/** `classifyIp` of an address that has been read. */
export function classOf(ip: IpAddress, lists: IpLists = {}): IpClass {
  if (lists.residential?.has(ip)) return 'public';
  // The relay goes first: lists of hosting companies and of VPNs name it too, yet people use it.
  if (lists.relay?.has(ip) || embeddedRelay.has(ip)) return 'relay';
  for (const name of ['vpn', 'carrier', 'business'] as const) if (lists[name]?.has(ip)) return name;
  if (lists.hosting?.has(ip)) return 'hosting';
  for (const [name, set] of special) if (set.has(ip)) return name;
  return embeddedHosting.has(ip) ? 'hosting' : 'public';
}

/** True for networks of machines, whose requests never count. Private Relay is people and counts. // C8 */
export function isDataCentre(ipClass: IpClass): boolean {
  return ipClass === 'hosting' || ipClass === 'vpn';
}

/** True when an address can stand for one household; shared, rented and special-purpose ones cannot. // A3, A5b */
export function isHousehold(ipClass: IpClass): boolean {
  return ipClass === 'public';
}
