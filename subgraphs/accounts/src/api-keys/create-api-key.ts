import { z } from 'zod';
import { createApiKey as makeKey } from '@castgraph/auth/api-key';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { SCOPES } from '@castgraph/kernel/scopes';
import { hasScope } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { ApiKey } from './api-key.entity.ts';

const input = z.strictObject({
  name: z.string().trim().min(1, 'A key needs a name').max(100, 'A name has at most 100 characters'),
  scopes: z.array(z.enum(SCOPES)).min(1, 'A key needs at least one scope'),
});

/** Makes an API key with at most the caller's own scopes; its text is in the answer and nowhere else. @throws BAD_INPUT */
// no event: the gateway asks for keys when they are used
export async function createApiKey(
  context: OperationContext,
  raw: { name: string; scopes: readonly string[] },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const viewer = requireScope(context.viewer, 'keys:write');
  const { name, scopes } = parseInput(input, raw);
  const beyond = scopes.find((scope) => !hasScope(viewer, scope));
  if (beyond) throw badInput(`You cannot give away ${beyond}, which you do not have`, { path: ['input', 'scopes'] });
  const { text, keyId, hash } = makeKey();
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const createdBy = `${viewer.kind}:${viewer.id}`;
    const apiKey = em.create(ApiKey, {
      organizationId,
      id: keyId,
      name,
      hash,
      scopes: [...new Set(scopes)],
      createdBy,
      createdAt: new Date(),
    });
    await recordAudit(em, { viewer, action: 'api-key.create', subjectType: 'ApiKey', subjectId: keyId, details: { name, scopes } });
    return { apiKey, secret: text };
  });
}
