import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { requireBrand } from '../sponsors/require-brand.ts';
import { requireSponsor } from '../sponsors/require-sponsor.ts';
import { campaignFields, type FlightInput } from './campaign-input.ts';
import { Campaign } from './campaign.entity.ts';
import { stateOfDays } from './campaign-states.ts';
import { checkDays, checkFlights } from './check-flights.ts';
import { Flight } from './flight.entity.ts';
import { minorIn } from './money-input.ts';

const input = z.strictObject({
  ...campaignFields,
  sponsorId: z.string(),
  flights: campaignFields.flights.nullish(),
  flightFrom: z.string().nullish(),
  flightTo: z.string().nullish(),
  draft: z.boolean().default(false),
  markets: campaignFields.markets.default([]),
  attributionWindowDays: campaignFields.attributionWindowDays.default(30), // A1
  halfLifeDays: campaignFields.halfLifeDays.default(7), // A3
  pacingCurve: campaignFields.pacingCurve.default('LINEAR'),
  underDelivery: campaignFields.underDelivery.default('PRO_RATA'),
});
type Fields = z.output<typeof input>;

/** Books a campaign, or plans a draft of one. @throws BAD_INPUT; NOT_FOUND when sponsor or brand is not the organization's */
// no event: nothing outside analytics keeps campaigns; others read them through the gateway
export async function createCampaign(context: OperationContext, raw: z.input<typeof input>): Promise<Campaign> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { flights, from, to } = checkFlights(readFlights(fields));
  return context.transact(async (em) => {
    const { organizationId } = viewer;
    const sponsor = await requireSponsor(em, organizationId, fields.sponsorId);
    const brand = fields.brandId == null ? null : await requireBrand(em, organizationId, fields.brandId, sponsor.id);
    const span = { flightFrom: from, flightTo: to };
    const campaign = em.create(Campaign, {
      organizationId,
      id: newId(),
      sponsorId: sponsor.id,
      brandId: brand?.id ?? null,
      ...span,
      ...ownFields(fields),
      state: fields.draft ? 'DRAFT' : stateOfDays(span),
      createdAt: new Date(),
      archivedAt: null,
      version: 1,
    });
    // Flights refer to the campaign, which the mapper does not know.
    await em.flush();
    for (const { firstDay, lastDay, name } of flights)
      em.create(Flight, { organizationId, id: newId(), campaignId: campaign.id, firstDay, lastDay, name: name ?? null });
    await recordAudit(em, { viewer, action: 'campaign.create', subjectType: 'Campaign', subjectId: campaign.id, details: fields });
    return campaign;
  });
}

function ownFields(fields: Fields) {
  const { currency, amountMinor } = fields.cost;
  const { name, markets, attributionWindowDays, halfLifeDays, pacingCurve, underDelivery } = fields;
  return {
    name,
    markets,
    attributionWindowDays,
    halfLifeDays,
    pacingCurve,
    underDelivery,
    objective: fields.objective ?? null,
    signalOrder: fields.signalOrder ?? null,
    currency,
    costMinor: amountMinor,
    cpmMinor: minorIn(currency, fields.cpm, ['cpm']),
    customerValueMinor: minorIn(currency, fields.customerValue, ['customerValue']),
  };
}

/** Days are given in one of two ways. */
function readFlights({ flights, flightFrom, flightTo }: Fields): FlightInput[] {
  if (flights) {
    if (flightFrom != null || flightTo != null) throw badInput('Give flights, or flightFrom and flightTo', { path: ['input', 'flights'] });
    return flights;
  }
  if (flightFrom == null) throw badInput('A campaign needs its first day', { path: ['input', 'flightFrom'] });
  if (flightTo == null) throw badInput('A campaign needs its last day', { path: ['input', 'flightTo'] });
  const single = { firstDay: flightFrom, lastDay: flightTo };
  checkDays(single, ['input'], ['flightFrom', 'flightTo']);
  return [single];
}
