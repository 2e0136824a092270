import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Campaign } from './campaign.entity.ts';

/** The organization's campaign of that id. @throws NOT_FOUND */
export async function requireCampaign(em: EntityManager, organizationId: string, id: string): Promise<Campaign> {
  const campaign = isId(id) ? await em.findOne(Campaign, { organizationId, id }) : null;
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}
