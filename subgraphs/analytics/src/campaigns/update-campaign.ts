import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import type { CampaignChange, KeptFields } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import { hadPlacements } from '../placements/find-placements.ts';
import { requireBrand } from '../sponsors/require-brand.ts';
import { campaignFields } from './campaign-input.ts';
import type { Campaign } from './campaign.entity.ts';
import { lockCampaign } from './lock-campaign.ts';
import { minorIn } from './money-input.ts';
import { nameFlights } from './replace-flights.ts';

const input = z.strictObject({
  ...campaignFields,
  campaignId: z.string(),
  expectedVersion: z.int().nullish(),
  name: campaignFields.name.nullish(),
  markets: campaignFields.markets.nullish(),
  cost: campaignFields.cost.nullish(),
  flights: campaignFields.flights.nullish(),
  attributionWindowDays: campaignFields.attributionWindowDays.nullish(),
  halfLifeDays: campaignFields.halfLifeDays.nullish(),
  pacingCurve: campaignFields.pacingCurve.nullish(),
  underDelivery: campaignFields.underDelivery.nullish(),
});
type Fields = z.output<typeof input>;

/** Fields that are kept under the name they are given by: null leaves those that a campaign must have, and clears the others. */
const REQUIRED = ['name', 'markets', 'attributionWindowDays', 'halfLifeDays', 'pacingCurve', 'underDelivery'] as const;
const CLEARABLE = ['brandId', 'objective', 'signalOrder'] as const;

/**
 * Changes what is given of a campaign.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT for another version, for flights that placements run in, and for the money of a settled campaign
 */
// no event: nothing outside analytics keeps campaigns
export async function updateCampaign(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ campaign: Campaign; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const given = parseInput(input, raw);
  return context.transact(async (em) => {
    const campaign = await lockCampaign(em, viewer.organizationId, given.campaignId, { ...given, evenSettled: true });
    const fields = await readUpdate(em, campaign, given);
    const change = await changeSubject(em, viewer, { subject: 'CAMPAIGN', row: campaign }, { kind: 'UPDATE', fields });
    if (change) await outdateApprovals(em, campaign);
    const details = { after: change?.after ?? {} };
    await recordAudit(em, { viewer, action: 'campaign.update', subjectType: 'Campaign', subjectId: campaign.id, details });
    return { campaign, change };
  });
}

async function readUpdate(em: EntityManager, campaign: Campaign, given: Fields): Promise<KeptFields> {
  const fields: Record<string, unknown> = {};
  for (const name of REQUIRED) if (given[name] != null) fields[name] = given[name];
  for (const name of CLEARABLE) if (given[name] !== undefined) fields[name] = given[name];
  if (given.brandId != null) await requireBrand(em, campaign.organizationId, given.brandId, campaign.sponsorId);
  if (given.flights != null) fields['flights'] = await nameFlights(em, campaign, given.flights);
  return { ...fields, ...(await readMoney(em, campaign, given)) };
}

async function readMoney(em: EntityManager, campaign: Campaign, { cost, cpm, customerValue }: Fields): Promise<KeptFields> {
  const currency = cost?.currency ?? campaign.currency;
  if (currency !== campaign.currency) await checkCurrencyFree(em, campaign, { cpm, customerValue });
  return {
    ...(cost && { costMinor: cost.amountMinor, currency }),
    ...(cpm !== undefined && { cpmMinor: minorIn(currency, cpm, ['cpm']) }),
    ...(customerValue !== undefined && { customerValueMinor: minorIn(currency, customerValue, ['customerValue']) }),
  };
}

/** Other amounts are kept without a currency of their own: they would change with it. */
async function checkCurrencyFree(em: EntityManager, campaign: Campaign, { cpm, customerValue }: Pick<Fields, 'cpm' | 'customerValue'>) {
  const path = ['input', 'cost', 'currency'];
  if (campaign.state !== 'DRAFT') throw badInput(`The campaign is sold in ${campaign.currency}`, { path });
  const { organizationId, id: campaignId } = campaign;
  if (await hadPlacements(em, organizationId, campaignId))
    throw badInput(`The campaign has placements, whose prices are in ${campaign.currency}`, { path });
  if ((campaign.cpmMinor != null && cpm === undefined) || (campaign.customerValueMinor != null && customerValue === undefined))
    throw badInput('With the currency, say cpm and customerValue anew', { path });
}
