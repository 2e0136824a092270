import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { serviceViewer } from '@castgraph/auth/service-viewer';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { ReceivedShare } from './received-share.entity.ts';

const input = z.strictObject({ shareId: z.string() });

const END = `/* end-campaign-share */
  update analytics.campaign_share set ended_at = now() where organization_id = ? and id = ? and accepted_by_id = ? and ended_at is null returning id`;

/** Takes a campaign out of the organization's portfolio, and ends the share, as its publisher will see. @returns the share's id @throws NOT_FOUND */
// no event: nothing outside analytics keeps shares of campaigns
export async function leaveCampaignShare(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { shareId } = parseInput(input, raw);
  const { organizationId } = viewer;
  const received = isId(shareId) ? await context.read((em) => em.findOne(ReceivedShare, { organizationId, id: shareId })) : null;
  if (!received) throw notFound('share', shareId);
  const { publisherId } = received;
  await inOrganization(context.orm, publisherId, async (em) => {
    const [ended] = await em.execute<{ id: string }[]>(END, [publisherId, shareId, organizationId]);
    if (!ended) return;
    const publisher = serviceViewer({ service: 'campaign-sharing', organizationId: publisherId, scopes: [] });
    const subject = { subjectType: 'CampaignShare', subjectId: shareId };
    await recordAudit(em, { viewer: publisher, action: 'campaign-share.leave', ...subject, details: { acceptedById: organizationId } });
  });
  return context.transact(async (em) => {
    await em.nativeDelete(ReceivedShare, { organizationId, id: shareId });
    await recordAudit(em, { viewer, action: 'campaign-share.leave', subjectType: 'CampaignShare', subjectId: shareId });
    return shareId;
  });
}
