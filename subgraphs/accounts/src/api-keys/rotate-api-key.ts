import { z } from 'zod';
import { createApiKey as makeKey } from '@castgraph/auth/api-key';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import type { ApiKey } from './api-key.entity.ts';
import { forgetKeys } from './forget-keys.ts';
import { requireKeyKeeper } from './key-limits.ts';
import { statusOfKey } from './status-of-key.ts';
import { hashesOf, keyId, requireOwnKey } from './require-own-key.ts';

const HOUR_MS = 3_600_000;
const LONGEST_OVERLAP_HOURS = 168;
const input = z.strictObject({
  id: keyId,
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(LONGEST_OVERLAP_HOURS, `The secret of before works on for ${LONGEST_OVERLAP_HOURS} hours at most`),
});

/**
 * Gives a key a new secret; its id, scopes, limits and figures stay. The secret of before works for so many hours more, with 0 not any
 * more; one of before that ends at once, for only two are known at a time.
 * @throws BAD_INPUT; FORBIDDEN for keys, and for who holds less than the key; NOT_FOUND; CONFLICT for a key that is over
 */
// no scope: requireKeyKeeper asks for it
// no event: the gateway asks for keys when they are used
export async function rotateApiKey(
  context: OperationContext,
  raw: { id: string; overlapHours: number },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const viewer = requireKeyKeeper(context.viewer);
  const { id, overlapHours } = parseInput(input, raw);
  const { text, hash } = makeKey(id);
  const { apiKey, forgotten } = await context.transact(async (em) => {
    const key = await requireOwnKey(em, viewer.organizationId, id);
    if (statusOfKey(key) !== 'ACTIVE') throw conflict('This key is over; make another', { existingId: id });
    // The secret goes to whoever rotates: nobody gets more by it than they have.
    const beyond = key.scopes.find((scope) => !(viewer.scopes as readonly string[]).includes(scope));
    if (beyond) throw badInput(`The key holds ${beyond}, which you do not have`, { path: ['id'] });
    const before = hashesOf(key);
    const now = new Date();
    const previous =
      overlapHours > 0
        ? { previousHash: key.hash, previousExpiresAt: new Date(now.getTime() + overlapHours * HOUR_MS) }
        : { previousHash: null, previousExpiresAt: null };
    Object.assign(key, previous, { hash, rotatedAt: now });
    const details = { overlapHours };
    await recordAudit(em, { viewer, action: 'api-key.rotate', subjectType: 'ApiKey', subjectId: id, details });
    return { apiKey: key, forgotten: before };
  });
  counter('security_events_total').inc({ type: 'api-key-rotated' });
  await forgetKeys(context, forgotten);
  return { apiKey, secret: text };
}
