import type { EntityManager } from '@castgraph/orm/open-orm';
import { ApiKey } from './api-key.entity.ts';

/** Deletes every key of an organization that nobody belongs to any more, and what was done with them, in the caller's transaction. */
export async function deleteKeys(em: EntityManager, organizationId: string): Promise<void> {
  await em.nativeDelete(ApiKey, { organizationId });
  await em.execute('delete from accounts.api_key_usage where organization_id = ?', [organizationId]);
  await em.execute('delete from accounts.api_key_door_usage where organization_id = ?', [organizationId]);
}
