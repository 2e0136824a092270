import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { prepareErasure } from '../job-definitions.ts';

const HOUSEHOLD_KEY = /^[0-9a-f]{32}$/i;
const input = z.strictObject({ householdKey: z.string().regex(HOUSEHOLD_KEY, 'A household key is 32 hexadecimal digits') });
const SALT_BYTES = 32;

/**
 * Begins to forget a household: its keys go out of the log and out of every table, its counts stay (A5d). Asked for again while it is
 * under way, it is the same erasure. A key that no row of the organization has erases nothing.
 * @returns the erasure's id
 * @throws BAD_INPUT for what is no key
 */
// no event: it is published with the keys of its listeners, by prepare-erasure.ts
export async function eraseHousehold(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { organizationId } = viewer;
  const householdKey = parseInput(input, raw).householdKey.toLowerCase();
  return context.transact(async (em) => {
    const id = newId();
    const [row] = await em.execute<{ id: string }[]>(
      `/* erase-household */
       insert into analytics.erasure (organization_id, id, household_key, salt) values (?, ?, decode(?, 'hex'), decode(?, 'hex'))
       on conflict (organization_id, household_key) where finished_at is null do update set requested_at = erasure.requested_at returning id`,
      [organizationId, id, householdKey, randomBytes(SALT_BYTES).toString('hex')],
    );
    const erasureId = row!.id;
    const details = { household: maskHousehold(context.listenerSecret, householdKey) };
    await recordAudit(em, { viewer, action: 'household.erase', subjectType: 'Erasure', subjectId: erasureId, details });
    if (erasureId === id) await enqueueAfterCommit(em, prepareErasure, { organizationId, erasureId });
    return erasureId;
  });
}

/** Tells two households apart in the audit log, without naming either. */
export function maskHousehold(secret: Uint8Array, householdKey: string): string {
  return createHmac('sha256', secret).update(`audit\0${householdKey}`).digest('hex').slice(0, 8);
}
