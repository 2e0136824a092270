import { DAY_MS } from '@castgraph/kernel/days';

/** Above either within 24 hours an address is no household. // A5b */
export const MOST_APPS = 10;
export const MOST_DOWNLOADS = 25;

/** With more downloads than these in the 61 days before an order, some 24 hours of them hold too many. */
export const CERTAINLY_NOISY = MOST_DOWNLOADS * 61 + 1;

const SAME_DEVICE = 0.9;
const ADDRESS_ALONE = 0.8;
const LATE_PENALTY = 0.1;
const LATE_DAYS = 14;

/**
 * Whether so many apps, or so many downloads, met at one address within 24 hours that it is no household. The downloads (of all shows,
 * instants in Unix ms) may come in any order. A listener key is one app at one address. // A5b
 */
export function isNoisyHousehold(downloads: readonly { at: number; listenerKey: string }[]): boolean {
  if (downloads.length >= CERTAINLY_NOISY) return true;
  const sorted = downloads.toSorted((a, b) => a.at - b.at);
  const apps = new Map<string, number>();
  let first = 0;
  for (const [index, { at, listenerKey }] of sorted.entries()) {
    apps.set(listenerKey, (apps.get(listenerKey) ?? 0) + 1);
    for (; sorted[first]!.at <= at - DAY_MS; first++) {
      const key = sorted[first]!.listenerKey;
      const left = apps.get(key)! - 1;
      if (left === 0) apps.delete(key);
      else apps.set(key, left);
    }
    if (index - first + 1 > MOST_DOWNLOADS || apps.size > MOST_APPS) return true;
  }
  return false;
}

/** How sure a household match is: by the kind of device at both ends, and by the days between them. // A5 */
export function householdConfidence({
  exposedAt,
  orderAt,
  exposedDevice,
  orderDevice,
}: {
  exposedAt: number;
  orderAt: number;
  exposedDevice: string | null;
  orderDevice: string | null;
}): number {
  const isSame = orderDevice !== null && orderDevice !== 'unknown' && orderDevice === exposedDevice;
  const confidence = isSame ? SAME_DEVICE : ADDRESS_ALONE;
  return orderAt - exposedAt > LATE_DAYS * DAY_MS ? Number((confidence - LATE_PENALTY).toFixed(2)) : confidence;
}
