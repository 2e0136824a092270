import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { findSubscription } from './find-subscription.ts';
import { isSigned, websubSecret } from './websub-secret.ts';

/** What became of a push: believed, or nobody's, or after its lease, or not signed as agreed. */
export type PushResult = 'accepted' | 'unknown' | 'late' | 'forged';

export interface Push {
  token: string;
  /** X-Hub-Signature. */
  signature: string | undefined;
  /** Read only for a subscription that exists. */
  body: () => Promise<Uint8Array>;
}

/** A hub that tells without end makes us ask no more often than this. */
const LEAST_PAUSE = "interval '15 seconds'";

/**
 * Takes what a hub tells: that a feed has changed. What it says the feed now is, is not believed; the feed is due, and is
 * read as always. So a push that comes twice, or again later, costs one more question to the feed's server, and nothing else.
 */
export async function receivePush(orm: Orm, secretsKey: string, { token, signature, body }: Push): Promise<PushResult> {
  const subscription = await findSubscription(orm, token);
  if (!subscription) return 'unknown';
  const { organizationId, id, podcastId, state, hasLease } = subscription;
  if (!isSigned(signature, await body(), websubSecret(secretsKey, token))) return 'forged';
  if (state !== 'ACTIVE' || !hasLease) return 'late';
  await inOrganization(orm, organizationId, async (em) => {
    await em.execute('update ingestion.websub_subscription set pushed_at = now() where organization_id = ? and id = ?', [
      organizationId,
      id,
    ]);
    // While the feed is being read it is due again right after: what was fetched may be older than what is told.
    await em.execute(
      `update ingestion.podcast p set pushed_at = now(),
         hub_trusted_until = (select lease_until from ingestion.websub_subscription where organization_id = p.organization_id and id = ?),
         next_read_at = case when p.claimed_until > now() then now()
           else least(p.next_read_at, greatest(now(), coalesce(p.last_ingested_at, now()) + ${LEAST_PAUSE})) end
       where p.organization_id = ? and p.id = ?`,
      [id, organizationId, podcastId],
    );
  });
  return 'accepted';
}
