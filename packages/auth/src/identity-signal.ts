import { z } from 'zod';

/** Where gateways are told whose sessions they must forget. */
export const IDENTITY_CHANNEL = 'castgraph:identity:forget';

/** The part of an ioredis client that telling needs. */
export interface IdentitySignal {
  publish(channel: string, message: string): Promise<unknown>;
}

const hashes = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000);

/** Tells every gateway to ask anew about these sessions (SHA-256 of their tokens, hex), whose rights changed or which ended. */
export async function tellIdentityChange(signal: IdentitySignal, sessionHashes: readonly string[]): Promise<void> {
  if (sessionHashes.length > 0) await signal.publish(IDENTITY_CHANNEL, JSON.stringify(sessionHashes));
}

/** The session hashes of such a message; none for anything else. */
export function readIdentityChange(message: string): string[] {
  try {
    return hashes.parse(JSON.parse(message));
  } catch {
    return [];
  }
}
