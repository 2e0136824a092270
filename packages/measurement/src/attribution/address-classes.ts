import { badInput } from '@castgraph/kernel/errors';
import { type IpAddress, parseIp } from '@castgraph/kernel/ip-address';
import { classOf, isHousehold } from '../ip-class.ts';

/** What a file may say of a network. */
export const ADDRESS_CLASSES = ['residential', 'carrier', 'business', 'hosting', 'vpn', 'relay'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

// Documentation ranges are nobody's home, and the only special-purpose ones that a sample may make one by naming them.
const SAMPLE_BITS = { 4: 24, 6: 20 } as const;
const SPECIAL = new Set(['private', 'loopback', 'link-local', 'carrier-nat', 'multicast', 'reserved']);

/** Which addresses can stand for a household, by what is said of networks and by what is known of the rest. // A3, A5b */
export class AddressClasses {
  readonly #byLength = { 4: new Map<number, Map<bigint, AddressClass>>(), 6: new Map<number, Map<bigint, AddressClass>>() };
  #lengths: { 4: number[]; 6: number[] } = { 4: [], 6: [] };

  /** Says the class of a network in CIDR, or of one address. What two lines say of the same network is residential only where both do. Throws BAD_INPUT. */
  set(cidr: string, named: AddressClass): void {
    const { ip, bits } = readCidr(cidr);
    const lengths = this.#byLength[ip.version];
    const networks = lengths.get(bits) ?? new Map<bigint, AddressClass>();
    const key = prefixOf(ip, bits);
    const known = networks.get(key);
    if (known === undefined || known === 'residential') networks.set(key, named);
    lengths.set(bits, networks);
    this.#lengths = { 4: descending(this.#byLength[4]), 6: descending(this.#byLength[6]) };
  }

  /**
   * Whether an address can stand for a household: never where its range is private, loopback, link-local, carrier NAT, multicast or reserved;
   * then as the longest network says that holds it; then by the embedded ranges. False for what is no address.
   */
  isHousehold(text: string): boolean {
    const ip = parseIp(text);
    if (!ip) return false;
    const known = classOf(ip);
    if (SPECIAL.has(known)) return false;
    const said = this.#longest(ip);
    if (!said) return isHousehold(known);
    if (known === 'documentation' && said.bits < SAMPLE_BITS[ip.version]) return false;
    return said.named === 'residential';
  }

  #longest(ip: IpAddress): { named: AddressClass; bits: number } | null {
    for (const bits of this.#lengths[ip.version]) {
      const named = this.#byLength[ip.version].get(bits)!.get(prefixOf(ip, bits));
      if (named) return { named, bits };
    }
    return null;
  }
}

function readCidr(text: string): { ip: IpAddress; bits: number } {
  const [address = '', length, ...more] = text.trim().split('/');
  const ip = parseIp(address);
  const most = ip?.version === 4 && !address.includes(':') ? 32 : 128;
  const written = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  // A network of IPv4 written as IPv6 has 96 bits before it.
  const bits = ip?.version === 4 && most === 128 ? written - 96 : written;
  if (!ip || more.length > 0 || !(written <= most) || bits < 0) throw badInput(`Not a network: ${text.slice(0, 80)}`, { path: ['cidr'] });
  return { ip, bits };
}

function prefixOf(ip: IpAddress, bits: number): bigint {
  return ip.version === 4 ? BigInt(Math.floor(ip.value / 2 ** (32 - bits))) : ip.value >> BigInt(128 - bits);
}

function descending(lengths: ReadonlyMap<number, unknown>): number[] {
  return [...lengths.keys()].toSorted((a, b) => b - a);
}
