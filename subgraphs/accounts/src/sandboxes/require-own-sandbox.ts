import { z } from 'zod';
import { notFound } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** The id of an organization. */
export const sandboxId = z.uuid();

/** A sandbox that is not on its way out. */
export interface OwnSandbox {
  id: string;
  name: string;
  homeOrganizationId: string;
  sampleId: string;
}

/**
 * A sandbox that the person owns, locked for the change; the transaction (`inSystem`) is in it from then on.
 * @throws NOT_FOUND for every other organization, whether or not it is there
 */
export async function requireOwnSandbox(em: EntityManager, personId: string, id: string): Promise<OwnSandbox> {
  // The tenant policy lets nothing of it be locked before.
  await em.execute("select set_config('castgraph.organization_id', ?, true)", [id]);
  const [sandbox] = await em.execute<OwnSandbox[]>(
    `/* require-own-sandbox */
     select o.organization_id as id, o.name, o.home_organization_id as "homeOrganizationId", o.sample_id as "sampleId"
       from accounts.organization o join accounts.membership m using (organization_id)
      where o.organization_id = ? and o.is_sandbox and o.sample_id is not null and m.person_id = ? and m.role = 'owner' for update of o`,
    [id, personId],
  );
  if (!sandbox) throw notFound('sandbox', id);
  return sandbox;
}
