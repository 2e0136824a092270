import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { dayStart } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { requireSponsor } from '../sponsors/require-sponsor.ts';
import { Campaign } from './campaign.entity.ts';

const amount = z.strictObject({
  amountMinor: z.int('Money is a whole number of minor units').nonnegative('Money cannot be negative here'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is its ISO 4217 code, such as EUR'),
});

const input = z.strictObject({
  sponsorId: z.string(),
  name: z.string().trim().min(1, 'A campaign needs a name').max(200, 'A name has at most 200 characters'),
  cost: amount,
  cpm: amount.nullish(),
  flightFrom: z.string(),
  flightTo: z.string(),
  attributionWindowDays: z
    .int()
    .min(1, 'The window is at least 1 day')
    .max(LONGEST_ATTRIBUTION_DAYS, `The window is at most ${LONGEST_ATTRIBUTION_DAYS} days`)
    .default(30), // A1
});

/** Books a campaign. @throws BAD_INPUT; NOT_FOUND when the sponsor is not the organization's */
// no event: nothing outside analytics keeps campaigns; others read them through the gateway
export async function createCampaign(context: OperationContext, raw: z.input<typeof input>): Promise<Campaign> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  checkFlight(fields.flightFrom, fields.flightTo);
  if (fields.cpm && fields.cpm.currency !== fields.cost.currency) {
    throw badInput('Cost and CPM are in one currency', { path: ['input', 'cpm', 'currency'] });
  }
  return context.transact(async (em) => {
    const { organizationId } = viewer;
    const sponsor = await requireSponsor(em, organizationId, fields.sponsorId);
    const campaign = em.create(Campaign, {
      organizationId,
      id: newId(),
      sponsorId: sponsor.id,
      name: fields.name,
      costMinor: fields.cost.amountMinor,
      cpmMinor: fields.cpm?.amountMinor ?? null,
      currency: fields.cost.currency,
      flightFrom: fields.flightFrom,
      flightTo: fields.flightTo,
      attributionWindowDays: fields.attributionWindowDays,
      createdAt: new Date(),
    });
    await recordAudit(em, { viewer, action: 'campaign.create', subjectType: 'Campaign', subjectId: campaign.id, details: fields });
    return campaign;
  });
}

function checkFlight(from: string, to: string): void {
  for (const [name, day] of Object.entries({ flightFrom: from, flightTo: to })) {
    try {
      dayStart(day);
    } catch {
      throw badInput(`Not a calendar day: ${day}`, { path: ['input', name] });
    }
  }
  if (to < from) throw badInput('The flight ends before it begins', { path: ['input', 'flightTo'] });
}
