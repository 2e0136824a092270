// Orders and the lists of them, by one workspace.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { readPage } from '@castgraph/service/connection';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createBrand } from '../sponsors/create-brand.ts';
import { archiveCampaign } from './archive-campaign.ts';
import { createCampaign } from './create-campaign.ts';
import { duplicateCampaign } from './duplicate-campaign.ts';
import { campaignCursor, listCampaigns } from './list-campaigns.ts';
import { updateCampaign } from './update-campaign.ts';

let workspace: Workspace;
let sponsorId: string;
beforeAll(async () => {
  workspace = await openWorkspace();
  sponsorId = (await createSponsor(workspace.as(), { name: 'Northwind' })).id;
});
afterAll(() => workspace.close());

const today = utcDay(Date.now());
const day = (count: number) => addDays(today, count);
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
type Booking = Parameters<typeof createCampaign>[1];
const booking = (more: Partial<Booking> = {}): Booking => ({
  sponsorId,
  name: 'Autumn',
  cost: eur(100_000),
  flights: [
    { firstDay: day(20), lastDay: day(24), name: 'Second' },
    { firstDay: day(5), lastDay: day(9) },
  ],
  ...more,
});
const book = (more: Partial<Booking> = {}) => createCampaign(workspace.as(), booking(more));
const flightsOf = async (id: string) => (await workspace.as().loaders.flightsOfCampaign.load(id))!;

describe('an order', () => {
  it('keeps what it says, its flights in order of time, and their hull', async () => {
    const brand = await createBrand(workspace.as(), { sponsorId, name: 'Cold brew' });
    const terms = { halfLifeDays: 3, pacingCurve: 'FRONT_LOADED', underDelivery: 'MAKE_GOOD', objective: 'SALES' } as const;
    const { id } = await book({
      ...terms,
      brandId: brand.id,
      markets: ['DE', 'AT', 'DE'],
      customerValue: eur(9_900),
      signalOrder: ['PROMO_CODE'],
    });
    const campaign = await workspace.as().loaders.campaign.load(id);
    const span = { flightFrom: day(5), flightTo: day(24), state: 'BOOKED', version: 1 };
    expect(campaign).toMatchObject({ ...terms, ...span, markets: ['AT', 'DE'], signalOrder: ['PROMO_CODE'], customerValueMinor: 9_900 });
    expect((await flightsOf(id)).map(({ firstDay, name }) => [firstDay, name])).toEqual([
      [day(5), null],
      [day(20), 'Second'],
    ]);
  });

  it.each<[string, Partial<Booking>, string[]]>([
    [
      'flights that overlap by a day',
      {
        flights: [
          { firstDay: day(1), lastDay: day(5) },
          { firstDay: day(5), lastDay: day(6) },
        ],
      },
      ['flights', '1', 'firstDay'],
    ],
    ['a flight that ends before it begins', { flights: [{ firstDay: day(2), lastDay: day(1) }] }, ['flights', '0', 'lastDay']],
    ['a day that is none', { flights: [{ firstDay: '2026-02-30', lastDay: '2026-03-01' }] }, ['flights', '0', 'firstDay']],
    ['a flight of centuries', { flights: [{ firstDay: '1000-01-01', lastDay: '3000-01-01' }] }, ['flights', '0', 'lastDay']],
    ['no flight', { flights: [] }, ['flights']],
    ['21 flights', { flights: Array.from({ length: 21 }, (_, i) => ({ firstDay: day(i), lastDay: day(i) })) }, ['flights']],
    ['days given in two ways', { flightFrom: day(1), flightTo: day(2) }, ['flights']],
    ['a country that is none', { markets: ['DE', 'UK'] }, ['markets', '1']],
    ['money below zero', { cost: eur(-1) }, ['cost', 'amountMinor']],
    ['fractions of a cent', { cost: eur(1.5) }, ['cost', 'amountMinor']],
    ['two currencies', { customerValue: { amountMinor: 1, currency: 'USD' } }, ['customerValue', 'currency']],
    ['a sign that stands twice', { signalOrder: ['PROMO_CODE', 'PROMO_CODE'] }, ['signalOrder']],
    ['a half-life of no days', { halfLifeDays: 0 }, ['halfLifeDays']],
    ['a name of 300 characters', { name: 'x'.repeat(300) }, ['name']],
  ])('refuses %s, and says where', async (_, wrong, path) => {
    const refusal = await book(wrong).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
    expect((refusal as { place: { path: unknown[] } }).place.path.map(String)).toEqual(['input', ...path]);
  });

  it('takes no brand of another sponsor, and nothing of another organization', async () => {
    const other = await createSponsor(workspace.as(), { name: `Other ${newId()}` });
    const brand = await createBrand(workspace.as(), { sponsorId: other.id, name: 'Theirs' });
    await expect(book({ brandId: brand.id })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const stranger = workspace.as('owner', newId());
    await expect(createCampaign(stranger, booking())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await book();
    await expect(updateCampaign(stranger, { campaignId: id, name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(duplicateCampaign(stranger, { campaignId: id, firstDay: today })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(archiveCampaign(stranger, { campaignId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes for one of two who saw the same version, and says so to the other', async () => {
    const { id } = await book();
    const change = (name: string) => updateCampaign(workspace.as(), { campaignId: id, expectedVersion: 1, name });
    const results = await Promise.allSettled([change('One'), change('Two')]);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'CONFLICT', message: expect.stringContaining('version 2') } });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps a flight that a placement runs in, its id when its days move, and its currency once it is sold', async () => {
    const { id } = await book();
    const [first, second] = await flightsOf(id);
    const { podcastId } = await workspace.addShow();
    await createPlacement(workspace.as(), { campaignId: id, podcastId, flightId: second!.id });
    const flights = [{ firstDay: day(1), lastDay: day(2) }];
    await expect(updateCampaign(workspace.as(), { campaignId: id, flights })).rejects.toMatchObject({ code: 'CONFLICT' });
    const moved = [...flights, { id: second!.id, firstDay: day(30), lastDay: day(31) }];
    const { campaign } = await updateCampaign(workspace.as(), { campaignId: id, flights: moved });
    expect(campaign).toMatchObject({ flightFrom: day(1), flightTo: day(31), version: 2 });
    expect((await flightsOf(id)).map((flight) => flight.id)).toEqual([expect.not.stringMatching(first!.id), second!.id]);
    const foreign = [{ id: (await flightsOf((await book()).id))[0]!.id, firstDay: day(1), lastDay: day(2) }];
    await expect(updateCampaign(workspace.as(), { campaignId: id, flights: foreign })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const dollars = { cost: { amountMinor: 1, currency: 'USD' } };
    await expect(updateCampaign(workspace.as(), { campaignId: id, ...dollars })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const draft = await book({ draft: true });
    expect((await updateCampaign(workspace.as(), { campaignId: draft.id, ...dollars })).campaign.currency).toBe('USD');
  });

  it('is copied as a draft with its placements in the flights that theirs became', async () => {
    const { id } = await book();
    const [first, second] = await flightsOf(id);
    const { podcastId } = await workspace.addShow();
    const price = {
      pricing: 'TIERED',
      tiers: [
        { impressions: 0, cpmMinor: 2_000 },
        { impressions: 5_000, cpmMinor: 1_500 },
      ],
    } as const;
    await createPlacement(workspace.as(), { campaignId: id, podcastId, flightId: second!.id, ...price, tiers: [...price.tiers] });
    await createPlacement(workspace.as(), { campaignId: id, podcastId, talkingPoints: ['Fresh'] });
    const { campaign: copy } = await duplicateCampaign(workspace.as(), { campaignId: id, firstDay: day(105) });
    expect(copy).toMatchObject({ state: 'DRAFT', flightFrom: day(105), flightTo: day(124), version: 1, name: 'Autumn' });
    const flights = await flightsOf(copy.id);
    expect(flights.map(({ firstDay }) => firstDay)).toEqual([day(105), day(120)]);
    expect(flights.some((flight) => flight.id === first!.id || flight.id === second!.id)).toBe(false);
    const placements = (await workspace.as().loaders.placementsOfCampaign.load(copy.id))!;
    expect(placements.map(({ flightId, tiers, talkingPoints }) => [flightId, tiers, talkingPoints])).toEqual([
      [flights[1]!.id, price.tiers, []],
      [null, null, ['Fresh']],
    ]);
    await expect(duplicateCampaign(workspace.as(), { campaignId: id, firstDay: 'soon' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is put away as a draft or when it is over, not while it is sold', async () => {
    const { id } = await book();
    await expect(archiveCampaign(workspace.as(), { campaignId: id })).rejects.toMatchObject({ code: 'CONFLICT' });
    const draft = await book({ draft: true });
    const { change } = await archiveCampaign(workspace.as(), { campaignId: draft.id });
    expect(change).toMatchObject({ kind: 'ARCHIVE', before: { archivedAt: null } });
    expect((await archiveCampaign(workspace.as(), { campaignId: draft.id })).change).toBeNull();
    expect((await archiveCampaign(workspace.as(), { campaignId: draft.id, archived: false })).change).toMatchObject({ kind: 'RESTORE' });
  });
});

describe('a list of campaigns', () => {
  const organizationId = newId();
  const as = () => workspace.as('owner', organizationId);
  let [own, other, podcastId] = ['', '', ''];
  beforeAll(async () => {
    own = (await createSponsor(as(), { name: 'Own 100% coffee' })).id;
    other = (await createSponsor(as(), { name: 'Other' })).id;
    podcastId = (await workspace.addShow({ organizationId })).podcastId;
    for (let index = 0; index < 25; index++) {
      const flight = { flightFrom: day(index % 5), flightTo: day((index % 5) + 2) };
      const name = `Campaign ${String.fromCharCode(97 + ((index * 7) % 25))}`;
      const { id } = await createCampaign(as(), {
        ...flight,
        name,
        cost: eur(1),
        sponsorId: index % 2 ? own : other,
        draft: index % 3 === 0,
      });
      if (index % 4 === 0) await createPlacement(as(), { campaignId: id, podcastId });
      if (index === 0) await archiveCampaign(as(), { campaignId: id });
    }
  });

  it.each(['LATEST_FLIGHT', 'NEWEST', 'NAME'] as const)('walks page by page through all of them, sorted by %s, each once', async (sort) => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = readPage({ first: 7, after });
      const { campaigns, totalCount } = await listCampaigns(as(), page, { sort });
      expect(totalCount).toBe(24);
      const shown = campaigns.slice(0, 7);
      seen.push(...shown.map((one) => ({ LATEST_FLIGHT: one.flightFrom, NEWEST: one.createdAt.toISOString(), NAME: one.name })[sort]));
      if (campaigns.length <= 7) break;
      const { sort: value, id } = campaignCursor(sort)(shown.at(-1)!);
      after = Buffer.from(JSON.stringify([value, id])).toString('base64url');
    }
    const sorted = seen.toSorted();
    expect(seen).toEqual(sort === 'NAME' ? sorted : sorted.toReversed());
    expect(seen).toHaveLength(24);
  });

  it('is filtered by state, sponsor, show, text and days, whose wildcards are text', async () => {
    const count = async (filter: object) =>
      (await listCampaigns(as(), readPage({}), { filter: { includeArchived: false, ...filter } })).totalCount;
    expect(await count({ includeArchived: true })).toBe(25);
    expect(await count({ states: ['DRAFT'] })).toBe(8);
    expect(await count({ states: [] })).toBe(0);
    expect(await count({ sponsorId: own })).toBe(12);
    expect(await count({ podcastId })).toBe(6);
    expect(await count({ text: 'CAMPAIGN B' })).toBe(1);
    expect(await count({ text: '100% c' })).toBe(12);
    expect(await count({ text: '%' })).toBe(12);
    expect(await count({ text: '_' })).toBe(0);
    expect(await count({ flightWithin: { from: day(-9), to: day(0), timeZone: 'UTC' } })).toBe(4);
    expect(await count({ sponsorId: "' or true --" })).toBe(0);
    await expect(count({ flightWithin: { from: 'x', to: 'y', timeZone: 'UTC' } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses the cursor of a list that was sorted otherwise', async () => {
    const page = { limit: 5, after: { sort: 'Campaign a', id: newId() } };
    await expect(listCampaigns(as(), page, { sort: 'NEWEST' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is read from an index in the order of each sort', async () => {
    const owner = new pg.Client({ connectionString: workspace.databaseUrl });
    await owner.connect();
    try {
      await owner.query('set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off');
      for (const [index, sql] of [
        ['campaign_flight', `(flight_from, id) < (now()::date, $2) order by flight_from desc, id desc`],
        ['campaign_newest', `(created_at, id) < (now(), $2) order by created_at desc, id desc`],
        ['campaign_name', `(name, id) > ('b', $2) order by name, id`],
      ] as const) {
        const { rows } = await owner.query(`explain select id from analytics.campaign where organization_id = $1 and ${sql} limit 21`, [
          organizationId,
          newId(),
        ]);
        const plan = rows.map((row) => Object.values(row as object).join('')).join('\n');
        expect(plan).toContain(index);
        expect(plan).toMatch(/Index Cond: .*ROW/);
        expect(plan).not.toContain('Sort');
      }
    } finally {
      await owner.end();
    }
  });
});
