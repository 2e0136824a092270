import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { afterCommit } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import { ENCLOSURE_HOSTS_CHANNEL } from '../live-pokes.ts';

/**
 * Allows the collector to send the organization's listeners to these hosts (C31), and tells it when one is new.
 */
export async function rememberHosts(
  em: EntityManager,
  live: Live,
  { organizationId, hosts }: { organizationId: string; hosts: readonly string[] },
): Promise<void> {
  const added = await em.execute<{ host: string }[]>(
    `insert into ingestion.enclosure_host (organization_id, host) select ?::uuid, host from unnest(?::text[]) host order by host
     on conflict do nothing returning host`,
    [organizationId, arrayLiteral(hosts)],
  );
  if (added.length > 0) afterCommit(em, () => void live.publish(ENCLOSURE_HOSTS_CHANNEL, {}));
}
