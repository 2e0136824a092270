import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireKeyKeeper } from '../api-keys/key-limits.ts';
import { clientFields, requireRedirectUris } from './client-input.ts';
import { createClientSecret } from './client-secret.ts';
import { OAuthClient } from './oauth-client.entity.ts';

const input = z.strictObject({ ...clientFields, kind: z.enum(['CONFIDENTIAL', 'PUBLIC']) });

/** Registers an app; the secret of a confidential one is in the answer and nowhere else. @throws BAD_INPUT; FORBIDDEN for keys and apps */
// no scope: requireKeyKeeper asks for it
// no event: nothing outside accounts keeps apps
export async function createOAuthClient(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ client: OAuthClient; clientSecret: string | null }> {
  const viewer = requireKeyKeeper(context.viewer);
  const { name, kind, redirectUris, scopes, homepage = null } = parseInput(input, raw);
  const uris = requireRedirectUris(redirectUris, kind);
  const secret = kind === 'CONFIDENTIAL' ? createClientSecret() : undefined;
  const id = `app_${randomBytes(8).toString('hex')}`;
  return context.transact(async (em) => {
    const client = em.create(OAuthClient, {
      organizationId: viewer.organizationId,
      id,
      name,
      kind,
      secretHash: secret?.hash ?? null,
      redirectUris: uris,
      scopes: [...new Set(scopes)],
      homepage,
      createdBy: `${viewer.kind}:${viewer.id}`,
      createdAt: new Date(),
    });
    const details = { name, kind, redirectUris: uris, scopes };
    await recordAudit(em, { viewer, action: 'oauth-client.create', subjectType: 'OAuthClient', subjectId: id, details });
    return { client, clientSecret: secret?.text ?? null };
  });
}
