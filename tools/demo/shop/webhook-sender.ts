import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StubShop } from './stub-shop.ts';

/** One delivery as it goes out: send it again byte for byte, or change it to forge one. */
export type Delivery = { url: string; headers: Record<string, string>; body: string };

/** What became of a webhook. */
export type DeliveryOutcome = { status: number; attempts: number };

/** Shopify spreads 8 retries over 4 hours; the demo has seconds. */
const RETRY_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const PATIENCE_MS = 5_000;

/** A webhook signed as Shopify signs it: base64 of HMAC-SHA256 over the raw body, under the app's client secret. */
export function makeDelivery(shop: StubShop, { url, topic, payload }: { url: string; topic: string; payload: unknown }): Delivery {
  const body = JSON.stringify(payload);
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Shopify-Captain-Hook',
      'x-shopify-topic': topic,
      'x-shopify-hmac-sha256': createHmac('sha256', shop.clientSecret).update(body).digest('base64'),
      'x-shopify-shop-domain': shop.domain,
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': randomUUID(),
      'x-shopify-event-id': randomUUID(),
      'x-shopify-triggered-at': new Date().toISOString().replace('Z', '000000Z'),
      'x-shopify-test': 'false',
    },
  };
}

/** The same event once more, as Shopify sends some twice: another delivery id, the same event id and bytes. */
export function repeatDelivery(delivery: Delivery): Delivery {
  return { ...delivery, headers: { ...delivery.headers, 'x-shopify-webhook-id': randomUUID() } };
}

/** Sends one delivery once and gives the status; 0 when nobody answered within five seconds. */
export async function sendOnce({ url, headers, body }: Delivery): Promise<number> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** Sends a delivery until it is answered by 2xx, or eight retries have failed too. */
export async function sendUntilTaken(delivery: Delivery, signal: AbortSignal): Promise<DeliveryOutcome> {
  let status = await sendOnce(delivery);
  for (const [index, pause] of RETRY_MS.entries()) {
    if (isTaken(status)) return { status, attempts: index + 1 };
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    status = await sendOnce(delivery);
  }
  return { status, attempts: RETRY_MS.length + 1 };
}

/** Whether Shopify would be content with the answer. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}
