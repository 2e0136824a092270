import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether Shopify signed these bytes: base64 of HMAC-SHA256 over the raw body under the app's client secret, compared in constant time. */
export function isShopifySignature(body: Uint8Array, signature: string | undefined, clientSecret: string): boolean {
  const expected = createHmac('sha256', clientSecret).update(body).digest();
  const given = Buffer.from(signature ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
