import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import type { ApiKey } from './api-key.entity.ts';
import { forgetKeys } from './forget-keys.ts';
import { requireKeyKeeper } from './key-limits.ts';
import { hashesOf, keyId, requireOwnKey } from './require-own-key.ts';

/** Takes a key back for good, both its secrets; again for one that was taken back is no mistake. @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND */
// no scope: requireKeyKeeper asks for it
// no event: the gateway asks for keys when they are used
export async function revokeApiKey(context: OperationContext, rawId: string): Promise<ApiKey> {
  const viewer = requireKeyKeeper(context.viewer);
  const id = parseInput(keyId, rawId, 'id');
  const key = await context.transact(async (em) => {
    const found = await requireOwnKey(em, viewer.organizationId, id);
    if (found.revokedAt) return found;
    found.revokedAt = new Date();
    await recordAudit(em, { viewer, action: 'api-key.revoke', subjectType: 'ApiKey', subjectId: id });
    return found;
  });
  counter('security_events_total').inc({ type: 'api-key-revoked' });
  await forgetKeys(context, hashesOf(key));
  return key;
}
