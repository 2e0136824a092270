import { BlockList, isIP, isIPv4 } from 'node:net';

/** More would be carried with every request. */
export const MAX_NETWORKS = 20;

const CIDR = /^([^/]+)\/(\d{1,3})$/;
/** Per list: those of a viewer who is remembered are asked about again and again. */
const compiled = new WeakMap<readonly string[], BlockList>();

/** True for an IPv4 or IPv6 address, or a CIDR range of them: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
export function isNetwork(text: string): boolean {
  const [, base = text, bits] = CIDR.exec(text) ?? [];
  const version = isIP(base);
  // With a zone the address is another one on every machine.
  if (version === 0 || base.includes('%')) return false;
  return bits === undefined || Number(bits) <= (version === 4 ? 32 : 128);
}

/**
 * True when an address lies in one of the networks, or when there are none: who sets no limit works from everywhere. IPv4 inside IPv6
 * (`::ffff:192.0.2.7`) is IPv4. What is no address lies nowhere.
 */
export function isFromAllowedNetwork(networks: readonly string[] | undefined, address: string): boolean {
  if (!networks || networks.length === 0) return true;
  const version = isIP(address);
  if (version === 0) return false;
  let list = compiled.get(networks);
  if (!list) compiled.set(networks, (list = compile(networks)));
  return list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** A text that is no network is left out: it lets nobody in. */
function compile(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks.filter(isNetwork)) {
    const [, base = network, bits] = CIDR.exec(network) ?? [];
    const family = isIPv4(base) ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(bits), family);
  }
  return list;
}
