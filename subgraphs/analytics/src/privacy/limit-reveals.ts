import { CastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { counter } from '@castgraph/telemetry/metrics';

/** Keys of addresses an hour. Requests to be forgotten are rare; whoever asks for many is matching a list of addresses against the log. */
const PER_VIEWER = 10;
const PER_ORGANIZATION = 30;

/**
 * Holds one more look at a household key against those of the last hour, as the audit has them: no restart and no flushed Redis
 * forgets them. Looks of one organization wait for each other, so that none slips through between. In the transaction that records it.
 * @throws LIMIT_EXCEEDED when the caller, or all of the organization together, looked too often
 */
export async function limitReveals(em: EntityManager, { organizationId, kind, id }: Viewer): Promise<void> {
  await advisoryLock(em, `household-key.reveal:${organizationId}`);
  const [looks] = await em.execute<{ all: number; own: number }[]>(
    `/* count-reveals */ select count(*)::int as all, count(*) filter (where viewer_kind = ? and viewer_id = ?)::int as own
       from analytics.audit_entry
      where organization_id = ? and subject_type = 'Organization' and subject_id = ? and action = 'household-key.reveal'
        and at > now() - interval '1 hour'`,
    [kind, id, organizationId, organizationId],
  );
  if (looks!.own < PER_VIEWER && looks!.all < PER_ORGANIZATION) return;
  counter('security_events_total').inc({ type: 'household-key-limited' });
  throw new CastgraphError(
    'LIMIT_EXCEEDED',
    `At most ${PER_VIEWER} addresses an hour, and ${PER_ORGANIZATION} in the organization; go on later`,
  );
}
