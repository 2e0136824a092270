import { z } from 'zod';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireKeyKeeper } from '../api-keys/key-limits.ts';
import { clientId } from './client-input.ts';
import { createClientSecret } from './client-secret.ts';
import type { OAuthClient } from './oauth-client.entity.ts';
import { requireOwnClient } from './require-own-client.ts';

const HOUR_MS = 3_600_000;
const input = z.strictObject({
  id: clientId,
  overlapHours: z.number().int().min(0).max(168, 'The secret of before works on for 168 hours at most'),
});

/**
 * Gives an app a new secret; the one of before works for so many hours more. Tokens go on.
 * @throws BAD_INPUT; FORBIDDEN for keys and apps; NOT_FOUND; CONFLICT for a public app, which has none
 */
// no scope: requireKeyKeeper asks for it
// no event: nothing outside accounts keeps apps
export async function rotateClientSecret(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ client: OAuthClient; clientSecret: string }> {
  const viewer = requireKeyKeeper(context.viewer);
  const { id, overlapHours } = parseInput(input, raw);
  const { text, hash } = createClientSecret();
  const client = await context.transact(async (em) => {
    const found = await requireOwnClient(em, viewer.organizationId, id);
    if (found.kind === 'PUBLIC') throw conflict('A public app has no secret', { existingId: id });
    const now = new Date();
    const previous =
      overlapHours > 0
        ? { previousSecretHash: found.secretHash, previousExpiresAt: new Date(now.getTime() + overlapHours * HOUR_MS) }
        : { previousSecretHash: null, previousExpiresAt: null };
    Object.assign(found, previous, { secretHash: hash, rotatedAt: now });
    const details = { overlapHours };
    await recordAudit(em, { viewer, action: 'oauth-client.rotate', subjectType: 'OAuthClient', subjectId: id, details });
    return found;
  });
  counter('security_events_total').inc({ type: 'oauth-secret-rotated' });
  return { client, clientSecret: text };
}
