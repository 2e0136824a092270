import { DAY_MS } from '@castgraph/kernel/days';
import { formatV4 } from '@castgraph/kernel/ip-address';
import { drawFor } from './draw-for.ts';
import { type Disturbances, WORLD } from './world-rates.ts';

/** The wire to a house. Households behind one NAT have one line. */
interface Line {
  /** Behind carrier-grade NAT. */
  isShared: boolean;
  hasIpv6: boolean;
  /** Days after which the IPv6 prefix changes by itself; 0 when it does not. */
  rotatesDays: number;
  /** When the address changed, Unix ms, ascending, and the number of the IPv4 address from each change on. */
  changes: number[];
  slots: number[];
}

export interface SubscriberLines {
  count: number;
  lineOf(household: number): number;
  /** The address of IPv4 by which a line is seen at an instant. */
  ipv4(line: number, at: number): string;
  /** The address of IPv6 of a device, or null where the line has none. */
  ipv6(line: number, at: number, device: number): string | null;
}

// Providers' ranges without hosting in them, by the embedded lists: Comcast for lines, T-Mobile for the carrier.
const HOME_V4 = 0x49_00_00_00;
const CARRIER_V4 = 0xac_20_00_00;
const CARRIER_UNLISTED_V4 = 0xac_28_00_00;
const INSIDE_CARRIER_V4 = 0x64_40_00_00;
const HOUSEHOLDS_BEHIND_CARRIER = 300;
/** Free addresses that a provider has for every hundred in use: what one line gives up another soon gets. */
const SPARE = 0.3;
const MONTH_DAYS = 30;

/**
 * Gives each household its line and each line its addresses from one instant to another. An address belongs to one line at a time and goes back to
 * its provider at a change, where any other line may get it: a household that moved in finds its predecessor's exposures.
 */
export function layLines(seed: number, households: number, rates: Disturbances, from: number, to: number): SubscriberLines {
  const lineOf = groupHouseholds(seed, households, rates.nat);
  const count = households === 0 ? 0 : lineOf[households - 1]! + 1;
  const lines = Array.from({ length: count }, (_, line) => makeLine(seed, line, rates, from, to));
  leaseAddresses(seed, lines);
  return {
    count,
    lineOf: (household) => lineOf[household]!,
    ipv4: (line, at) => formatV4(lines[line]!.isShared ? carrierAddress(seed, line, at, count, rates) : HOME_V4 + slotAt(lines[line]!, at)),
    ipv6: (line, at, device) => (lines[line]!.hasIpv6 ? formatV6(line, prefixNumber(lines[line]!, line, at), device) : null),
  };
}

/** Neighbours in groups of two to eight behind one NAT make up the share of households asked for; all others have a line of their own. */
function groupHouseholds(seed: number, households: number, share: number): Int32Array {
  const lineOf = new Int32Array(households);
  const random = drawFor(seed, 'neighbours', 0);
  for (let household = 0, line = 0; household < households; line++) {
    // A group of five on the average is begun so much more rarely than a household joins one.
    const isGroup = random.chance(share / (share + 5 * (1 - share)));
    const size = isGroup ? 2 + random.below(7) : 1;
    for (let member = 0; member < size && household < households; member++) lineOf[household++] = line;
  }
  return lineOf;
}

function makeLine(seed: number, line: number, rates: Disturbances, from: number, to: number): Line {
  const random = drawFor(seed, 'line', line);
  const [isShared, hasIpv6, rotates, daily] = [rates.cgnat, WORLD.ipv6, rates.ipv6Rotation, 0.5].map((share) => random.chance(share));
  const changes = [from];
  // Nobody waits for ever: at a churn of 1 every line changes within about three days.
  const perDay = -Math.log(1 - Math.min(rates.churn, 0.9999)) / MONTH_DAYS;
  const chance = drawFor(seed, 'change', line);
  for (let at = from; perDay > 0;) {
    at += (-Math.log(1 - chance.next()) / perDay) * DAY_MS;
    if (at >= to) break;
    changes.push(at);
  }
  return { isShared: isShared!, hasIpv6: hasIpv6!, rotatesDays: rotates ? (daily ? 1 : 7) : 0, changes, slots: [] };
}

function leaseAddresses(seed: number, lines: readonly Line[]): void {
  const random = drawFor(seed, 'change', -1);
  const free = Array.from({ length: Math.ceil(lines.length * SPARE) + 1 }, (_, index) => lines.length + index);
  for (const [index, line] of lines.entries()) line.slots.push(index);
  const moves = lines.flatMap((line) => line.changes.slice(1).map((at) => ({ at, line }))).sort((a, b) => a.at - b.at);
  for (const { line } of moves) {
    const pick = random.below(free.length);
    const gained = free[pick]!;
    free[pick] = line.slots.at(-1)!;
    line.slots.push(gained);
  }
}

function slotAt(line: Line, at: number): number {
  return line.slots[
    Math.max(
      0,
      line.changes.findLastIndex((change) => change <= at),
    )
  ]!;
}

/** One of the carrier's addresses, another each day: hundreds of households are behind each at any time. */
function carrierAddress(seed: number, line: number, at: number, lines: number, rates: Disturbances): number {
  const carrier = drawFor(seed, 'carrier', line);
  const range = carrier.chance(WORLD.insideCarrier) ? INSIDE_CARRIER_V4 : carrier.chance(WORLD.listed) ? CARRIER_V4 : CARRIER_UNLISTED_V4;
  const share = range === CARRIER_V4 ? WORLD.listed : range === CARRIER_UNLISTED_V4 ? 1 - WORLD.listed : WORLD.insideCarrier;
  const addresses = Math.max(1, Math.round((lines * rates.cgnat * share) / HOUSEHOLDS_BEHIND_CARRIER));
  return range + drawFor(seed, 'carrier-day', Math.floor(at / DAY_MS) * lines + line).below(addresses);
}

function prefixNumber({ changes, rotatesDays }: Line, line: number, at: number): number {
  if (rotatesDays === 0) return changes.findLastIndex((change) => change <= at) + 1;
  // Not everybody's prefix changes at midnight of the same day.
  return Math.floor(at / DAY_MS / rotatesDays + (line % 97) / 97);
}

function formatV6(line: number, prefix: number, device: number): string {
  const groups = [line >>> 16, line, prefix, 0, 0, device >>> 16, device];
  return `2601:${groups.map((group) => (group & 0xffff).toString(16)).join(':')}`;
}
