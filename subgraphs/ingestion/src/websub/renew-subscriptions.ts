import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import type { FetchUrl } from '../feed-reading/fetch-feed.ts';
import { SUBSCRIPTION_COLUMNS, toSubscription, type SubscriptionRow, type WebsubSubscription } from './find-subscription.ts';
import { websubSecret } from './websub-secret.ts';

export interface RenewalServices {
  orm: Orm;
  fetchUrl: FetchUrl;
  publicUrl: string;
  secretsKey: string;
}

const AT_ONCE = 8;
const BATCH = 200;
const LEASE_SECONDS = 10 * 86_400;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A hub that does not answer is not asked for ever to let us go: what it sends later is answered by 410. */
const LAST_FAREWELL = 3;

const requests = counter('websub_requests_total');

/**
 * Sends every request to a hub that is due: for subscriptions that are new or near the end of their lease, and for the end of
 * those that are not wanted any more. What a hub says to it, it says later, at the callback. @returns how many were sent
 */
export async function renewSubscriptions(services: RenewalServices, signal: AbortSignal): Promise<number> {
  let sent = 0;
  for (let due: WebsubSubscription[]; (due = await claimDue(services.orm)).length > 0 && !signal.aborted; sent += due.length) {
    const waiting = due.values();
    const sendSome = async () => {
      for (const subscription of waiting) if (!signal.aborted) await sendRequest(services, subscription, signal);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
    if (due.length < BATCH) return sent + due.length;
  }
  return sent;
}

/** A claim is the time of the next attempt: a worker that dies leaves them to the next one. */
async function claimDue(orm: Orm): Promise<WebsubSubscription[]> {
  const rows = await inSystem(orm, (em) =>
    em.execute<SubscriptionRow[]>(
      `/* ingestion.claim-websub */ with due as materialized (
         select organization_id, id from ingestion.websub_subscription where next_attempt_at <= now()
         order by next_attempt_at limit ? for update skip locked)
       update ingestion.websub_subscription s set next_attempt_at = now() + interval '10 minutes' from due
       where s.organization_id = due.organization_id and s.id = due.id returning ${SUBSCRIPTION_COLUMNS}`,
      [BATCH],
    ),
  );
  return rows.map(toSubscription);
}

async function sendRequest(services: RenewalServices, subscription: WebsubSubscription, signal: AbortSignal): Promise<void> {
  const mode = subscription.state === 'ENDING' ? 'unsubscribe' : 'subscribe';
  const problem = await askHub(services, subscription, mode, signal);
  if (signal.aborted) return;
  requests.inc({ mode, outcome: problem === null ? 'accepted' : 'failed' });
  const attempts = subscription.attempts + 1;
  const { organizationId, id } = subscription;
  await inOrganization(services.orm, organizationId, async (em) => {
    if (mode === 'unsubscribe' && attempts >= LAST_FAREWELL) {
      await em.execute(`delete from ingestion.websub_subscription where organization_id = ? and id = ? and state = 'ENDING'`, [
        organizationId,
        id,
      ]);
      return;
    }
    // Only if the hub has not verified it meanwhile: some do before they answer.
    await em.execute(
      `update ingestion.websub_subscription set attempts = attempts + 1, last_error = ?,
         state = case when state = 'DENIED' then 'WANTED' else state end, next_attempt_at = now() + ? * interval '1 millisecond'
       where organization_id = ? and id = ? and state = ? and attempts = ? and next_attempt_at <= now() + interval '10 minutes'`,
      [
        problem,
        Math.min(HOUR_MS * 2 ** Math.min(subscription.attempts, 5), DAY_MS),
        organizationId,
        id,
        subscription.state,
        subscription.attempts,
      ],
    );
  });
}

/** @returns null when the hub has accepted the request, else what was wrong, as a sentence */
async function askHub(
  { fetchUrl, publicUrl, secretsKey }: RenewalServices,
  { token, hubUrl, topicUrl }: WebsubSubscription,
  mode: 'subscribe' | 'unsubscribe',
  signal: AbortSignal,
): Promise<string | null> {
  const form = new URLSearchParams({
    'hub.callback': new URL(`/websub/${token}`, publicUrl).href,
    'hub.mode': mode,
    'hub.topic': topicUrl,
  });
  if (mode === 'subscribe') {
    form.set('hub.secret', websubSecret(secretsKey, token));
    form.set('hub.lease_seconds', String(LEASE_SECONDS));
  }
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await fetchUrl(hubUrl, { method: 'POST', headers, body: form.toString(), maxBytes: 64 * 1024, signal });
    return status >= 200 && status < 300 ? null : `The hub answered with status ${status}`;
  } catch (error) {
    if (!isCastgraphError(error)) throw error;
    return error.message.slice(0, 500);
  }
}
