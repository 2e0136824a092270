import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { inOrganization } from '@castgraph/orm/transact';
import { storeConversion, UNPROVEN_SOURCE } from '../conversions/store-conversion.ts';
import { storeRefund } from '../conversions/store-refund.ts';
import { DAY, keyOf, openDesk, TODAY, type Desk } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { recordSurveyAnswer } from '../surveys/record-survey-answer.ts';

vi.setConfig({ testTimeout: 300_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const ORDER = 'order-1';
const value = { amountMinor: 9_900, currency: 'EUR' };
const nobody = { promoCodes: [], landingUrl: null };

/** What becomes known of one order, each by itself; each may come twice. */
const facts: Record<string, (desk: Desk) => Promise<unknown>> = {
  heard: (desk) => desk.hear({ at: TODAY - 3 * DAY }),
  'heard late': (desk) => desk.hear({ at: TODAY - 20 * 3_600_000 }),
  shop: ({ organizationId, campaign: { sponsorId } }) =>
    inOrganization(database.orm, organizationId, (em) =>
      storeConversion(em, organizationId, {
        ...nobody,
        orderId: ORDER,
        source: 'shopify',
        at: new Date(TODAY),
        value,
        promoCodes: ['Pod-7'],
        sponsorId,
      }),
    ),
  pixel: async ({ organizationId }) => {
    const buyer = { householdKey: keyOf(organizationId), customerKey: 'cd'.repeat(16), ipClass: 'public', device: 'phone' };
    const call = { ...nobody, orderId: ORDER, source: UNPROVEN_SOURCE, at: new Date(TODAY + 2_000), value, buyer };
    await inOrganization(database.orm, organizationId, (em) => storeConversion(em, organizationId, call));
  },
  refund: ({ organizationId }) =>
    inOrganization(database.orm, organizationId, (em) =>
      storeRefund(em, organizationId, { orderId: ORDER, refundId: 'r', at: new Date(TODAY + DAY), valueMinor: 900, currency: 'EUR' }),
    ),
  code: ({ context, campaign }) => createPromoCode(context, { campaignId: campaign.id, code: 'POD7' }).catch(alreadyThere),
  answer: ({ context, campaign }) =>
    recordSurveyAnswer(context, {
      answerId: 'a-1',
      at: new Date(TODAY + 60_000),
      heard: 'CAMPAIGN',
      campaignId: campaign.id,
      orderId: ORDER,
    }),
};

function alreadyThere(error: unknown): void {
  if (!isCastgraphError(error) || error.code !== 'CONFLICT') throw error;
}

/** Some of the 5,040 orders, the same in each run: by turns, backwards, and by a fixed shuffle. */
function arrivals(): string[][] {
  const names = Object.keys(facts);
  const turned = names.map((_, index) => [...names.slice(index), ...names.slice(0, index)]);
  const shuffled = Array.from({ length: 6 }, (_, round) => names.toSorted((a, b) => weigh(a, round) - weigh(b, round)));
  return [...turned, names.toReversed(), ...shuffled];
}

function weigh(name: string, round: number): number {
  return Buffer.from(name).reduce((sum, letter) => (sum * 31 + letter * (round + 7)) % 1_009, round);
}

it('credits an order the same whichever of what is known of it comes first, and when it comes twice', async () => {
  const ends: unknown[] = [];
  for (const [index, arrival] of arrivals().entries()) {
    const desk = await openDesk(database);
    // Half of them judged between each two, half only at the end; some facts twice.
    for (const [place, name] of [...arrival, ...(index % 3 === 0 ? arrival.filter((fact) => !fact.startsWith('heard')) : [])].entries()) {
      await facts[name]!(desk);
      if (index % 2 === 0 && place < arrival.length) await desk.settle();
    }
    await desk.settle();
    const { version: _, cause: __, campaign, ...outcome } = (await desk.outcomes(ORDER)).at(-1)!;
    ends.push({ ...outcome, isOwn: campaign === desk.campaign.id });
  }
  expect(ends[0]).toMatchObject({
    isOwn: true,
    method: 'PROMO_CODE',
    methods: ['PROMO_CODE', 'HOUSEHOLD_MATCH', 'SURVEY'],
    confidence: 0.99,
    value: 9_000,
  });
  for (const end of ends) expect(end).toEqual(ends[0]);
});
