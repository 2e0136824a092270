import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notFound } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { ApiKey } from './api-key.entity.ts';

/** The id of a key, as its text holds it. */
export const keyId = z.string().regex(/^[0-9a-f]{12}$/, 'A key has an id of twelve hexadecimal digits');

/** A key of the organization, locked for the change. @throws NOT_FOUND for one that is nobody's or another organization's */
export async function requireOwnKey(em: EntityManager, organizationId: string, id: string): Promise<ApiKey> {
  const key = await em.findOne(ApiKey, { organizationId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!key) throw notFound('API key', id);
  return key;
}

/** The hashes under which gateways may remember a key. */
export function hashesOf({ hash, previousHash }: ApiKey): string[] {
  return previousHash ? [hash, previousHash] : [hash];
}
