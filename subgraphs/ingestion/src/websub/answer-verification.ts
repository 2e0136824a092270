import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { findSubscription, type WebsubSubscription } from './find-subscription.ts';

/** A hub that names no lease, or none that one could keep, is asked again after a day; nobody is believed for longer than a month. */
const DEFAULT_LEASE_SECONDS = 86_400;
const MAX_LEASE_SECONDS = 30 * 86_400;
/** Renewed when a fifth of the lease is left, but no hub makes us ask more often than this. */
const MIN_RENEWAL_SECONDS = 300;

/**
 * Answers a hub that asks whether we really want what it was asked for in our name (WebSub, 5.3).
 * @returns the challenge to repeat; null when we do not want it, which the hub is told by 404
 */
export async function answerVerification(orm: Orm, token: string, query: URLSearchParams): Promise<string | null> {
  const subscription = await findSubscription(orm, token);
  if (!subscription || query.get('hub.topic') !== subscription.topicUrl) return null;
  const { organizationId, state } = subscription;
  const mode = query.get('hub.mode');
  if (mode === 'denied') {
    await inOrganization(orm, organizationId, (em) => noteDenial(em, subscription, query.get('hub.reason')));
    return '';
  }
  const challenge = query.get('hub.challenge');
  if (!challenge) return null;
  if (mode === 'subscribe' && state !== 'ENDING') {
    const leaseSeconds = readLease(query.get('hub.lease_seconds'));
    return (await inOrganization(orm, organizationId, (em) => noteLease(em, subscription, leaseSeconds))) ? challenge : null;
  }
  if (mode === 'unsubscribe' && state === 'ENDING') {
    await inOrganization(orm, organizationId, (em) =>
      em.execute('delete from ingestion.websub_subscription where organization_id = ? and id = ?', [organizationId, subscription.id]),
    );
    return challenge;
  }
  return null;
}

async function noteLease(em: EntityManager, { organizationId, id, podcastId }: WebsubSubscription, leaseSeconds: number): Promise<boolean> {
  const renewSeconds = Math.max(MIN_RENEWAL_SECONDS, leaseSeconds * (0.75 + 0.05 * Math.random()));
  const noted = await em.execute<object[]>(
    `update ingestion.websub_subscription set state = 'ACTIVE', attempts = 0, last_error = null, lease_until = now() + ? * interval '1 second',
       next_attempt_at = now() + ? * interval '1 second' where organization_id = ? and id = ? and state <> 'ENDING' returning 1`,
    [leaseSeconds, renewSeconds, organizationId, id],
  );
  await em.execute(
    `update ingestion.podcast set hub_trusted_until = now() + ? * interval '1 second'
     where organization_id = ? and id = ? and hub_trusted_until is not null`,
    [leaseSeconds, organizationId, podcastId],
  );
  return noted.length > 0;
}

/** A hub may refuse at any time (WebSub, 5.2); it is asked again once a day. */
async function noteDenial(em: EntityManager, { organizationId, id, podcastId }: WebsubSubscription, reason: string | null): Promise<void> {
  await em.execute(
    `update ingestion.websub_subscription set state = 'DENIED', lease_until = null, last_error = ?, next_attempt_at = now() + interval '1 day'
     where organization_id = ? and id = ? and state <> 'ENDING'`,
    [(reason ?? 'The hub gave no reason').slice(0, 500), organizationId, id],
  );
  await em.execute('update ingestion.podcast set hub_trusted_until = null where organization_id = ? and id = ?', [
    organizationId,
    podcastId,
  ]);
}

function readLease(text: string | null): number {
  const seconds = /^\d{1,10}$/.test(text ?? '') ? Number(text) : DEFAULT_LEASE_SECONDS;
  return Math.min(Math.max(seconds, 1), MAX_LEASE_SECONDS);
}
