import { createHash } from 'node:crypto';
import type { LoggedTouch } from '@castgraph/measurement/log-judge';

/** So many parts a log is counted in, each as large as its networks: the largest fits in memory where the whole does not. */
const BUCKETS = 256;

/** The part that a request is counted in: all of a network are in one. */
export function networkBucket({ listener }: LoggedTouch): number {
  return createHash('sha256').update(listener.network).digest().readUInt16BE() % BUCKETS;
}

/** A request as a line of text. */
export function writeTouch({ order, at, isShared, episode, listener, candidate, facts }: LoggedTouch): string {
  const { specs, status, bytesServed } = candidate;
  const { sizeBytes, id3Bytes, bitrateBps, durationSeconds } = facts;
  const { network, userAgent } = listener;
  return JSON.stringify([
    [order, at, isShared, episode, network, userAgent],
    [specs, status, bytesServed],
    [sizeBytes, id3Bytes, bitrateBps, durationSeconds],
  ]);
}

type Line = [
  [order: number, at: number, isShared: boolean, episode: string, network: string, userAgent: string],
  [specs: LoggedTouch['candidate']['specs'], status: number, bytesServed: number | null],
  [sizeBytes: number | null, id3Bytes: number | null, bitrateBps: number | null, durationSeconds: number | null],
];

/** The request that was written so. */
export function readTouch(line: string): LoggedTouch {
  const [own, candidate, facts] = JSON.parse(line) as Line;
  const [order, at, isShared, episode, network, userAgent] = own;
  const [specs, status, bytesServed] = candidate;
  const [sizeBytes, id3Bytes, bitrateBps, durationSeconds] = facts;
  return {
    order,
    at,
    isShared,
    episode,
    listener: { network, userAgent },
    candidate: { specs, status, bytesServed },
    facts: { sizeBytes, id3Bytes, bitrateBps, durationSeconds },
  };
}
