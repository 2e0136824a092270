import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { openLog } from '@castgraph/telemetry/log';
import { storeConversion } from '../conversions/store-conversion.ts';
import { openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { recordSurveyAnswer } from '../surveys/record-survey-answer.ts';
import { takeDueSafely } from './take-due-safely.ts';
import { takeStale } from './take-due.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

it('an order that cannot be judged holds up no other, and is tried again later', async () => {
  const desk = await openDesk(database);
  const [bad, good] = [await desk.buy({ promoCodes: ['POD'] }), await desk.buy({ promoCodes: ['POD'] })];
  await createPromoCode(desk.context, { campaignId: desk.campaign.id, code: 'POD' });
  await takeStale(database.orm, desk.organizationId);
  const { rowCount } = await database.owner.query(
    `update analytics.attribution_due set cause = 'NONSENSE', since = since - interval '1 hour'
      where organization_id = $1 and conversion_id = (select id from analytics.conversion where organization_id = $1 and order_id = $2)`,
    [desk.organizationId, bad],
  );
  expect(rowCount).toBe(1);
  const lines: string[] = [];
  const log = openLog('attribution-test', { level: 'ERROR', target: { write: (line) => void lines.push(line) } });
  const taken = await takeDueSafely(database.orm, desk.organizationId, log);
  expect(taken.campaignIds).toEqual([desk.campaign.id]);
  expect((await desk.outcomes(good)).at(-1)).toMatchObject({ campaign: desk.campaign.id, method: 'PROMO_CODE' });
  expect((await desk.outcomes(bad)).at(-1)!.campaign).toBeNull();
  expect(lines.join()).toContain('A conversion cannot be judged');
  const { rows } = await database.owner.query<{ later: boolean }>(
    `select since > now() as later from analytics.attribution_due where organization_id = $1 and cause = 'NONSENSE'`,
    [desk.organizationId],
  );
  expect(rows).toEqual([{ later: true }]);
});

it('an answer that is told while its order is being written is not missed, though neither sees the other and nobody knows the household', async () => {
  const desk = await openDesk(database);
  const { organizationId, campaign } = desk;
  const orderId = newId();
  const order = { source: 'shopify', at: new Date(TODAY), value: { amountMinor: 500, currency: 'EUR' }, promoCodes: [], landingUrl: null };
  await inOrganization(database.orm, organizationId, async (em) => {
    await storeConversion(em, organizationId, { ...order, orderId });
    const answer = {
      answerId: newId(),
      at: new Date(),
      heard: 'CAMPAIGN' as const,
      campaignId: campaign.id,
      orderId,
      consent: 'GRANTED' as const,
    };
    await recordSurveyAnswer(desk.context, answer);
  });
  expect((await desk.outcomes(orderId)).at(-1)!.campaign).toBeNull();
  await desk.settle();
  expect((await desk.outcomes(orderId)).at(-1)).toMatchObject({ campaign: campaign.id, method: 'SURVEY' });
});
