import { deviceFamily, householdConfidence, isNoisy } from './household.ts';
import { type Exposure, isRepeated, type Order } from './match-events.ts';

export interface HouseholdMatch {
  order: Order;
  exposure: Exposure & { campaign: string };
  confidence: number;
}

export interface HouseholdOptions {
  windowMs: number;
  isHousehold(ip: string): boolean;
  ordersOf(network: string): readonly Order[];
}

/** What the exposures of some households say. */
export interface HouseholdMatches {
  matches: HouseholdMatch[];
  /** Households that heard a campaign and ordered nothing, one for each campaign. */
  unconverted: number;
}

/**
 * Matches exposures to the orders of the same household: the same IPv4 or IPv6 /64, the exposure before the order, within the window (A1).
 * Takes all exposures of each network that it is given any of, in any order; the same one twice is one (A5c). Shared, rented and special-purpose
 * addresses and noisy ones match nothing (A3, A5b).
 */
export function matchHouseholds(exposures: readonly Exposure[], options: HouseholdOptions): HouseholdMatches {
  const found: HouseholdMatches = { matches: [], unconverted: 0 };
  for (const [network, heard] of Map.groupBy(withoutRepeats(exposures), ({ network: key }) => key!)) {
    if (isNoisy(heard)) continue;
    const named = heard.filter((exposure): exposure is HouseholdMatch['exposure'] => exposure.campaign !== null);
    const eligible = named.filter(({ ip }) => ip !== null && options.isHousehold(ip));
    const orders = options.ordersOf(network);
    if (orders.length === 0) found.unconverted += new Set(eligible.map(({ campaign }) => campaign)).size;
    for (const order of orders) {
      if (order.ip === null || !options.isHousehold(order.ip)) continue;
      for (const exposure of eligible) {
        const ageMs = order.at - exposure.at;
        if (ageMs <= 0 || ageMs > options.windowMs) continue;
        found.matches.push({ order, exposure, confidence: householdConfidence({ ageMs, isSameDevice: isSameDevice(order, exposure) }) });
      }
    }
  }
  return found;
}

function withoutRepeats(exposures: readonly Exposure[]): Exposure[] {
  const seen = new Set<string>();
  return exposures.filter((exposure) => exposure.network !== null && !isRepeated(seen, exposure, exposure.campaign));
}

function isSameDevice(order: Order, exposure: Exposure): boolean {
  if (order.userAgent === null || exposure.userAgent === null) return false;
  const family = familyOf(order.userAgent);
  return family !== null && family === familyOf(exposure.userAgent);
}

const MOST_KNOWN_AGENTS = 10_000;
const families = new Map<string, string | null>();

/** Files hold few distinct user agents, each many times. */
function familyOf(userAgent: string): string | null {
  const known = families.get(userAgent);
  if (known !== undefined) return known;
  if (families.size >= MOST_KNOWN_AGENTS) families.clear();
  const family = deviceFamily(userAgent);
  families.set(userAgent, family);
  return family;
}
