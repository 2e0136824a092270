import { z } from 'zod';
import { GRANT_KINDS, MAX_GRANTS, SHARED_KINDS, type Grant } from '@castgraph/kernel/grants';
import { ROLES, SCOPES } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { MAX_NETWORKS } from './allowed-networks.ts';

const GRANT = new RegExp(`^(${[...GRANT_KINDS, ...SHARED_KINDS].join('|')}):[0-9a-f-]{36}$`);
const grant = z.custom<Grant>((value) => typeof value === 'string' && GRANT.test(value));

/** A Viewer as tokens and session records carry it; anything unknown in it is a reason to refuse the whole. */
export const viewerClaim = z.strictObject({
  kind: z.enum(['user', 'key', 'service', 'link']),
  id: z.string().min(1).max(200),
  organizationId: z.uuid(),
  roles: z.array(z.enum(ROLES)),
  scopes: z.array(z.enum(SCOPES)),
  grants: z.array(grant).max(MAX_GRANTS).optional(),
  expiresAt: z.number().int().positive().optional(),
  rateLimit: z.number().int().positive().optional(),
  allowedNetworks: z.array(z.string().max(50)).max(MAX_NETWORKS).optional(),
  delegation: z.strictObject({ clientId: z.string().min(1).max(100), grantId: z.uuid() }).optional(),
});

/** Reads a Viewer out of verified claims; undefined when it is none. */
export function parseViewer(claim: unknown): Viewer | undefined {
  const parsed = viewerClaim.safeParse(claim);
  return parsed.success ? parsed.data : undefined;
}
