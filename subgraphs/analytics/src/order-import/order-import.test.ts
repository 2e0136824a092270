import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { contextOf } from '../fixture/recounting.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { importOrders } from './import-orders.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const day = (back: number) => new Date(TODAY - back * DAY).toISOString().slice(0, 10);
const verdicts = ({ rows }: Awaited<ReturnType<typeof importOrders>>) => rows.map(({ verdict, column }) => [verdict, column]);

describe('a table of orders', () => {
  it('becomes orders that are credited, refunds among them, whichever stands first; the same table again changes nothing', async () => {
    const desk = await openDesk(database);
    await createPromoCode(desk.context, { campaignId: desk.campaign.id, code: 'POD' });
    const csv = [
      '\uFEFFOrder ID;Created at;Total;Currency;Discount code;Email;Billing name',
      `1001;${day(2)} 10:15:00 +0100;"1.049,90";EUR;pod;Ann@Example.com;Ann`,
      `1002;${day(1)};-10,00;EUR;;;`,
      `1002;${day(2)};20,00;EUR;POD OTHER;;`,
      `1001;${day(1)};12,00;EUR;POD;ann@example.com ;`,
      '',
    ].join('\r\n');
    const { sponsorId } = desk.campaign;
    const dry = await importOrders(desk.context, { csv, sponsorId, dryRun: true });
    expect(await countRows(desk.organizationId)).toBe(0);
    const first = await importOrders(desk.context, { csv, sponsorId });
    expect(verdicts(dry)).toEqual(verdicts(first));
    expect(verdicts(first)).toEqual([
      ['ORDER', null],
      ['REFUND', null],
      ['ORDER', null],
      ['REJECTED', 'value'],
    ]);
    const again = await importOrders(desk.context, { csv, sponsorId });
    expect(again).toMatchObject({ orders: 0, refunds: 0, duplicates: 3, rejected: 1 });
    await desk.settle();
    expect(await desk.outcomes('1001')).toMatchObject([{ campaign: desk.campaign.id, method: 'PROMO_CODE', value: 104_990 }]);
    expect((await desk.outcomes('1002')).at(-1)).toMatchObject({ campaign: desk.campaign.id, value: 1_000 });
  });

  it('hashes customers at once and writes their address nowhere', async () => {
    const desk = await openDesk(database);
    const address = 'someone.special@example.com';
    const csv = `order,at,value,currency,customer\nc-1,${day(1)},5,EUR,${address}\nc-2,${day(0)},5,EUR,${hash(address)}\nc-3,${day(0)},5,EUR,0301234\n`;
    const { rows } = await importOrders(desk.context, { csv, sponsorId: desk.campaign.sponsorId });
    expect(rows.map(({ verdict, column }) => [verdict, column])).toEqual([
      ['ORDER', null],
      ['ORDER', null],
      ['REJECTED', 'customer'],
    ]);
    const stored = await database.owner.query<{ key: string; is_new: boolean }>(
      `select encode(customer_key, 'hex') as key, is_new_customer as is_new from analytics.conversion where organization_id = $1 order by order_id`,
      [desk.organizationId],
    );
    expect(stored.rows[0]!.key).toBe(stored.rows[1]!.key);
    expect(stored.rows[0]!.key).not.toContain(hash(address).slice(0, 8));
    const texts = await database.owner.query(
      `select row_to_json(c)::text as text from analytics.conversion c where organization_id = $1
       union all select row_to_json(a)::text from analytics.audit_entry a where organization_id = $1`,
      [desk.organizationId],
    );
    expect(JSON.stringify(texts.rows)).not.toContain('someone');
    await desk.settle();
    expect((await desk.outcomes('c-2')).at(-1)!.excluded).toBe('PRIOR_CUSTOMER');
  });

  it('refuses what is no table, and row by row formulas, wrong days, wrong amounts and the future', async () => {
    const { context, campaign } = await openDesk(database);
    const head = 'order,at,value,currency,codes\n';
    const wrong = [
      `=1+1,${day(0)},5,EUR,`,
      `@x,${day(0)},5,EUR,`,
      `f-1,${day(0)},5,EUR,+cmd`,
      'f-2,2026-02-31,5,EUR,',
      'f-3,yesterday,5,EUR,',
      `f-4,${day(-3)},5,EUR,`,
      `f-5,${day(0)},5,XXQ,`,
      `f-6,${day(0)},5e3,EUR,`,
      `f-7,${day(0)},"1,2,3",EUR,`,
      `,${day(0)},5,EUR,`,
      `f-8,${day(0)},--5,EUR,`,
    ];
    const result = await importOrders(context, { csv: head + wrong.join('\n') });
    expect(result).toMatchObject({ orders: 0, refunds: 0, rejected: wrong.length });
    expect(result.rows.map(({ column }) => column)).toEqual([
      'order',
      'order',
      'codes',
      'at',
      'at',
      'at',
      'currency',
      'value',
      'value',
      'order',
      'value',
    ]);
    for (const csv of ['order,at\n1,2', 'order,order,at,value\n', 'a,b\n"', head + `x,${day(0)},5,EUR,\n`.repeat(10_001)])
      await expect(importOrders(context, { csv })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const stranger = await openDesk(database);
    const theirs = importOrders(stranger.context, { csv: head, sponsorId: campaign.sponsorId });
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(importOrders(contextOf(database, stranger.organizationId, 'read-only'), { csv: head })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('takes 10,000 rows at once', async () => {
    const desk = await openDesk(database);
    const rows = Array.from({ length: 10_000 }, (_, index) => `big-${index},${day(index % 9)},${index % 90}.50,EUR`);
    const result = await importOrders(desk.context, {
      csv: `order,at,value,currency\n${rows.join('\n')}`,
      sponsorId: desk.campaign.sponsorId,
    });
    expect(result).toMatchObject({ orders: 10_000, rejected: 0 });
    expect(await countRows(desk.organizationId)).toBe(10_000);
  });
});

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function countRows(organizationId: string): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    'select count(*)::int as n from analytics.conversion where organization_id = $1',
    [organizationId],
  );
  return rows[0]!.n;
}
