import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { grantsOf } from '@castgraph/kernel/grants-of';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { campaignSpan } from './campaign-span.ts';
import { type CampaignSnapshotData, hashSnapshotData } from './campaign-snapshot-format.ts';
import { CampaignSnapshot } from './campaign-snapshot.entity.ts';
import { readCampaignFigures } from './read-campaign-figures.ts';

const input = z.strictObject({
  campaignId: z.string(),
  range: z.strictObject({ from: z.string(), to: z.string(), timeZone: z.string().nullish() }),
  includeCustomerValue: z.boolean().default(false),
});

/**
 * Stores a campaign's figures, all read at one instant (one repeatable-read transaction); the row never changes afterwards.
 * @throws BAD_INPUT; NOT_FOUND
 */
// no event: whoever needs a snapshot asks for it and gets it in the answer
export async function createCampaignSnapshot(context: OperationContext, raw: z.input<typeof input>): Promise<CampaignSnapshot> {
  const viewer = requireScope(context.viewer, 'reports:write');
  const fields = parseInput(input, raw);
  const { campaignId } = fields;
  const { organizationId } = viewer;
  const { campaignName, figures } = await readFigures(context.orm, viewer, fields);
  const data: CampaignSnapshotData = { version: 2, campaignName, ...figures };
  return context.transact(async (em) => {
    const snapshot = em.create(CampaignSnapshot, {
      organizationId,
      id: newId(),
      campaignId,
      asOf: new Date(figures.asOf),
      rangeFrom: figures.dateRange.from,
      rangeTo: figures.dateRange.to,
      timeZone: figures.dateRange.timeZone,
      data,
      contentHash: hashSnapshotData(data),
    });
    await recordAudit(em, {
      viewer,
      action: 'campaign-snapshot.create',
      subjectType: 'CampaignSnapshot',
      subjectId: snapshot.id,
      details: { campaignId, contentHash: snapshot.contentHash },
    });
    return snapshot;
  });
}

/** Read by itself, because a transaction that sees one instant cannot append to a chain that others append to. */
function readFigures(orm: Orm, viewer: Viewer, { campaignId, range, includeCustomerValue }: z.output<typeof input>) {
  const { organizationId } = viewer;
  const read = async (em: EntityManager) => {
    // The database's clock, at the beginning of the transaction, whose first statement decides what all of it sees.
    const [clock] = await em.execute<{ at: Date }[]>('/* read-timestamp */ select now() as at');
    const campaign = await requireCampaign(em, organizationId, campaignId);
    const [figures] = await readCampaignFigures(em, organizationId, [campaignSpan(campaign, range)], new Date(clock!.at), {
      includeCustomerValue,
    });
    if (!figures) throw new Error(`Campaign ${campaignId} has no figures`);
    return { campaignName: campaign.name, figures };
  };
  return inOrganization(orm, organizationId, read, { grants: grantsOf(viewer), readOnly: true, repeatableRead: true });
}
