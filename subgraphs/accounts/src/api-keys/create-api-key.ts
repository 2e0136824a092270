import { z } from 'zod';
import { createApiKey as makeKey } from '@castgraph/auth/api-key';
import { badInput } from '@castgraph/kernel/errors';
import { SCOPES, type Scope } from '@castgraph/kernel/scopes';
import { hasScope, type Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { ApiKey } from './api-key.entity.ts';
import { keyLimits, keyName, requireKeyKeeper } from './key-limits.ts';

const input = z.strictObject({ ...keyLimits, name: keyName, scopes: z.array(z.enum(SCOPES)).min(1, 'A key needs at least one scope') });

/** As callers give it: what is wrong with it is told, not assumed away. */
export interface NewKey {
  name: string;
  scopes: readonly string[];
  expiresAt?: Date | null;
  allowedNetworks?: readonly string[] | null;
  requestsPerMinute?: number | null;
}

/** Makes an API key with at most the caller's own scopes; its text is in the answer and nowhere else. @throws BAD_INPUT; FORBIDDEN for keys */
// no scope: requireKeyKeeper asks for it
// no event: the gateway asks for keys when they are used
export async function createApiKey(context: OperationContext, raw: NewKey): Promise<{ apiKey: ApiKey; secret: string }> {
  const viewer = requireKeyKeeper(context.viewer);
  const { name, scopes, expiresAt = null, allowedNetworks, requestsPerMinute = null } = parseInput(input, raw);
  requireToHold(viewer, scopes);
  const { text, keyId, hash } = makeKey();
  const limits = { expiresAt, allowedNetworks: [...new Set(allowedNetworks)], requestsPerMinute };
  return context.transact(async (em) => {
    const apiKey = em.create(ApiKey, {
      ...limits,
      organizationId: viewer.organizationId,
      id: keyId,
      name,
      hash,
      scopes: [...new Set(scopes)],
      createdBy: `${viewer.kind}:${viewer.id}`,
      createdAt: new Date(),
    });
    const details = { name, scopes, ...limits };
    await recordAudit(em, { viewer, action: 'api-key.create', subjectType: 'ApiKey', subjectId: keyId, details });
    return { apiKey, secret: text };
  });
}

/** Nobody gives away more than they have. @throws BAD_INPUT */
function requireToHold(viewer: Viewer, scopes: readonly Scope[]): void {
  const beyond = scopes.find((scope) => !hasScope(viewer, scope));
  if (beyond) throw badInput(`You cannot give away ${beyond}, which you do not have`, { path: ['input', 'scopes'] });
}
