import { z } from 'zod';
import { acceptedKeys, deriveKey } from '@castgraph/auth/derive-key';
import { openClaims, signClaims } from '@castgraph/auth/signed-claims';

const PURPOSE = 'castgraph:oauth-consent';
const LIFE_SECONDS = 600;

const claims = z.object({
  use: z.literal('oauth-consent'),
  exp: z.number(),
  sessionHash: z.string(),
  /** The query as it was checked when the question was asked. */
  query: z.string().max(4_000),
});

/** What a consent page carries: the request that it asks about, and the session that it was shown to. */
export interface ConsentTicket {
  /** SHA-256 of the session's token. */
  sessionHash: string;
  query: string;
}

/**
 * Signs what a consent page asks, for ten minutes. A page of somebody else's making has no ticket for the session of the person who
 * looks at it, so it can agree to nothing in their name.
 */
export function signConsentTicket({ sessionHash, query }: ConsentTicket, secretsKey: string): string {
  const exp = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
  return signClaims({ use: 'oauth-consent', exp, sessionHash, query }, deriveKey(secretsKey, PURPOSE));
}

/** The query of a ticket that was signed for this session and is not over; undefined for every other text. */
export function openConsentTicket(ticket: string, sessionHash: string, secretsKey: string): string | undefined {
  for (const key of acceptedKeys(secretsKey, PURPOSE)) {
    const read = claims.safeParse(openClaims(ticket, key));
    if (read.success && read.data.exp > Date.now() / 1000 && read.data.sessionHash === sessionHash) return read.data.query;
  }
  return undefined;
}
