import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { serviceViewer } from '@castgraph/auth/service-viewer';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { ReceivedShare } from './received-share.entity.ts';
import { dropShareCode, findShareCode } from './share-code.ts';

const MOST_RECEIVED = 1_000;

const input = z.strictObject({ code: z.string().trim().max(200) });

/** Takes the share for an organization, unless another has it: one statement, so that of two who use a code at once one gets it. */
const CLAIM = `/* claim-campaign-share */
  with before as (select organization_id, id, accepted_by_id from analytics.campaign_share
                   where organization_id = ? and id = ? and ended_at is null and expires_at > now()
                     and (accepted_by_id is null or accepted_by_id = ?) for update)
  update analytics.campaign_share share set accepted_by_id = ?, accepted_at = coalesce(share.accepted_at, now())
    from before where share.organization_id = before.organization_id and share.id = before.id
  returning share.campaign_id as "campaignId", before.accepted_by_id is null as "isFirst"`;

/**
 * Takes a campaign that a publisher shared into the portfolio of the viewer's organization. The share is claimed in the publisher's rows
 * first; whoever was stopped between the two may use the code again.
 * @returns the share's id
 * @throws NOT_FOUND for a code that is none, was used by another organization, was taken back, or is too old; CONFLICT for one's own campaign
 */
// no event: nothing outside analytics keeps shares of campaigns
export async function acceptCampaignShare(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { code } = parseInput(input, raw);
  const { organizationId } = viewer;
  const found = await context.read((em) => findShareCode(em, code));
  // The code itself is a secret: it is not repeated.
  if (!found) throw notFound('share', 'of this code');
  const { publisherId, shareId } = found;
  if (publisherId === organizationId) throw conflict('The campaign is one of your own');
  const campaignId = await inOrganization(context.orm, publisherId, (em) => claim(em, { publisherId, shareId, organizationId }));
  if (campaignId === undefined) throw notFound('share', 'of this code');
  return context.transact(async (em) => {
    if ((await em.count(ReceivedShare, { organizationId })) >= MOST_RECEIVED)
      throw conflict(`A portfolio has at most ${MOST_RECEIVED} campaigns`);
    await em.execute(
      `/* receive-share */ insert into analytics.received_share (organization_id, id, publisher_id, campaign_id, received_at)
       values (?, ?, ?, ?, now()) on conflict do nothing`,
      [organizationId, shareId, publisherId, campaignId],
    );
    await dropShareCode(em, shareId);
    await recordAudit(em, {
      viewer,
      action: 'campaign-share.accept',
      subjectType: 'CampaignShare',
      subjectId: shareId,
      details: { publisherId },
    });
    return shareId;
  });
}

/** Tells the publisher's log too, where it is their first news of who took it. */
async function claim(
  em: EntityManager,
  { publisherId, shareId, organizationId }: { publisherId: string; shareId: string; organizationId: string },
): Promise<string | undefined> {
  const [claimed] = await em.execute<{ campaignId: string; isFirst: boolean }[]>(CLAIM, [
    publisherId,
    shareId,
    organizationId,
    organizationId,
  ]);
  if (claimed?.isFirst) {
    const viewer = serviceViewer({ service: 'campaign-sharing', organizationId: publisherId, scopes: [] });
    await recordAudit(em, {
      viewer,
      action: 'campaign-share.accept',
      subjectType: 'CampaignShare',
      subjectId: shareId,
      details: { acceptedById: organizationId },
    });
  }
  return claimed?.campaignId;
}
