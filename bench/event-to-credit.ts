import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { orderReceived } from '@castgraph/contracts/order-received';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { connectQueuePokes } from './src/attribution/connect-queue-pokes.ts';
import { openShop } from './src/attribution/open-shop.ts';
import type { CommittedVersion } from './src/attribution/watch-credits.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * From an event to its credit: the server and the workers as they are deployed, PostgreSQL with fsync and `--exposures` (200,000) downloads
 * that hold spots. Each event is sent at its own moment, `--rate` (8) a second of all kinds together, whether or not those before it have
 * taken effect. The clock starts before it is sent, and stops when the version of its outcome that tells of it is committed.
 *
 *   node bench/event-to-credit.ts [--exposures 200000] [--events 300] [--rate 8]
 */
const { values } = parseArgs({
  options: {
    exposures: { type: 'string', default: '200000' },
    events: { type: 'string', default: '300' },
    rate: { type: 'string', default: '8' },
  },
});
const EVENTS = Number(values.events);
const WARM_UP = 10;
/** What a sponsor may expect. */
const BAR_MS = 5_000;
const WITHIN_MS = 60_000;
const BUYER_AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

const shop = await openShop(Number(values.exposures), EVENTS + WARM_UP);
const { organizationId, database, context, campaignId, sponsorId, parts } = shop;
const pokes = connectQueuePokes(process.env['REDIS_URL']!);

/** A kind of event: sends the n-th, and resolves with the id of the order that it is about. */
interface Kind {
  name: string;
  /** Brings about what the n-th needs, before any clock. */
  arrange?(n: number): Promise<void>;
  send(n: number): Promise<unknown>;
  orderOf(n: number): string;
  isMeant(version: CommittedVersion): boolean;
}

const shopEvent = (kind: 'order' | 'refund', orderId: string, valueMinor: number) =>
  inOrganization(shop.integrations, organizationId, (em) =>
    publishEvent(em, orderReceived, {
      organizationId,
      connectionId: organizationId,
      provider: 'shopify',
      orderId,
      providerEventId: newId(),
      kind,
      placedAt: new Date().toISOString(),
      valueMinor,
      currency: 'EUR',
      discountCodes: kind === 'order' ? [shop.code] : [],
      landingUrl: null,
      referringUrl: null,
      customerHash: null,
      isNewCustomer: null,
    }),
  );

/** An order of a household of which nothing is known yet. */
const strangerOf = (name: string, n: number) => ({
  orderId: `${name}-${n}`,
  ip: `81.${name === 'late' ? 3 : 4}.${10 + (n >> 7)}.${1 + (n & 127)}`,
});
const arrangeStranger = (name: string) => async (n: number) => {
  const { orderId, ip } = strangerOf(name, n);
  const buyer = { householdKey: parts.keyOf(organizationId, ip), customerKey: null, ipClass: 'public', device: null };
  const order = {
    orderId,
    source: 'server',
    at: new Date(),
    value: { amountMinor: 4_990, currency: 'EUR' },
    promoCodes: [],
    landingUrl: null,
  };
  await inOrganization(database.orm, organizationId, (em) => parts.storeConversion(em, organizationId, { ...order, sponsorId, buyer }));
};

const KINDS: readonly Kind[] = [
  {
    name: 'order by a pixel, credited by its household',
    send: (n) => {
      const query = new URLSearchParams({ event: 'purchase', order: `pixel-${n}`, value: '49.90', currency: 'EUR', consent: 'granted' });
      const headers = { 'user-agent': BUYER_AGENT, 'x-forwarded-for': shop.buyers[n]! };
      return fetch(`${shop.pixelUrl}?${query}`, { headers }).then((response) => response.arrayBuffer());
    },
    orderOf: (n) => `pixel-${n}`,
    isMeant: ({ isCredited }) => isCredited,
  },
  {
    name: 'order by a shop, credited by its code',
    send: (n) => shopEvent('order', `shop-${n}`, 4_990),
    orderOf: (n) => `shop-${n}`,
    isMeant: ({ isCredited }) => isCredited,
  },
  {
    name: 'download that is counted after its order',
    arrange: arrangeStranger('late'),
    send: (n) =>
      database
        .store(organizationId, [{ url: shop.episodeUrl, at: Date.now() - 7_200_000, ip: strangerOf('late', n).ip }], {
          waitUntilFinal: false,
        })
        .then(() => pokes.ingested(organizationId)),
    orderOf: (n) => `late-${n}`,
    isMeant: ({ version, isCredited }) => version > 1 && isCredited,
  },
  {
    name: 'answer to a survey after its order',
    arrange: arrangeStranger('asked'),
    send: (n) =>
      parts.recordSurveyAnswer(context, { answerId: `asked-${n}`, at: new Date(), heard: 'CAMPAIGN', campaignId, orderId: `asked-${n}` }),
    orderOf: (n) => `asked-${n}`,
    isMeant: ({ version, isCredited }) => version > 1 && isCredited,
  },
  {
    name: 'refund',
    arrange: (n) => shopEvent('order', `refunded-${n}`, 4_990).then(() => undefined),
    send: (n) => shopEvent('refund', `refunded-${n}`, 1_000),
    orderOf: (n) => `refunded-${n}`,
    isMeant: ({ cause }) => cause === 'REFUND',
  },
];

try {
  for (const { arrange, orderOf } of KINDS)
    for (let n = 0; arrange && n < EVENTS + WARM_UP; n++) {
      await arrange(n);
      await shop.watch.next(orderOf(n), () => true, WITHIN_MS);
    }
  const everyMs = 1_000 / Number(values.rate);
  const sending: Promise<void>[] = [];
  const times = new Map<string, number[]>(KINDS.map(({ name }) => [name, []]));
  const startedAt = performance.now();
  for (let no = 0; no < (EVENTS + WARM_UP) * KINDS.length; no++) {
    await sleep(Math.max(0, startedAt + no * everyMs - performance.now()));
    sending.push(measure(KINDS[no % KINDS.length]!, Math.floor(no / KINDS.length), times));
  }
  await Promise.all(sending);
  for (const { name } of KINDS) {
    const of = times.get(name)!;
    const against = `the ${BAR_MS / 1_000} s that it may take`;
    for (const [label, value] of [
      ['p50', quantile(of, 0.5)],
      ['p99', quantile(of, 0.99)],
      ['longest', Math.max(...of)],
    ] as const)
      reportFigure({ name: `${name}: ${label} of ${of.length}`, value, unit: 'ms', ratio: BAR_MS / value, against });
  }
} finally {
  pokes.close();
  await shop.close();
}

async function measure(kind: Kind, n: number, times: ReadonlyMap<string, number[]>): Promise<void> {
  const sentAt = performance.now();
  const committed = shop.watch.next(kind.orderOf(n), kind.isMeant, WITHIN_MS);
  await kind.send(n);
  const { at } = await committed;
  if (n >= WARM_UP) times.get(kind.name)!.push(at - sentAt);
}
