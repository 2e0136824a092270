import { badInput } from '@castgraph/kernel/errors';
import { networkKey, parseIp } from '@castgraph/kernel/ip-address';

const WIDEST_V4 = 24;
const WIDEST_V6 = 56;

/**
 * The households (C18) of an address or a CIDR range, each as a text that `householdKey` takes: every IPv4 address of up to a
 * /24, every /64 of up to a /56. Throws BAD_INPUT for anything wider, and for what is no network.
 */
export function expandNetwork(text: string): string[] {
  const [, address, length] = /^([^/\s]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const ip = parseIp(address ?? '');
  if (!ip) throw badInput('Not an address or a range such as 203.0.113.0/24', { path: ['network'] });
  const all = ip.version === 4 ? 32 : 128;
  const bits = length === undefined ? all : Number(length);
  if (bits > all) throw badInput(`A prefix of IPv${ip.version} has at most ${all} bits`, { path: ['network'] });
  if (bits < (ip.version === 4 ? WIDEST_V4 : WIDEST_V6))
    throw badInput(`A shared network is at most a /${WIDEST_V4} of IPv4 or a /${WIDEST_V6} of IPv6`, { path: ['network'] });
  return ip.version === 4 ? expandV4(ip.value, bits) : expandV6(ip.value, bits);
}

function expandV4(value: number, bits: number): string[] {
  const size = 2 ** (32 - bits);
  const first = Math.floor(value / size) * size;
  return Array.from({ length: size }, (_, index) => [24, 16, 8, 0].map((shift) => ((first + index) >>> shift) & 255).join('.'));
}

function expandV6(value: bigint, bits: number): string[] {
  const household = value >> 64n;
  const size = 2 ** Math.max(0, 64 - bits);
  const first = (household / BigInt(size)) * BigInt(size);
  return Array.from({ length: size }, (_, index) => {
    const groups = [48n, 32n, 16n, 0n].map((shift) => (((first + BigInt(index)) >> shift) & 0xffffn).toString(16));
    return networkKey(`${groups.join(':')}::`)!.replace(/\/64$/, '');
  });
}
