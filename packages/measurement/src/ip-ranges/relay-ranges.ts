/**
 * Egress of iCloud Private Relay at its three carriers (Akamai, Cloudflare, Fastly). People sit behind it,
 * so it is a class of its own and never a data centre, though the carriers' other blocks are. // C8
 */
export const PRIVATE_RELAY = `
  172.224.0.0/15 172.226.0.0/16 104.28.0.0/16 146.75.0.0/16 140.248.0.0/16
  2a02:26f7::/32 2606:54c0::/32 2a09:bac0::/29 2a04:4e41::/32
`;
