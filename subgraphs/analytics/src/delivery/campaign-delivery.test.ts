import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, utcDay } from '@castgraph/kernel/days';
import { summarizeFrequency } from '@castgraph/measurement/frequency';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { createCampaign } from '../campaigns/create-campaign.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { readFlights } from '../campaigns/read-flights.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { loaders } from '../loaders.ts';
import { readCampaignFigures } from '../performance/read-campaign-figures.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { countImpressions } from './impression-counts.ts';
import { listEpisodeDelivery } from './list-episode-delivery.ts';
import { readCampaignAudience } from './read-campaign-audience.ts';
import { readCampaignDelivery } from './read-campaign-delivery.ts';

const log = openLog('test', { level: 'ERROR' });
const FIRST_DAY = addDays(utcDay(Date.now()), -60);
const plan: ListeningPlan = { organizationId: makeOrganization().id, shows: 4, events: 12_000, firstDay: FIRST_DAY, days: 58 };
const { organizationId } = plan;
let database: ListeningDatabase;
let context: OperationContext;
let shows: string[];

beforeAll(async () => {
  database = await openListeningDatabase();
  await fillShows(database.owner, plan);
  await fillDownloads(database.owner, plan, plan.firstDay, plan.days);
  context = as('owner');
  shows = await readShowIds(database.owner, plan);
}, 120_000);
afterAll(() => database.close());

const as = (role: 'owner', of = organizationId) =>
  createContext({ viewer: makeViewer({ organizationId: of, role }), orm: database.orm, log, loaders });
const day = (offset: number): Day => addDays(FIRST_DAY, offset);

/** Always the same numbers. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

interface Booked {
  campaign: Campaign;
  /** Its spots with the days they run on. */
  spots: { id: string; podcastId: string; episodeId: string | null; flights: { firstDay: Day; lastDay: Day }[] }[];
}

/** A campaign of two flights with a few spots: runs of shows and single episodes, in all flights or one. */
async function book(seed: number, contracted: number | null = null): Promise<Booked> {
  const random = makeRandom(seed);
  const flights = [
    { firstDay: day(5 + random(5)), lastDay: day(14 + random(8)) },
    { firstDay: day(25 + random(5)), lastDay: day(35 + random(30)) },
  ];
  const sponsor = await createSponsor(context, { name: `Sponsor ${seed}` });
  const campaign = await createCampaign(context, {
    sponsorId: sponsor.id,
    name: `Campaign ${seed}`,
    cost: { amountMinor: 100_000, currency: 'EUR' },
    flights,
    markets: ['DE', 'GB'],
  });
  const [first] = (await readFlights(context, [campaign.id])).get(campaign.id)!;
  const spots: Booked['spots'] = [];
  const count = 2 + random(3);
  while (spots.length < count) {
    const podcastId = shows[random(shows.length)]!;
    const { rows } = await database.owner.query<{ id: string }>(
      'select id from analytics.episode where organization_id = $1 and podcast_id = $2 order by published_at, id',
      [organizationId, podcastId],
    );
    const episodeId = random(2) === 0 ? null : rows[random(rows.length)]!.id;
    const isFirst = random(3) === 0;
    const placement = await createPlacement(context, {
      campaignId: campaign.id,
      podcastId,
      episodeId,
      podPosition: spots.length + 1,
      flightId: isFirst ? first!.id : null,
      contractedImpressions: contracted,
    });
    spots.push({ id: placement.id, podcastId, episodeId, flights: isFirst ? flights.slice(0, 1) : flights });
  }
  return { campaign, spots };
}

interface RawDownload {
  placementId: string;
  episodeId: string;
  day: Day;
  listener: string;
  country: string;
}

/** Every download of every spot, found by comparing each with each: the way nobody would do it. */
async function bruteForce({ spots }: Booked, from: Day, to: Day): Promise<RawDownload[]> {
  const { rows } = await database.owner.query<{ podcast: string; episode: string; day: Day; listener: string; country: string }>(
    `select podcast_id as podcast, episode_id as episode, (at at time zone 'UTC')::date::text as day, encode(listener_key, 'hex') as listener, country
       from analytics.download where organization_id = $1 and not implausible and source = 'prefix'`,
    [organizationId],
  );
  return spots.flatMap(({ id, podcastId, episodeId, flights }) =>
    rows
      .filter((row) => row.podcast === podcastId && (episodeId === null || row.episode === episodeId) && row.day >= from && row.day <= to)
      .filter((row) => flights.some(({ firstDay, lastDay }) => row.day >= firstDay && row.day <= lastDay))
      .map((row) => ({ placementId: id, episodeId: row.episode, day: row.day, listener: row.listener, country: row.country })),
  );
}

const countBy = (rows: readonly RawDownload[], key: (row: RawDownload) => string) =>
  [...Map.groupBy(rows, key)].map(([name, own]) => [name, own.length] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));

describe.each([1, 2, 3, 4, 5, 6])('campaign %i', (seed) => {
  test('delivers, by day, episode and spot, what all downloads of its spots in their flights are', async () => {
    const booked = await book(seed);
    const { campaign } = booked;
    const [from, to] = seed % 2 === 0 ? [campaign.flightFrom, campaign.flightTo] : [day(8), day(30)];
    const raw = await bruteForce(booked, from, to);
    expect(raw.length).toBeGreaterThan(0);
    const [delivery] = await readCampaignDelivery(context, [{ campaign, from, to }]);
    expect(delivery!.total).toEqual({ downloads: raw.length, prefix: raw.length, served: 0, requested: 0, unplaced: 0 });
    expect(delivery!.byDay.filter(({ downloads }) => downloads > 0).map(({ day: at, impressions }) => [at, impressions])).toEqual(
      countBy(raw, (row) => row.day),
    );
    const spots = delivery!.byPlacement
      .map(({ spot, figures }) => [spot.id, countImpressions(figures)] as const)
      .filter(([, impressions]) => impressions > 0);
    expect(spots.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(countBy(raw, (row) => row.placementId));
    const episodes = (await listEpisodeDelivery(context, delivery!)).map(({ episodeId, figures }) => [episodeId, figures.prefix] as const);
    expect(episodes.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(countBy(raw, (row) => row.episodeId));
  });

  test('reaches whom all downloads of its spots are of, as often, and from where', async () => {
    const booked = await book(seed + 100);
    const { campaign } = booked;
    const [from, to] = [campaign.flightFrom, campaign.flightTo];
    const raw = await bruteForce(booked, from, to);
    const audience = await readCampaignAudience(context, { campaign, from, to });
    const listeners = countBy(raw, (row) => row.listener);
    expect(audience).toMatchObject({ reach: listeners.length, reachIsEstimate: false, reachErrorShare: 0, frequencyIsSampled: false });
    expect(audience.frequency).toBeCloseTo(raw.length / listeners.length, 12);
    const counts = listeners.map(([, impressions]) => ({ impressions, listeners: 1 }));
    expect(audience.frequencies).toEqual(summarizeFrequency(counts).groups);
    expect(audience.heavyShare).toBeCloseTo(summarizeFrequency(counts).heavyShare!, 12);
    expect(
      audience.countries.map(({ country, downloads }) => [country, downloads] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ).toEqual(countBy(raw, (row) => row.country));
    const outside = raw.filter(({ country }) => country !== 'DE' && country !== 'GB').length;
    expect(audience.outsideMarketsShare).toBeCloseTo(outside / raw.length, 12);
    const [figures] = await context.read((em) => readCampaignFigures(em, organizationId, [{ campaign, from, to }]));
    expect(figures!.metrics).toMatchObject({ downloads: raw.length, reach: listeners.length });
  });
});

describe('a campaign', () => {
  test('asked about with others has the figures that it has alone', async () => {
    const booked = [await book(201), await book(202), await book(203)];
    const spans = booked.map(({ campaign }) => ({ campaign, from: campaign.flightFrom, to: campaign.flightTo }));
    const many = await readCampaignDelivery(context, spans);
    for (const [index, span] of spans.entries()) {
      const [one] = await readCampaignDelivery(context, [span]);
      expect(many[index]!.total).toEqual(one!.total);
    }
  });
  test('of nobody’s is empty: without spots, without a download, of another organization', async () => {
    const stranger = as('owner', makeOrganization().id);
    const { campaign } = await book(301);
    const [foreign] = await readCampaignDelivery(stranger, [{ campaign, from: campaign.flightFrom, to: campaign.flightTo }]);
    expect(foreign).toMatchObject({ total: { downloads: 0 }, contracted: null, pacing: null, byPlacement: [], byDay: [] });
    const audience = await readCampaignAudience(stranger, { campaign, from: campaign.flightFrom, to: campaign.flightTo });
    expect(audience).toMatchObject({ reach: 0, frequency: null, frequencies: null, usableAddressShare: null, outsideMarketsShare: null });
  });
  test('draws two lines: what was delivered up to each day, and what is expected up to it', async () => {
    const { campaign, spots } = await book(401, 1_000);
    const [delivery] = await readCampaignDelivery(context, [{ campaign, from: campaign.flightFrom, to: campaign.flightTo }]);
    expect(delivery!.contracted).toBe(1_000 * spots.length);
    expect(delivery!.byDay.at(-1)).toMatchObject({ expected: 1_000 * spots.length, cumulative: delivery!.delivered });
    const expected = delivery!.byDay.map((each) => each.expected!);
    expect(expected.toSorted((a, b) => a - b)).toEqual(expected);
  });
});
