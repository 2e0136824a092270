import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { afterCommit } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import { ENCLOSURE_HOSTS_CHANNEL } from '../live-pokes.ts';

/** Hosts that are in the table, by organization: they never leave it, so they need not be said again with each episode. */
const remembered = new Set<string>();
const MAX_REMEMBERED = 100_000;

/**
 * Allows the collector to send the organization's listeners to these hosts (C31), and tells it when one is new. No statement
 * where this process knows that they are allowed.
 */
export async function rememberHosts(
  em: EntityManager,
  live: Live,
  { organizationId, hosts }: { organizationId: string; hosts: readonly string[] },
): Promise<void> {
  const unknown = hosts.filter((host) => !remembered.has(`${organizationId} ${host}`));
  if (unknown.length === 0) return;
  const added = await em.execute<{ host: string }[]>(
    `insert into ingestion.enclosure_host (organization_id, host) select ?::uuid, host from unnest(?::text[]) host order by host
     on conflict do nothing returning host`,
    [organizationId, arrayLiteral(unknown)],
  );
  afterCommit(em, () => {
    if (remembered.size + unknown.length > MAX_REMEMBERED) remembered.clear();
    for (const host of unknown) remembered.add(`${organizationId} ${host}`);
    if (added.length > 0) void live.publish(ENCLOSURE_HOSTS_CHANNEL, {});
  });
}
