import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { ResourceGrant } from './resource-grant.entity.ts';

/** What the members of the organization, or one of them, were granted, oldest first, at most 500. @throws BAD_INPUT; FORBIDDEN */
export async function listGrants(context: OperationContext, rawUserId: string | null | undefined): Promise<ResourceGrant[]> {
  const { organizationId } = requireScope(context.viewer, 'members:read');
  const personId = rawUserId == null ? undefined : parseInput(z.uuid(), rawUserId, 'userId');
  const where = { organizationId, ...(personId === undefined ? {} : { personId }) };
  return context.read((em) => em.find(ResourceGrant, where, { orderBy: { grantedAt: 'asc', resourceId: 'asc' }, limit: 500 }));
}
