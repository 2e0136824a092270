import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { networkKey } from '@castgraph/kernel/ip-address';
import { householdKey } from '@castgraph/measurement/listener-key';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { maskHousehold } from './erase-household.ts';
import { limitReveals } from './limit-reveals.ts';

const input = z.strictObject({ address: z.string().trim().max(100, 'Not an IP address') });

/**
 * The household key of an address, in hexadecimal: a person who asks to be forgotten knows the one and not the other. The address is
 * keyed in memory and kept nowhere; that somebody looked is audited, and limited.
 * @throws BAD_INPUT for what is no address; LIMIT_EXCEEDED
 */
// no event: nothing changed
export async function revealHouseholdKey(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { address } = parseInput(input, raw);
  // The sentence must not repeat what was given: it may be logged.
  if (networkKey(address) === null) throw badInput('Not an IP address', { path: ['input', 'address'] });
  const key = householdKey(context.listenerSecret, address).toString('hex');
  return context.transact(async (em) => {
    await limitReveals(em, viewer);
    const details = { household: maskHousehold(context.listenerSecret, key) };
    const subjectId = viewer.organizationId;
    await recordAudit(em, { viewer, action: 'household-key.reveal', subjectType: 'Organization', subjectId, details });
    return key;
  });
}
