import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { dayStart, utcDay } from '@castgraph/kernel/days';
import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { expandNetwork } from '@castgraph/measurement/expand-network';
import { householdKey } from '@castgraph/measurement/listener-key';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { firstCountableAt } from '../listening/tend-listening.ts';
import { SHARED_NETWORK_DAYS } from '../listening/shared-networks.ts';
import { listNetworks, type SharedNetwork } from './list-shared-networks.ts';
import { startRecount } from './start-recount.ts';

const MAX_ENTRIES = 100;

const input = z.strictObject({
  label: z.string().trim().min(1, 'A shared network needs a label').max(200, 'A label has at most 200 characters'),
  network: z.string().max(100, 'Not an address or a range such as 203.0.113.0/24'),
  since: z.date().nullish(),
  liftsDataCentre: z.boolean().nullish(),
});

// A network that was on the list without a break stays on it from its first day on; it belongs to its latest entry.
const CONFIRM = `/* confirm-shared-network */
  insert into analytics.shared_network as s (organization_id, household_key, label, id, valid_from, lifts_data_centre, confirmed_at)
  select ?, decode(key, 'hex'), ?, ?, ?::timestamptz, ?, now() from unnest(?::text[]) key
  on conflict (organization_id, household_key) do update
     set label = excluded.label, id = excluded.id, lifts_data_centre = excluded.lifts_data_centre, confirmed_at = excluded.confirmed_at,
         valid_from = case when s.confirmed_at + interval '${SHARED_NETWORK_DAYS} days' >= excluded.valid_from
                           then least(s.valid_from, excluded.valid_from) else excluded.valid_from end`;

/** An entry, and the task that counts the days concerned again. */
export interface ConfirmedNetwork {
  sharedNetwork: SharedNetwork;
  recountTaskId: string;
}

/**
 * Puts a network that many people share on the list, or confirms it for another 90 days (C10). The address is keyed here and
 * kept nowhere, the audit log included. @throws BAD_INPUT for a network that is none or too wide, and above 100 entries
 */
// no event: counting reads the list
export async function confirmSharedNetwork(context: OperationContext, raw: z.input<typeof input>): Promise<ConfirmedNetwork> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { organizationId } = viewer;
  const { label, network, since, liftsDataCentre } = parseInput(input, raw);
  const keys = expand(network).map((address) => householdKey(context.listenerSecret, address).toString('hex'));
  const validFrom = checkSince(since?.getTime() ?? dayStart(utcDay(Date.now())));
  return context.transact(async (em) => {
    const id = newId();
    const at = new Date(validFrom).toISOString();
    await em.execute(CONFIRM, [organizationId, label, id, at, liftsDataCentre ?? false, arrayLiteral(keys)]);
    const sharedNetwork = await requireRoom(em, organizationId, id);
    const recountTaskId = await startRecount(em, organizationId, { from: sharedNetwork.validFrom.getTime(), to: Date.now() });
    const details = { label, networks: sharedNetwork.networks, validFrom: at, liftsDataCentre: sharedNetwork.liftsDataCentre };
    await recordAudit(em, { viewer, action: 'shared-network.confirm', subjectType: 'SharedNetwork', subjectId: id, details });
    return { sharedNetwork, recountTaskId };
  });
}

function expand(network: string): string[] {
  try {
    return expandNetwork(network);
  } catch (error) {
    throw isCastgraphError(error) ? badInput(error.message, { path: ['input', 'network'] }) : error;
  }
}

function checkSince(since: number): number {
  if (since > Date.now()) throw badInput('A network cannot be confirmed for later', { path: ['input', 'since'] });
  if (since >= firstCountableAt()) return since;
  const kept = new Date(firstCountableAt()).toISOString();
  throw badInput(`Household keys are kept since ${kept}; what is older cannot be counted again`, { path: ['input', 'since'] });
}

async function requireRoom(em: EntityManager, organizationId: string, id: string): Promise<SharedNetwork> {
  const all = await listNetworks(em, organizationId);
  if (all.length > MAX_ENTRIES)
    throw badInput(`There are at most ${MAX_ENTRIES} shared networks; remove one first`, { path: ['input', 'network'] });
  return all.find((each) => each.id === id)!;
}
