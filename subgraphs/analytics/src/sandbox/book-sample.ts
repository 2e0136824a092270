import { sampleShowId, type SampleShow } from '@castgraph/contracts/sample-shows';
import { addDays, DAY_MS, utcDay } from '@castgraph/kernel/days';
import { deterministicId, idTime } from '@castgraph/kernel/ids';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { storeConversion } from '../conversions/store-conversion.ts';

const CODE = 'SAMPLE10';
const CURRENCY = 'EUR';
/** Days before and after the sample between which the flight runs. */
const FLIGHT = [-21, 7] as const;
const ORDERS = 14;

const SPOTS = [
  ['harbour-light', 'PRE_ROLL', 'BAKED_IN', 1_500],
  ['knoedel-und-code', 'MID_ROLL', 'DYNAMIC', 800],
] as const satisfies ReadonlyArray<readonly [SampleShow, string, string, number]>;

/** One campaign in each of the other states, with days before and after the sample. */
const OTHERS = [
  ['Spring blend (sample)', 'DRAFT', 40, 60],
  ['Winter warmer (sample)', 'BOOKED', 14, 30],
  ['Summer on ice (sample)', 'COMPLETED', -60, -32],
  ['First sips (sample)', 'RECONCILED', -120, -100],
] as const;

/** In this order, for each refers to those before. Money in cents. */
const BOOKING = `/* book-sample */
  with about as (select ?::uuid as organization_id, ?::uuid as sponsor_id, ?::uuid as campaign_id, ?::timestamptz as created_at, ?::date as flight_from, ?::date as flight_to),
  sponsor as (insert into analytics.sponsor (organization_id, id, name, website, created_at)
    select organization_id, sponsor_id, 'Northwind Coffee (sample)', 'https://northwind.example', created_at from about),
  brand as (insert into analytics.brand (organization_id, id, sponsor_id, name, created_at)
    select organization_id, ?::uuid, sponsor_id, 'Cold brew (sample)', created_at from about returning id),
  campaign as (insert into analytics.campaign
      (organization_id, id, sponsor_id, brand_id, name, state, objective, markets, cost_minor, cpm_minor, currency, flight_from, flight_to,
       attribution_window_days, created_at)
    select organization_id, campaign_id, sponsor_id, brand.id, 'Autumn roast (sample)', 'LIVE', 'SALES', '{AT,DE}', 48000, 2400, '${CURRENCY}',
           flight_from, flight_to, 30, created_at from about, brand),
  flight as (insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day)
    select organization_id, ?::uuid, campaign_id, flight_from, flight_to from about),
  code as (insert into analytics.promo_code (organization_id, id, campaign_id, code, normalized_code, active_from, created_at)
    select organization_id, ?::uuid, campaign_id, '${CODE}', ?, flight_from, created_at from about),
  claim as (insert into analytics.slug (slug, organization_id, tracking_link_id) select ?, organization_id, ?::uuid from about returning slug, tracking_link_id)
  insert into analytics.tracking_link (organization_id, id, campaign_id, slug, destination_url, created_at)
    select organization_id, tracking_link_id, campaign_id, slug, 'https://northwind.example/podcast', created_at from about, claim`;

/**
 * Books the sample campaigns of a sandbox: a sponsor with a brand, a flight around the day of the sample with a spot in each show, a code, a
 * link, orders with the code, and a campaign in each of the other states. No audit entries: nobody did it, and that somebody asked for the sample stands in the log of accounts.
 */
export async function bookSample(
  em: EntityManager,
  { organizationId, sampleId }: { organizationId: string; sampleId: string },
): Promise<void> {
  const at = idTime(sampleId);
  const idOf = (what: string) => deterministicId(at, `sample ${what} ${sampleId}`);
  const [flightFrom, flightTo] = FLIGHT.map((days) => addDays(utcDay(at), days)) as [string, string];
  const campaignId = idOf('campaign');
  await em.execute(BOOKING, [
    organizationId,
    idOf('sponsor'),
    campaignId,
    new Date(at),
    flightFrom,
    flightTo,
    idOf('brand'),
    idOf('flight'),
    idOf('code'),
    normalizePromoCode(CODE),
    `sample-${sampleId}`,
    idOf('link'),
  ]);
  for (const [show, position, insertion, contracted] of SPOTS)
    await em.execute(
      `/* place-sample */ insert into analytics.placement (organization_id, id, campaign_id, podcast_id, position, read_kind, insertion,
         length_seconds, talking_points, contracted_downloads, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?)`,
      [
        organizationId,
        idOf(`placement ${show}`),
        campaignId,
        sampleShowId(sampleId, show),
        position,
        insertion === 'BAKED_IN' ? 'HOST_READ' : 'PRODUCED',
        insertion,
        insertion === 'BAKED_IN' ? 60 : 30,
        arrayLiteral(['Roasted the day it is sent', `${CODE} takes a tenth off`]),
        contracted,
        new Date(at),
      ],
    );
  await bookOthers(em, { organizationId, at, idOf, podcastId: sampleShowId(sampleId, 'harbour-light') });
  await addOrders(em, organizationId, at);
}

/** Its spots are of shows that have no downloads then, so that the figures stay those of the campaign that runs. */
async function bookOthers(
  em: EntityManager,
  { organizationId, at, idOf, podcastId }: { organizationId: string; at: number; idOf: (what: string) => string; podcastId: string },
): Promise<void> {
  for (const [name, state, from, to] of OTHERS) {
    const [campaignId, first, last] = [idOf(`campaign ${state}`), addDays(utcDay(at), from), addDays(utcDay(at), to)];
    await em.execute(
      `/* book-other-sample */
       with campaign as (insert into analytics.campaign
           (organization_id, id, sponsor_id, name, state, cost_minor, currency, flight_from, flight_to, attribution_window_days, created_at)
         values (?, ?, ?, ?, ?, 25000, '${CURRENCY}', ?, ?, 30, ?) returning organization_id, id, flight_from, flight_to, created_at),
       flight as (insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day)
         select organization_id, ?::uuid, id, flight_from, flight_to from campaign)
       insert into analytics.placement (organization_id, id, campaign_id, podcast_id, position, pricing, price_minor, created_at)
         select organization_id, ?::uuid, id, ?::uuid, 'MID_ROLL', 'FLAT', 25000, created_at from campaign`,
      [
        organizationId,
        campaignId,
        idOf('sponsor'),
        name,
        state,
        first,
        last,
        new Date(at),
        idOf(`flight ${state}`),
        idOf(`placement ${state}`),
        podcastId,
      ],
    );
  }
}

async function addOrders(em: EntityManager, organizationId: string, at: number): Promise<void> {
  for (let index = 0; index < ORDERS; index++) {
    const placedAt = new Date(at - Math.round(((index + 0.4) * -FLIGHT[0] * DAY_MS) / ORDERS));
    await storeConversion(em, organizationId, {
      orderId: `sample-${ORDERS - index}`,
      source: 'api',
      at: placedAt,
      value: { amountMinor: 1_900 + ((index * 37) % 11) * 650, currency: CURRENCY },
      promoCodes: [CODE],
      landingUrl: null,
    });
  }
}
