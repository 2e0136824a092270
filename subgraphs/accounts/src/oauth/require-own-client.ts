import { LockMode } from '@mikro-orm/core';
import { notFound } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { OAuthClient } from './oauth-client.entity.ts';

/** An app of the organization, locked for the change. @throws NOT_FOUND for one that is nobody's or another organization's */
export async function requireOwnClient(em: EntityManager, organizationId: string, id: string): Promise<OAuthClient> {
  const client = await em.findOne(OAuthClient, { organizationId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!client) throw notFound('app', id);
  return client;
}
