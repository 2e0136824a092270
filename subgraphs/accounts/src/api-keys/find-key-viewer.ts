import { isScope } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { ApiKey } from './api-key.entity.ts';

/** The viewer of an API key by its id and the SHA-256 of its text; notes that it was used, at most once a minute. */
export async function findKeyViewer(
  orm: Orm,
  { apiKeyId, apiKeyHash }: { apiKeyId: string; apiKeyHash: string },
): Promise<Viewer | undefined> {
  const key = await inSystem(orm, (em) => em.findOne(ApiKey, { id: apiKeyId, hash: apiKeyHash }), { readOnly: true });
  if (!key) return undefined;
  const { organizationId, id } = key;
  if (!key.lastUsedAt || key.lastUsedAt.getTime() < Date.now() - 60_000) {
    await inOrganization(orm, organizationId, (em) => em.nativeUpdate(ApiKey, { organizationId, id }, { lastUsedAt: new Date() }));
  }
  return { kind: 'key', id, organizationId, roles: [], scopes: key.scopes.filter(isScope) };
}
