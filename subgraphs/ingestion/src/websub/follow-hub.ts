import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { checkUrl, portOf } from '@castgraph/http/check-url';
import { isAllowed, isPublicAddress, type OutboundPolicy } from '@castgraph/http/outbound-policy';
import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** Whose hub it is, and which one was known. */
export interface FollowedFeed {
  organizationId: string;
  id: string;
  feedUrl: string;
  hubUrl: string | null;
  hubTopic: string | null;
}

/** What a document says: its hub and its own address, where it names them. */
export interface NamedHub {
  hub: string | null;
  selfUrl: string | null;
}

interface Surroundings {
  publicUrl: string;
  outbound: OutboundPolicy;
}

const MAX_URL_CHARACTERS = 1_000;

/**
 * Brings the subscription of a feed in line with what its document names, in the caller's transaction: one is wanted from a
 * hub that is new, that of a former hub is to end. Nothing is sent here. No statement when nothing has changed.
 */
export async function followHub(em: EntityManager, feed: FollowedFeed, named: NamedHub, around: Surroundings): Promise<void> {
  const hub = usableHub(named.hub, around);
  const topic = hub === null ? null : (bounded(named.selfUrl) ?? feed.feedUrl);
  if (hub === feed.hubUrl && topic === feed.hubTopic) return;
  const { organizationId, id } = feed;
  await em.execute(
    'update ingestion.podcast set hub_url = ?, hub_topic = ?, pushed_at = null, hub_trusted_until = null where organization_id = ? and id = ?',
    [hub, topic, organizationId, id],
  );
  await em.execute(
    `update ingestion.websub_subscription set state = 'ENDING', attempts = 0, next_attempt_at = now()
     where organization_id = ? and podcast_id = ? and state <> 'ENDING' and (hub_url, topic_url) is distinct from (?, ?)`,
    [organizationId, id, hub, topic],
  );
  if (hub === null) return;
  await em.execute(
    `insert into ingestion.websub_subscription (organization_id, id, podcast_id, token, hub_url, topic_url) values (?, ?, ?, ?, ?, ?)
     on conflict (organization_id, podcast_id, hub_url, topic_url) do update set state = 'WANTED', attempts = 0, next_attempt_at = now()`,
    [organizationId, newId(), id, randomBytes(24).toString('base64url'), hub, topic],
  );
}

/** The hub's address; null for one that may not be asked, or that could not reach us: an installation on a laptop is not told. */
function usableHub(named: string | null, { publicUrl, outbound }: Surroundings): string | null {
  if (bounded(named) === null) return null;
  try {
    const hub = checkUrl(named!, undefined, outbound);
    hub.hash = '';
    return isReachable(publicUrl) || isAllowed(outbound, hub.hostname, portOf(hub)) ? hub.href : null;
  } catch {
    return null;
  }
}

function isReachable(publicUrl: string): boolean {
  const host = new URL(publicUrl).hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? host.includes('.') && !/\.(localhost|local|internal|test)$/.test(host) : isPublicAddress(host);
}

function bounded(url: string | null): string | null {
  return url !== null && url.length <= MAX_URL_CHARACTERS ? url : null;
}
