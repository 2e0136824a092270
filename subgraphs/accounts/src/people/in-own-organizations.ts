import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';

/**
 * One transaction for a person's own affairs, which lie in all their organizations: it writes audit entries and rows of one
 * organization, and reaches those rows of the others that the tables opened to `inSystem`. Whose rows they are is the caller's duty
 * to say in every condition.
 */
export function inOwnOrganizations<T>(orm: Orm, organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return inOrganization(orm, organizationId, async (em) => {
    await em.execute("select set_config('castgraph.system', 'on', true)");
    return work(em);
  });
}
