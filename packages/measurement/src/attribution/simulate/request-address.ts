import { formatV4 } from '@castgraph/kernel/ip-address';
import { drawFor } from './draw-for.ts';
import type { Household } from './population.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SubscriberLines } from './subscriber-lines.ts';
import { WORLD } from './world-rates.ts';

// Ranges without hosting in them by the embedded lists. Half of each pair is on the publisher's own list.
const MOBILE_V4 = 0xac_30_00_00;
const MOBILE_UNLISTED_V4 = 0xac_38_00_00;
const VPN_V4 = 0x92_46_00_00;
const VPN_UNLISTED_V4 = 0x63_e0_00_00;
const OFFICE_V4 = 0x0c_00_00_00;
const OFFICE_UNLISTED_V4 = 0x0c_80_00_00;

/** What the publisher's lists say of the world's networks; what they miss, only the noise of an address can tell. // A5b */
export const KNOWN_NETWORKS = [
  { cidr: '172.32.0.0/13', class: 'carrier' },
  { cidr: '172.48.0.0/13', class: 'carrier' },
  { cidr: '146.70.0.0/16', class: 'vpn' },
  { cidr: '12.0.0.0/9', class: 'business' },
] as const;

const PLACES = ['home', 'mobile', 'work'] as const;
const PEOPLE_AN_EXIT = 150;
const PHONES_AN_ADDRESS = 250;
const STAFF_AN_OFFICE = 60;

export interface Requester {
  household: Household;
  person: number;
  /** Phone or computer, for the address of IPv6. */
  device: number;
}

/** Tells from which address a person's request comes. `places` weighs home, mobile network and work. */
export function requestAddress(
  lines: SubscriberLines,
  { household, person, device }: Requester,
  at: number,
  random: SeededRandom,
  { seed, households, places }: { seed: number; households: number; places: readonly number[] },
): string {
  const place = PLACES[random.weighted(places)]!;
  const someone = household.number * 8 + person;
  if (place === 'mobile')
    return formatV4(sharedAddress(random, [MOBILE_V4, MOBILE_UNLISTED_V4], WORLD.listed, households / PHONES_AN_ADDRESS));
  // One works at the same office every day.
  if (place === 'work')
    return formatV4(
      sharedAddress(drawFor(seed, 'office', someone), [OFFICE_V4, OFFICE_UNLISTED_V4], WORLD.listedOffices, households / STAFF_AN_OFFICE),
    );
  if (household.usesVpn && random.chance(WORLD.throughVpn))
    return formatV4(sharedAddress(random, [VPN_V4, VPN_UNLISTED_V4], WORLD.listed, households / PEOPLE_AN_EXIT));
  const line = lines.lineOf(household.number);
  const ipv6 = random.chance(WORLD.overIpv6) ? lines.ipv6(line, at, someone * 2 + device) : null;
  return ipv6 ?? lines.ipv4(line, at);
}

/** An address that is one household's alone, of a network that is never used otherwise. */
export function homeAddress(household: number): string {
  return `2601:ffff:${(household >>> 16).toString(16)}:${(household & 0xffff).toString(16)}::1`;
}

/** An address of many: of those on the list with the probability given, among as many as there are. */
function sharedAddress(random: SeededRandom, [listed, unlisted]: readonly [number, number], share: number, addresses: number): number {
  const isListed = random.chance(share);
  return (isListed ? listed : unlisted) + random.below(Math.max(1, Math.round(addresses * (isListed ? share : 1 - share))));
}
