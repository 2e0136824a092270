import { wrap } from '@mikro-orm/core';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { addDays, DAY_MS, dayStart } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { CampaignChange } from '../changes/campaign-change.entity.ts';
import { recordChange } from '../changes/record-change.ts';
import { copyPlacements } from '../placements/copy-placements.ts';
import { campaignFields } from './campaign-input.ts';
import { Campaign } from './campaign.entity.ts';
import { checkDays } from './check-flights.ts';
import { Flight } from './flight.entity.ts';
import { keptFlights } from './replace-flights.ts';
import { requireCampaign } from './require-campaign.ts';

const input = z.strictObject({ campaignId: z.string(), firstDay: z.string(), name: campaignFields.name.nullish() });

/** Plans a campaign once more as a draft, its flights moved so that the first begins on that day. @throws BAD_INPUT; NOT_FOUND */
// no event: nothing outside analytics keeps campaigns
export async function duplicateCampaign(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ campaign: Campaign; change: CampaignChange }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { campaignId, firstDay, name } = parseInput(input, raw);
  checkDays({ firstDay, lastDay: firstDay }, ['input'], ['firstDay', 'firstDay']);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const original = await requireCampaign(em, organizationId, campaignId);
    const campaign = await copyCampaign(em, original, { firstDay, name: name ?? original.name });
    // Undone, the copy was put away on the day it was made.
    const change = recordChange(em, viewer, {
      subject: 'CAMPAIGN',
      subjectId: campaign.id,
      campaignId: campaign.id,
      kind: 'DUPLICATE',
      before: { archivedAt: campaign.createdAt.toISOString() },
      after: { archivedAt: null },
    });
    const details = { of: original.id, firstDay };
    await recordAudit(em, { viewer, action: 'campaign.duplicate', subjectType: 'Campaign', subjectId: campaign.id, details });
    return { campaign, change };
  });
}

async function copyCampaign(
  em: EntityManager,
  original: Campaign,
  { firstDay, name }: { firstDay: string; name: string },
): Promise<Campaign> {
  const { organizationId } = original;
  const shift = (dayStart(firstDay) - dayStart(original.flightFrom)) / DAY_MS;
  const campaign = em.create(Campaign, {
    ...wrap(original).toPOJO(),
    id: newId(),
    name,
    state: 'DRAFT',
    flightFrom: firstDay,
    flightTo: addDays(original.flightTo, shift),
    createdAt: new Date(),
    archivedAt: null,
    version: 1,
  });
  await em.flush();
  const flightIds = new Map<string, string>();
  for (const flight of await keptFlights(em, original)) {
    const id = newId();
    flightIds.set(flight.id, id);
    const days = { firstDay: addDays(flight.firstDay, shift), lastDay: addDays(flight.lastDay, shift) };
    em.create(Flight, { organizationId, id, campaignId: campaign.id, name: flight.name, ...days });
  }
  await em.flush();
  await copyPlacements(em, original, campaign, flightIds);
  return campaign;
}
