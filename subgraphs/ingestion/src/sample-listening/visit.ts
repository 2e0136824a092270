import { listenerApps, machineApps, watchUserAgent } from './apps.ts';
import type { App } from './apps.ts';
import { addressIn, addressInV6, countries, hostingNetworks } from './networks.ts';
import type { Country } from './networks.ts';
import { makeRandom, pick, whole } from './random.ts';
import type { Random } from './random.ts';

/** Someone, or something, that asks for audio. */
export type Listener = { ip: string; userAgent: string; app: App; country: Country };

/** One HTTP request of a visit. */
export type AudioRequest = {
  /** After the first request of the visit. */
  afterMs: number;
  method: 'GET' | 'HEAD';
  range: string | null;
  userAgent: string;
};

const SECOND = 1_000;
const MINUTE = 60_000;
/** What machines are among all visits. */
const MACHINE_SHARE = 0.07;
/** Homes with IPv6 among those whose provider has it. */
const IPV6_SHARE = 0.4;
const FIRST_PIECE_BYTES = 524_288;

/** The listener of a number: the same number is the same person, with the same address and the same app. */
export function listenerOf(number: number): Listener {
  const random = makeRandom(number * 7_919 + 17);
  const country = pick(countries, random);
  const isMachine = random() < MACHINE_SHARE;
  const app = pick(isMachine ? machineApps : listenerApps, random);
  const userAgent = app.userAgents[whole(app.userAgents.length, random)]!;
  return { ip: isMachine ? addressIn(oneOf(hostingNetworks, random), random) : homeAddress(country, random), userAgent, app, country };
}

/** The requests by which a listener's app gets one episode, in order of time. */
export function requestsOf({ app, userAgent }: Listener, random: Random): AudioRequest[] {
  const get = (afterMs: number, range: string | null = null): AudioRequest => ({ afterMs, method: 'GET', range, userAgent });
  switch (app.manner) {
    case 'whole':
      return [get(0)];
    case 'probe-first': {
      // Play, pause, play: the rest is asked for again, within the window of one download. // C22
      const resumed =
        random() < 0.35 ? [get(4 * MINUTE + whole(9 * MINUTE, random), `bytes=${2_000_000 + whole(6_000_000, random)}-`)] : [];
      return [get(0, 'bytes=0-1'), get(180, 'bytes=0-'), ...resumed];
    }
    case 'head-first':
      return [{ afterMs: 0, method: 'HEAD', range: null, userAgent }, get(220)];
    case 'pieces': {
      const pieces = [get(0, `bytes=0-${FIRST_PIECE_BYTES - 1}`), get(2 * SECOND, `bytes=${FIRST_PIECE_BYTES}-`)];
      return random() < 0.5 ? pieces : [get(0, 'bytes=0-')];
    }
    case 'with-watch':
      return [get(0), { afterMs: 40 * SECOND, method: 'GET', range: null, userAgent: watchUserAgent }];
    case 'machine':
      return [{ afterMs: 0, method: random() < 0.4 ? 'HEAD' : 'GET', range: null, userAgent }];
    default:
      return app.manner satisfies never;
  }
}

function homeAddress({ ipv4, ipv6 }: Country, random: Random): string {
  if (ipv6.length > 0 && random() < IPV6_SHARE) return addressInV6(oneOf(ipv6, random), random);
  return addressIn(oneOf(ipv4, random), random);
}

function oneOf<T>(items: readonly T[], random: Random): T {
  return items[whole(items.length, random)]!;
}
