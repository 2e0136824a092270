import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import type { ApiKey } from './api-key.entity.ts';
import { forgetKeys } from './forget-keys.ts';
import { keyLimits, keyName, requireKeyKeeper } from './key-limits.ts';
import { hashesOf, keyId, requireOwnKey } from './require-own-key.ts';

const input = z.strictObject({ ...keyLimits, name: keyName.nullish() });

/** Changes of a key; what is undefined stays, null lifts a limit. */
export interface KeyChanges {
  name?: string | null;
  expiresAt?: Date | null;
  allowedNetworks?: readonly string[] | null;
  requestsPerMinute?: number | null;
}

/** Changes a key's name and limits. @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND */
// no scope: requireKeyKeeper asks for it
// no event: the gateway asks for keys when they are used
export async function updateApiKey(context: OperationContext, rawId: string, raw: KeyChanges): Promise<ApiKey> {
  const viewer = requireKeyKeeper(context.viewer);
  const id = parseInput(keyId, rawId, 'id');
  const { name, expiresAt, allowedNetworks, requestsPerMinute } = parseInput(input, raw);
  const changes = {
    ...(name == null ? {} : { name }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(allowedNetworks === undefined ? {} : { allowedNetworks: [...new Set(allowedNetworks)] }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  };
  const key = await context.transact(async (em) => {
    const found = await requireOwnKey(em, viewer.organizationId, id);
    Object.assign(found, changes);
    await recordAudit(em, { viewer, action: 'api-key.update', subjectType: 'ApiKey', subjectId: id, details: changes });
    return found;
  });
  await forgetKeys(context, hashesOf(key));
  return key;
}
