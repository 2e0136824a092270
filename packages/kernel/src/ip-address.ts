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
  const digits = plain.includes(':') ? readV6(plain) : null;
  if (digits === null) return null;
  if (digits.startsWith(MAPPED)) return { version: 4, value: Number.parseInt(digits.slice(24), 16) };
  return { version: 6, value: BigInt(`0x${digits}`) };
}

const MAPPED = '00000000000000000000ffff';
const GROUP = /^[\da-f]{1,4}$/i;

/** The 32 hexadecimal digits of an IPv6 address; null when it is none. A zone (`%eth0`) is no part of the address. */
function readV6(text: string): string | null {
  const [head = '', tail, ...more] = text.replace(/%\w+$/, '').split('::');
  if (more.length > 0) return null;
  const left = readGroups(head, tail === undefined);
  if (tail === undefined) return left?.length === 32 ? left : null;
  const right = readGroups(tail, true);
  // The two colons stand for one group at least.
  if (left === null || right === null || left.length + right.length > 28) return null;
  return left.padEnd(32 - right.length, '0') + right;
}

/** Groups of four digits; the address may end in IPv4's way. */
function readGroups(text: string, isEnd: boolean): string | null {
  if (text === '') return '';
  let digits = '';
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    if (GROUP.test(group)) digits += group.padStart(4, '0');
    else if (isEnd && index === groups.length - 1 && V4.test(group)) digits += hexOfV4(group);
    else return null;
  }
  return digits;
}

function hexOfV4(text: string): string {
  return text
    .split('.')
    .map((octet) => Number(octet).toString(16).padStart(2, '0'))
    .join('');
}

/**
 * The part of an address that stands for one household: all of IPv4, the first 64 bits of IPv6,
 * IPv4-mapped IPv6 as the IPv4 it wraps. Null when the text is no address. // C18
 */
export function networkKey(text: string): string | null {
  const ip = parseIp(text);
  return ip && networkOf(ip);
}

/** `networkKey` of an address that has been read. */
export function networkOf(ip: IpAddress): string {
  if (ip.version === 4) return formatV4(ip.value);
  const high = (ip.value >> 64n).toString(16).padStart(16, '0');
  return `${high.slice(0, 4)}:${high.slice(4, 8)}:${high.slice(8, 12)}:${high.slice(12)}::/64`;
}

/** The four decimal parts of an IPv4 address. */
export function formatV4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

function stripPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text);
  if (bracketed) return bracketed[1]!;
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text;
}
