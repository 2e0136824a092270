import { requireScope } from '@castgraph/auth/scopes';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { SHARED_NETWORK_DAYS } from '../listening/shared-networks.ts';

/** An entry of the list of shared networks (C10). */
export interface SharedNetwork {
  id: string;
  label: string;
  /** Households it holds. */
  networks: number;
  liftsDataCentre: boolean;
  validFrom: Date;
  validUntil: Date;
}

/** The organization's shared networks by label, expired ones included. Needs `operations:read`. */
export async function listSharedNetworks(context: OperationContext): Promise<SharedNetwork[]> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  return context.read((em) => listNetworks(em, organizationId));
}

interface Row extends Omit<SharedNetwork, 'validFrom' | 'validUntil'> {
  from_ms: number;
  until_ms: number;
}

/** The same within a transaction. */
export async function listNetworks(em: EntityManager, organizationId: string): Promise<SharedNetwork[]> {
  const rows = await em.execute<Row[]>(
    `/* list-shared-networks */
     select id, min(label) as label, count(*)::int as networks, bool_or(lifts_data_centre) as "liftsDataCentre",
            (extract(epoch from min(valid_from)) * 1000)::float8 as from_ms,
            (extract(epoch from max(confirmed_at) + interval '${SHARED_NETWORK_DAYS} days') * 1000)::float8 as until_ms
       from analytics.shared_network where organization_id = ? group by id order by 2, id`,
    [organizationId],
  );
  return rows.map(({ id, label, networks, liftsDataCentre, from_ms, until_ms }) => ({
    id,
    label,
    networks,
    liftsDataCentre,
    validFrom: new Date(from_ms),
    validUntil: new Date(until_ms),
  }));
}
