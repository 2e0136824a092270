import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { DAY, keyOf, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { tendPixels } from '../pixels/tend-pixels.ts';
import { completeErasure } from '../privacy/complete-erasure.ts';
import { attributeConversions } from './attribute-conversions.ts';
import { updateAttributionSetting } from './update-attribution-setting.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const buyer = { householdKey: null, customerKey: null, ipClass: 'public', device: null };

describe('the keys of a buyer', () => {
  it('go with a household that is forgotten, and what they earned stays', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const order = await desk.buy({ buyer: { ...buyer, householdKey: keyOf(desk.organizationId), customerKey: 'ab'.repeat(16) } });
    await desk.settle();
    const erasureId = newId();
    await database.owner.query(
      `insert into analytics.erasure (organization_id, id, household_key, salt) values ($1, $2, decode($3, 'hex'), sha256('salt'))`,
      [desk.organizationId, erasureId, keyOf(desk.organizationId)],
    );
    await completeErasure(database.orm, desk.organizationId, erasureId, 0);
    expect(await readKeys(desk.organizationId)).toEqual([{ household_key: null, customer_key: null, matched: null }]);
    await updateAttributionSetting(desk.context, { sponsorId: desk.campaign.sponsorId, creditsPriorCustomers: true });
    await desk.settle();
    expect((await desk.outcomes(order)).at(-1)).toMatchObject({ campaign: desk.campaign.id, method: 'HOUSEHOLD_MATCH' });
  });

  it('go when their time is over, and the outcome is not computed anew without them', async () => {
    const desk = await openDesk(database);
    await desk.hear({ at: TODAY - DAY });
    const order = await desk.buy();
    const later = TODAY + 63 * DAY;
    await tendPixels(database.orm, { eventDays: 400, now: later });
    expect((await readKeys(desk.organizationId))[0]).toMatchObject({ household_key: null, customer_key: null });
    vi.useFakeTimers({ now: later, toFake: ['Date'] });
    try {
      const { rows } = await database.owner.query<{ id: string }>('select id from analytics.conversion where organization_id = $1', [
        desk.organizationId,
      ]);
      await inOrganization(database.orm, desk.organizationId, (em) =>
        attributeConversions(em, desk.organizationId, [rows[0]!.id], 'SETTINGS'),
      );
    } finally {
      vi.useRealTimers();
    }
    expect(await desk.outcomes(order)).toHaveLength(1);
  });
});

async function readKeys(organizationId: string): Promise<object[]> {
  const { rows } = await database.owner.query<object>(
    `select c.household_key, c.customer_key, a.matched_event_id as matched from analytics.conversion c
       left join analytics.attribution a on a.organization_id = c.organization_id and a.conversion_id = c.id where c.organization_id = $1`,
    [organizationId],
  );
  return rows;
}
