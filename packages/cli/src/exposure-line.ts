import { hash } from 'node:crypto';
import type { Exposure } from '@castgraph/measurement/attribution/match-events';

/** So many parts exposures are matched in, each as large as its networks: the largest fits in memory where the whole does not. */
const BUCKETS = 256;

/** The part that exposures of a network are matched in. */
export function exposureBucket(network: string): number {
  return hash('sha256', network, 'buffer').readUInt16BE() % BUCKETS;
}

type Line = [
  at: number,
  atText: string,
  eventId: string | null,
  ip: string | null,
  network: string | null,
  userAgent: string | null,
  campaign: string | null,
];

export function writeExposure({ at, atText, eventId, ip, network, userAgent, campaign }: Exposure): string {
  return JSON.stringify([at, atText, eventId, ip, network, userAgent, campaign] satisfies Line);
}

export function readExposure(line: string): Exposure {
  const [at, atText, eventId, ip, network, userAgent, campaign] = JSON.parse(line) as Line;
  return { at, atText, eventId, ip, network, userAgent, campaign };
}
