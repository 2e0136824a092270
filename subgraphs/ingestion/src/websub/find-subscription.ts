import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

export interface WebsubSubscription {
  organizationId: string;
  id: string;
  podcastId: string;
  token: string;
  hubUrl: string;
  topicUrl: string;
  state: 'WANTED' | 'ACTIVE' | 'DENIED' | 'ENDING';
  attempts: number;
  hasLease: boolean;
}

/** Columns for `returning`; `s` is ingestion.websub_subscription. */
export const SUBSCRIPTION_COLUMNS =
  's.organization_id, s.id, s.podcast_id, s.token, s.hub_url, s.topic_url, s.state, s.attempts, coalesce(s.lease_until > now(), false) as has_lease';

export interface SubscriptionRow {
  organization_id: string;
  id: string;
  podcast_id: string;
  token: string;
  hub_url: string;
  topic_url: string;
  state: WebsubSubscription['state'];
  attempts: number;
  has_lease: boolean;
}

export function toSubscription(row: SubscriptionRow): WebsubSubscription {
  return {
    organizationId: row.organization_id,
    id: row.id,
    podcastId: row.podcast_id,
    token: row.token,
    hubUrl: row.hub_url,
    topicUrl: row.topic_url,
    state: row.state,
    attempts: row.attempts,
    hasLease: row.has_lease,
  };
}

/** The subscription whose callback it is, of whatever organization; null when there is none. */
export async function findSubscription(orm: Orm, token: string): Promise<WebsubSubscription | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [row] = await inSystem(
    orm,
    (em) => em.execute<SubscriptionRow[]>(`select ${SUBSCRIPTION_COLUMNS} from ingestion.websub_subscription s where s.token = ?`, [token]),
    { readOnly: true },
  );
  return row ? toSubscription(row) : null;
}
