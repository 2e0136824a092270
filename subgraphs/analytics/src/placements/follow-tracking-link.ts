import { newId } from '@castgraph/kernel/ids';
import { notFound } from '@castgraph/kernel/errors';
import { listenerKey } from '@castgraph/measurement/listener-key';
import { classifyUserAgent } from '@castgraph/measurement/user-agent';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { trackedDestination } from './tracked-destination.ts';
import { TrackingLink } from './tracking-link.entity.ts';

/** A visit to `/go/{slug}`. */
export interface LinkVisit {
  slug: string;
  ip: string;
  userAgent: string;
  at: Date;
}

/** What following a link did: where to go, and what moved. */
export interface FollowedLink {
  location: string;
  organizationId: string;
  campaignId: string;
  /** False for bots and HEAD-like previews, which are kept and not counted. */
  counted: boolean;
}

/**
 * Records a click and says where it leads. The address becomes a keyed hash before anything is written (A5d).
 * @throws NOT_FOUND for a slug that is none
 */
export async function followTrackingLink(orm: Orm, keySecret: Uint8Array, { slug, ip, userAgent, at }: LinkVisit): Promise<FollowedLink> {
  const owners = await inSystem(
    orm,
    (em) =>
      em.execute<{ organization_id: string; tracking_link_id: string }[]>(
        '/* find-slug */ select organization_id, tracking_link_id from analytics.slug where slug = ?',
        [slug.toLowerCase()],
      ),
    { readOnly: true },
  );
  const [owner] = owners;
  if (!owner) throw notFound('link', slug);
  const { organization_id: organizationId, tracking_link_id: id } = owner;
  const { kind, bot } = classifyUserAgent(userAgent);
  const counted = userAgent.trim() !== '' && !bot && kind !== 'bot';
  const clickId = newId(at.getTime());
  return inOrganization(orm, organizationId, async (em) => {
    const link = await em.findOneOrFail(TrackingLink, { organizationId, id });
    await em.execute(
      `/* store-click */ insert into analytics.link_click (organization_id, id, tracking_link_id, campaign_id, at, listener_key, agent_kind, counted)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [organizationId, clickId, id, link.campaignId, at, listenerKey(keySecret, ip, userAgent), kind, counted],
    );
    return {
      location: trackedDestination(link.destinationUrl, { slug: link.slug, clickId }),
      organizationId,
      campaignId: link.campaignId,
      counted,
    };
  });
}
