import { makeCidrSet } from '@castgraph/measurement/cidr-set';
import { type IpAddress, parseIp } from '@castgraph/measurement/ip-address';

/** Finds the listener's address of a request: from the socket, and from `X-Forwarded-For` where its writer is trusted. */
export type ClientAddress = (remoteAddress: string | undefined, forwardedFor: string | undefined) => string | null;

/**
 * Trusts the proxies in the ranges given. The header is read from its right end, each entry vouched for by the hop behind
 * it, and the first that is no trusted proxy is the client: everything further left is the client's own claim.
 * An entry that is no address ends the reading; the last hop that was one stands. Null when there is no address at all.
 * The address is given without port and brackets, IPv4 in IPv6 unwrapped.
 * @param trustedProxies CIDR ranges or addresses; BAD_INPUT for anything else
 */
export function makeClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = makeCidrSet(trustedProxies);
  return (remoteAddress, forwardedFor) => {
    let ip = parseIp(remoteAddress ?? '');
    if (!ip) return null;
    const hops = forwardedFor?.split(',') ?? [];
    while (trusted.has(ip) && hops.length > 0) {
      const next = parseIp(hops.pop()!);
      if (!next) break;
      ip = next;
    }
    return formatIp(ip);
  };
}

function formatIp(ip: IpAddress): string {
  if (ip.version === 4) return [24, 16, 8, 0].map((shift) => (ip.value >>> shift) & 255).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((ip.value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  return groups.join(':');
}
