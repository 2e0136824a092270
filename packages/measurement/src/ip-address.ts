import ipaddr from 'ipaddr.js';

/** An address as a number, with IPv4-mapped IPv6 already unwrapped to IPv4. */
export type IpAddress = { version: 4; value: number } | { version: 6; value: bigint };

// Four decimal parts without leading zeros: some programs read those as octal, so they name no certain address.
const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const V4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

/**
 * Reads an address as logs write it: plain, in brackets, with a port, or as a list of forwarders,
 * whose first address is the client's. Null when there is none.
 */
export function parseIp(text: string): IpAddress | null {
  const plain = stripPort((text.split(',', 1)[0] ?? '').trim());
  const four = V4.exec(plain);
  if (four) return { version: 4, value: ((+four[1]! * 256 + +four[2]!) * 256 + +four[3]!) * 256 + +four[4]! };
  if (!plain.includes(':') || !ipaddr.IPv6.isValid(plain)) return null;
  const address = ipaddr.IPv6.parse(plain);
  if (address.isIPv4MappedAddress()) return fromV4(address.toIPv4Address());
  return { version: 6, value: address.parts.reduce((value, part) => (value << 16n) | BigInt(part), 0n) };
}

/**
 * The part of an address that stands for one household: all of IPv4, the first 64 bits of IPv6,
 * IPv4-mapped IPv6 as the IPv4 it wraps. Null when the text is no address. // C18
 */
export function networkKey(text: string): string | null {
  const ip = parseIp(text);
  if (!ip) return null;
  if (ip.version === 4) return [24, 16, 8, 0].map((shift) => (ip.value >>> shift) & 255).join('.');
  const high = (ip.value >> 64n).toString(16).padStart(16, '0');
  return `${high.slice(0, 4)}:${high.slice(4, 8)}:${high.slice(8, 12)}:${high.slice(12)}::/64`;
}

function fromV4(address: ipaddr.IPv4): IpAddress {
  return { version: 4, value: address.octets.reduce((value, octet) => value * 256 + octet, 0) };
}

function stripPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text);
  if (bracketed) return bracketed[1]!;
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text;
}
