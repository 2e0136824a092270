import { isScope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { ApiKey } from './api-key.entity.ts';
import { statusOfKey } from './status-of-key.ts';

/**
 * The viewer of an API key by its id and the SHA-256 of its text, with its limits; undefined for one that is unknown, over, or of before a
 * rotation whose overlap is over. Notes that it was used, at most once a minute.
 */
export async function findKeyViewer(
  orm: Orm,
  { apiKeyId, apiKeyHash }: { apiKeyId: string; apiKeyHash: string },
): Promise<Viewer | undefined> {
  const key = await inSystem(orm, (em) => em.findOne(ApiKey, { id: apiKeyId, $or: [{ hash: apiKeyHash }, { previousHash: apiKeyHash }] }), {
    readOnly: true,
  });
  const end = key && endOf(key, apiKeyHash);
  if (!key || end === 'over' || statusOfKey(key) !== 'ACTIVE') return undefined;
  const { organizationId, id, allowedNetworks, requestsPerMinute } = key;
  if (!key.lastUsedAt || key.lastUsedAt.getTime() < Date.now() - 60_000) {
    await inOrganization(orm, organizationId, (em) => em.nativeUpdate(ApiKey, { organizationId, id }, { lastUsedAt: new Date() }));
  }
  return {
    kind: 'key',
    id,
    organizationId,
    roles: [],
    scopes: key.scopes.filter(isScope),
    ...(end ? { expiresAt: end } : {}),
    ...(requestsPerMinute ? { rateLimit: requestsPerMinute } : {}),
    ...(allowedNetworks.length > 0 ? { allowedNetworks } : {}),
  };
}

/** When the secret shown stops working, in Unix seconds; a secret of before the last rotation ends with its overlap. */
function endOf({ hash, expiresAt, previousExpiresAt }: ApiKey, shown: string): number | undefined | 'over' {
  const ends = [expiresAt, ...(shown === hash ? [] : [previousExpiresAt ?? new Date(0)])].filter((at) => at != null);
  if (ends.length === 0) return undefined;
  const end = Math.min(...ends.map((at) => at.getTime()));
  return end <= Date.now() ? 'over' : Math.floor(end / 1000);
}
