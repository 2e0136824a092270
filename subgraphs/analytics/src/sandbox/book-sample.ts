import { sampleShowId, type SampleShow } from '@castgraph/contracts/sample-shows';
import { addDays, DAY_MS, utcDay } from '@castgraph/kernel/days';
import { deterministicId, idTime } from '@castgraph/kernel/ids';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Campaign } from '../campaigns/campaign.entity.ts';
import { storeConversion } from '../conversions/store-conversion.ts';
import { Placement } from '../placements/placement.entity.ts';
import { PromoCode } from '../placements/promo-code.entity.ts';
import { TrackingLink } from '../placements/tracking-link.entity.ts';
import { Sponsor } from '../sponsors/sponsor.entity.ts';

const CODE = 'SAMPLE10';
const CURRENCY = 'EUR';
/** Days before and after the sample between which the flight runs. */
const FLIGHT = [-21, 7] as const;
const ORDERS = 14;

/**
 * Books the sample campaign of a sandbox: a sponsor, a flight around the day of the sample with a spot in each show, a code, a link, and
 * orders with the code. No audit entries: nobody did it, and that somebody asked for the sample stands in the log of accounts.
 */
export async function bookSample(em: EntityManager, sample: { organizationId: string; sampleId: string }): Promise<void> {
  const { organizationId, sampleId } = sample;
  const at = idTime(sampleId);
  const own = (what: string) => ({ organizationId, id: deterministicId(at, `sample ${what} ${sampleId}`), createdAt: new Date(at) });
  const [flightFrom, flightTo] = FLIGHT.map((days) => addDays(utcDay(at), days)) as [string, string];
  const sponsor = { ...own('sponsor'), name: 'Northwind Coffee (sample)', website: 'https://northwind.example' };
  await em.insert(Sponsor, sponsor);
  const campaign = { ...own('campaign'), sponsorId: sponsor.id, name: 'Autumn roast (sample)', currency: CURRENCY, flightFrom, flightTo };
  await em.insert(Campaign, { ...campaign, costMinor: 48_000, cpmMinor: 2_400, attributionWindowDays: 30 });
  for (const [show, position, contractedDownloads] of SPOTS)
    await em.insert(Placement, {
      ...own(`placement ${show}`),
      campaignId: campaign.id,
      podcastId: sampleShowId(sampleId, show),
      episodeId: null,
      position,
      contractedDownloads,
    });
  const code = { ...own('code'), campaignId: campaign.id, code: CODE, normalizedCode: normalizePromoCode(CODE) };
  await em.insert(PromoCode, { ...code, activeFrom: flightFrom, activeTo: null });
  await addLink(em, { ...own('link'), campaignId: campaign.id, slug: `sample-${sampleId}` });
  await addOrders(em, organizationId, at);
}

const SPOTS = [
  ['harbour-light', 'PRE_ROLL', 1_500],
  ['knoedel-und-code', 'MID_ROLL', 800],
] as const satisfies ReadonlyArray<readonly [SampleShow, string, number]>;

async function addLink(em: EntityManager, link: Pick<TrackingLink, 'organizationId' | 'id' | 'createdAt' | 'campaignId' | 'slug'>): Promise<void> {
  await em.execute('/* claim-sample-slug */ insert into analytics.slug (slug, organization_id, tracking_link_id) values (?, ?, ?)', [
    link.slug,
    link.organizationId,
    link.id,
  ]);
  await em.insert(TrackingLink, { ...link, destinationUrl: 'https://northwind.example/podcast' });
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
