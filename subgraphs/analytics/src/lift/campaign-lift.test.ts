import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, DAY_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { computeMatchedLift, type ListeningCell } from '@castgraph/measurement/attribution/lift-control';
import { StatementClient } from '@castgraph/orm/statement-client';
import { inOrganization } from '@castgraph/orm/transact';
import { executeBound } from '@castgraph/orm/execute-bound';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { createCampaign } from '../campaigns/create-campaign.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { type Bought, episodeOf, type Listened, makeListening, plainGroups, storeListening } from '../fixture/lift-world.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { loaders } from '../loaders.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { readCampaignLift } from './read-campaign-lift.ts';
import { keyBelow } from './read-standing.ts';

const log = openLog('test', { level: 'ERROR' });
const NOW = new Date();
const today = utcDay(NOW);
const WINDOW_DAYS = 14;
const exposedAt = dayStart(addDays(today, -20)) + 3_600_000;
let database: ListeningDatabase;

beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

/** A campaign on the first of three shows, and on one episode of the second, for the last four weeks. */
async function book(organizationId = makeOrganization().id, flight = { from: addDays(today, -28), to: addDays(today, -1) }) {
  const viewer = makeViewer({ organizationId, role: 'owner' });
  const context = createContext({ viewer, orm: database.orm, log, loaders });
  const shows = [newId(), newId(), newId()];
  for (const id of shows)
    await database.owner.query(
      `insert into analytics.podcast (organization_id, id, title, feed_url, occurred_at) values ($1, $2, 'Show', $3, now())`,
      [organizationId, id, `https://feeds.example/${id}`],
    );
  const [sponsor, other] = [await createSponsor(context, { name: 'Ours' }), await createSponsor(context, { name: 'Another' })];
  const campaign = await createCampaign(context, {
    sponsorId: sponsor.id,
    name: 'Lift',
    cost: { amountMinor: 100, currency: 'EUR' },
    flightFrom: flight.from,
    flightTo: flight.to,
    attributionWindowDays: WINDOW_DAYS,
  });
  await createPlacement(context, { campaignId: campaign.id, podcastId: shows[0]!, position: 'MID_ROLL' });
  return { organizationId, context, campaign, shows, sponsors: [sponsor.id, other.id] };
}

/** A second spot, in one episode of a show; gives the episode's id. */
async function placeInEpisode(context: OperationContext, campaign: Campaign, podcastId: string): Promise<string> {
  const id = episodeOf(podcastId, 0);
  await database.owner.query(
    `insert into analytics.episode (organization_id, id, podcast_id, guid, title, occurred_at) values ($1, $2, $3, $4, 'Episode', now())`,
    [campaign.organizationId, id, podcastId, id],
  );
  await createPlacement(context, { campaignId: campaign.id, podcastId, episodeId: id, position: 'PRE_ROLL' });
  return id;
}

/** The same by loops over everything, written without a look at the SQL. */
function compareByHand(
  downloads: readonly Listened[],
  orders: readonly Bought[],
  campaign: Campaign,
  exposing: readonly string[],
): ListeningCell[] {
  const first = dayStart(campaign.flightFrom);
  const end = dayStart(addDays(campaign.flightTo, 1));
  const cells = new Map<string, ListeningCell>();
  for (const [household, all] of Map.groupBy(downloads, (download) => download.household)) {
    const heard = all
      .filter(({ at, ipClass, isImplausible }) => at >= first && at < end && ipClass === 'public' && !isImplausible)
      .sort((a, b) => a.at - b.at);
    const days = Map.groupBy(heard, ({ at }) => utcDay(at));
    if ([...days.values()].some((day) => day.length > 25 || new Set(day.map(({ listener }) => listener)).size > 10)) continue;
    const exposure = heard.find(({ podcastId, episodeId }) => exposing.includes(podcastId) || exposing.includes(episodeId));
    const stands = exposure ?? heard.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : a.at - b.at))[0];
    if (!stands) continue;
    const converts = orders.some(
      (order) =>
        order.household === household &&
        order.at > stands.at &&
        order.at <= stands.at + WINDOW_DAYS * DAY_MS &&
        order.isNewCustomer !== false &&
        (order.sponsorId === null || order.sponsorId === campaign.sponsorId),
    );
    const key = `${stands.podcastId} ${mondayOf(stands.at)}`;
    const cell = cells.get(key) ?? {
      show: stands.podcastId,
      week: mondayOf(stands.at),
      exposed: { households: 0, converters: 0 },
      control: { households: 0, converters: 0 },
    };
    const group = exposure ? cell.exposed : cell.control;
    group.households++;
    if (converts) group.converters++;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

function mondayOf(at: number): string {
  const day = utcDay(at);
  return addDays(day, -((new Date(at).getUTCDay() + 6) % 7));
}

function placeOf({ household, podcastId, at }: Listened): string {
  return createHash('md5')
    .update(`${household}${podcastId}${mondayOf(at)}`)
    .digest('hex');
}

async function liftOf(context: OperationContext, campaign: Campaign, options = {}) {
  const answer = await readCampaignLift(context, campaign, { now: NOW, ...options });
  if (!answer) throw new Error('no answer');
  return answer;
}

describe('the lift of a campaign in the database (A7)', () => {
  it.each([1, 2, 3])('equals loops over a generated organization (%i)', async (seed) => {
    const { organizationId, context, campaign, shows, sponsors } = await book();
    const episodeId = await placeInEpisode(context, campaign, shows[1]!);
    const world = makeListening(seed, { households: 1500, shows, from: dayStart(addDays(today, -34)), days: 34, sponsors });
    await storeListening(database.owner, organizationId, world);
    const cells = compareByHand(world.downloads, world.orders, campaign, [shows[0]!, episodeId]);
    const { lift, matched } = computeMatchedLift(cells);
    const answer = await liftOf(context, campaign);
    expect(matched.exposed.households).toBeGreaterThan(200);
    expect(answer).toMatchObject({
      exposed: matched.exposed,
      control: matched.counted,
      unmatchedHouseholds: matched.unmatched,
      matchedByWeekHouseholds: matched.matchedByWeek,
      sampledShare: 1,
      limits: [],
    });
    expect(answer.lift.verdict).toBe(lift.verdict);
    expect(JSON.stringify(answer.lift, round)).toBe(JSON.stringify(lift, round));
    const exposed = cells.reduce((sum, cell) => sum + cell.exposed.households, 0);
    expect(answer.cohorts.reduce((sum, { households }) => sum + households, 0)).toBe(exposed);
  });

  it('finds a significant lift and lays out its weeks', async () => {
    const { organizationId, context, campaign, shows } = await book();
    await storeListening(database.owner, organizationId, plainGroups(exposedAt, shows, { exposed: [400, 60], control: [400, 20] }));
    const answer = await liftOf(context, campaign);
    expect(answer.lift).toMatchObject({ verdict: 'significant', lift: expect.closeTo(2, 9), incremental: expect.closeTo(40, 9) });
    expect(answer.reason).toMatch(/^15 % of 400 exposed households converted against 5 % of 400 matched ones; chance alone rarely/);
    // One or two weeks are over, by the day of the week on which this runs.
    expect(answer.cohorts).toMatchObject([{ households: 400 }]);
    expect(answer.cohorts[0]!.weeks[0]).toEqual({ converters: 60, cumulativeRate: 0.15 });
    expect(answer).toMatchObject({ matchedByWeekHouseholds: 400, unmatchedHouseholds: 0 });
  });

  it('says so when chance may explain it, when the control did not convert, and when there is nobody at all', async () => {
    const chance = await book();
    await storeListening(
      database.owner,
      chance.organizationId,
      plainGroups(exposedAt, chance.shows, { exposed: [300, 12], control: [300, 10] }),
    );
    expect((await liftOf(chance.context, chance.campaign)).lift.verdict).toBe('not-significant');
    const silent = await book();
    await storeListening(
      database.owner,
      silent.organizationId,
      plainGroups(exposedAt, silent.shows, { exposed: [300, 12], control: [300, 0] }),
    );
    expect((await liftOf(silent.context, silent.campaign)).lift).toEqual({ verdict: 'not-enough-data', reason: 'no-control-conversions' });
    const empty = await book();
    expect(await liftOf(empty.context, empty.campaign)).toMatchObject({
      lift: { verdict: 'not-enough-data', reason: 'no-exposed-households' },
      cohorts: [],
    });
  });

  it('leaves out what has no erased keys any more, and says how much', async () => {
    const past = await book(undefined, { from: addDays(today, -90), to: addDays(today, -30) });
    expect((await liftOf(past.context, past.campaign)).limits).toEqual([
      'Household keys are erased after 62 days: the first 29 days of the flight are left out.',
    ]);
    const gone = await book(undefined, { from: addDays(today, -200), to: addDays(today, -100) });
    expect((await liftOf(gone.context, gone.campaign)).limits).toEqual([
      'Household keys are erased after 62 days: the flight is past comparing.',
    ]);
    const future = await book(undefined, { from: addDays(today, 5), to: addDays(today, 9) });
    expect(await liftOf(future.context, future.campaign)).toMatchObject({ limits: [], lift: { verdict: 'not-enough-data' } });
  });

  it('looks at a sample of households when there is too much, the same of both groups, and says so', async () => {
    const { organizationId, context, campaign, shows } = await book();
    await storeListening(database.owner, organizationId, plainGroups(exposedAt, shows, { exposed: [2000, 300], control: [2000, 100] }));
    const answer = await liftOf(context, campaign, { mostDownloads: 1000 });
    expect(answer.sampledShare).toBe(0.25);
    expect(answer.limits).toHaveLength(1);
    for (const { households } of [answer.exposed, answer.control]) expect(Math.abs(households - 500)).toBeLessThan(100);
    expect(answer.lift.verdict).toBe('significant');
    expect([keyBelow(0.5), keyBelow(1)]).toEqual([`80000000${'0'.repeat(24)}`, 'f'.repeat(34)]);
  });

  it('counts nothing of another organization, and tells a confined viewer nothing', async () => {
    const [mine, theirs] = [await book(), await book()];
    const groups = plainGroups(exposedAt, mine.shows, { exposed: [100, 20], control: [100, 5] });
    await storeListening(database.owner, theirs.organizationId, groups);
    expect((await liftOf(mine.context, mine.campaign)).exposed.households).toBe(0);
    const { organizationId, campaign } = mine;
    const viewer = makeViewer({ organizationId, role: 'sponsor', grants: [`campaign:${campaign.id}`] });
    expect(await readCampaignLift(createContext({ viewer, orm: database.orm, log, loaders }), campaign)).toBeNull();
  });

  it('asks two named statements, neither of which reads downloads or orders from end to end', async () => {
    const { organizationId, context, campaign, shows, sponsors } = await book();
    const neighbour = await book();
    for (const id of [organizationId, neighbour.organizationId])
      await storeListening(
        database.owner,
        id,
        makeListening(9, { households: 6000, shows, from: dayStart(addDays(today, -34)), days: 34, sponsors }),
      );
    await database.owner.query('vacuum analyze');
    const query = vi.spyOn(StatementClient.prototype, 'query');
    await liftOf(context, campaign, { mostDownloads: 5000 });
    const statements = query.mock.calls
      .map(([sql, params]) => ({ sql: sql as string, params: (params ?? []) as unknown[] }))
      .filter(({ sql }) => sql.trimStart().startsWith('/*'));
    query.mockRestore();
    expect(statements.map(({ sql }) => /\/\* ([a-z-]+) \*\//.exec(sql)?.[1])).toEqual(['read-lift-plan', 'read-lift']);
    for (const { sql, params } of statements) {
      const rows = await inOrganization(database.orm, organizationId, (em) =>
        executeBound<{ 'QUERY PLAN': string }>(em, `explain ${sql}`, params),
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Seq Scan on (download|conversion)/);
    }
  });
});

function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}
