import { demoCampaigns } from './demo-campaigns.ts';
import type { DemoCampaign } from './demo-campaigns.ts';
import { pick, whole } from '../../subgraphs/ingestion/src/sample-listening/random.ts';
import type { Random } from '../../subgraphs/ingestion/src/sample-listening/random.ts';
import { listenerOf } from '../../subgraphs/ingestion/src/sample-listening/visit.ts';
import { sendRequest } from './send-request.ts';

type Linked = DemoCampaign & { link: NonNullable<DemoCampaign['link']> };

const phoneBrowser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1';
/** Of those who follow the link, so many buy at once. */
const BUYING_SHARE = 0.4;
/** Buyers who type the code that they heard, link or not. */
const CODE_SHARE = 0.6;
const REFUND_SHARE = 0.06;

/** Campaigns with a link; one that is over is remembered by some. */
const linked = demoCampaigns
  .filter((one): one is Linked => one.link !== undefined)
  .map((campaign) => ({ campaign, weight: campaign.flight[1] > 0 ? 5 : 1 }));

/** Someone follows a sponsor's link from the show notes; some of them buy, and some of those send it back. */
export async function followAndBuy({
  publicUrl,
  mediaUrl,
  random,
}: {
  publicUrl: string;
  mediaUrl: string;
  random: Random;
}): Promise<void> {
  const { campaign } = pick(linked, random);
  const { ip } = listenerOf(whole(6_000, random));
  const clicked = await sendRequest({ url: `${publicUrl}/go/${campaign.link.slug}`, ip, userAgent: phoneBrowser });
  const location = clicked.headers.location;
  if (location === undefined || random() > BUYING_SHARE) return;
  const { search } = new URL(location);
  const number = await checkOut(mediaUrl, campaign, { landingSite: `/${search}`, code: random() < CODE_SHARE, random });
  if (random() < REFUND_SHARE) await refund(mediaUrl, campaign, number);
}

/** Orders of the past: by the code that was heard, over the days of the flight until now. */
export async function placePastOrders(mediaUrl: string, { until, random }: { until: number; random: Random }): Promise<void> {
  for (const campaign of demoCampaigns) {
    if (!campaign.link) continue;
    const from = until + (campaign.flight[0] + 1) * 86_400_000;
    const to = Math.min(until, until + campaign.flight[1] * 86_400_000);
    const instants = Array.from({ length: campaign.pastOrders }, () => from + random() * (to - from)).toSorted((a, b) => a - b);
    for (const at of instants) {
      const number = await checkOut(mediaUrl, campaign as Linked, { landingSite: '/', code: true, placedAt: new Date(at), random });
      if (random() < REFUND_SHARE) await refund(mediaUrl, campaign as Linked, number);
    }
  }
}

type Order = { landingSite: string; code: boolean; placedAt?: Date; random: Random };

async function checkOut(mediaUrl: string, { link, codes }: Linked, { landingSite, code, placedAt, random }: Order): Promise<string> {
  const goods = pick(
    link.shop.goods.map((_, index) => ({ index, weight: 5 - index })),
    random,
  ).index;
  const fields = {
    goods: String(goods),
    landingSite,
    ...(code ? { code: codes[whole(codes.length, random)]! } : {}),
    ...(placedAt ? { placedAt: placedAt.toISOString() } : {}),
  };
  const response = await post(`${mediaUrl}/shops/${link.shop.domain}/checkout`, fields);
  return response.headers.get('x-order-number') ?? '';
}

async function refund(mediaUrl: string, { link }: Linked, number: string): Promise<void> {
  await post(`${mediaUrl}/shops/${link.shop.domain}/orders/${number}/refund`, {});
}

async function post(url: string, fields: Record<string, string>): Promise<Response> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), signal: AbortSignal.timeout(10_000) });
  await response.arrayBuffer();
  return response;
}
