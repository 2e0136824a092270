import { z } from 'zod';
import { isNetwork, MAX_NETWORKS } from '@castgraph/auth/allowed-networks';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireScope } from '@castgraph/auth/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';

const LONGEST_LIFE_MS = 10 * 366 * 86_400_000;

/** What a key is called. */
export const keyName = z.string().trim().min(1, 'A key needs a name').max(100, 'A name has at most 100 characters');

/** The limits of a key, as callers give them; null lifts one. */
export const keyLimits = {
  expiresAt: z
    .date()
    .refine((at) => at.getTime() > Date.now(), 'A key has to end later than now')
    .refine((at) => at.getTime() < Date.now() + LONGEST_LIFE_MS, 'A key lives for ten years at most; leave its end out for longer')
    .nullish(),
  allowedNetworks: z
    .array(z.string().trim().toLowerCase().refine(isNetwork, 'This is neither an address nor a CIDR range such as 192.0.2.0/24'))
    .max(MAX_NETWORKS, `A key has at most ${MAX_NETWORKS} networks`)
    .nullish(),
  requestsPerMinute: z
    .number()
    .int()
    .min(1, 'A key makes at least one request a minute')
    .max(100_000, 'A key makes at most 100,000 requests a minute')
    .nullish(),
};

/**
 * A person who may make and change keys. A key or an app may not, whatever its scopes: what leaked would make another key without the
 * limits that it has itself.
 * @throws UNAUTHENTICATED; FORBIDDEN
 */
export function requireKeyKeeper(viewer: Viewer | null): Viewer {
  return requirePerson(requireScope(viewer, 'keys:write'), 'make or change keys');
}
