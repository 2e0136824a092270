import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6, type Socket } from 'node:net';

/** Says which address a request comes from. */
export type ReadClientAddress = (request: IncomingMessage) => string;

/**
 * The client's address: the last one of `X-Forwarded-For` that a trusted proxy did not add itself, or the peer's. Trusted are
 * loopback (the one-origin proxy) and `proxies`, addresses or CIDR ranges. Everybody else's header is ignored.
 */
export function readClientAddressBehind(proxies: readonly string[]): ReadClientAddress {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8, 'ipv4');
  trusted.addAddress('::1', 'ipv6');
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  const find = (request: IncomingMessage, header: string | string[] | undefined): string => {
    let address = plain(request.socket.remoteAddress ?? '');
    if (!isTrusted(address)) return address;
    const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => plain(hop.trim()));
    for (const hop of hops.toReversed()) {
      if (isIP(hop) === 0) break;
      address = hop;
      if (!isTrusted(hop)) break;
    }
    return address;
  };
  // One connection mostly carries requests of one client: a browser's, or a proxy's one after the other.
  const foundBefore = new WeakMap<Socket, { header: string | undefined; address: string }>();
  return (request) => {
    const header = request.headers['x-forwarded-for'];
    const before = foundBefore.get(request.socket);
    if (before && before.header === header) return before.address;
    const address = find(request, header);
    if (!Array.isArray(header)) foundBefore.set(request.socket, { header, address });
    return address;
  };
}

function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
