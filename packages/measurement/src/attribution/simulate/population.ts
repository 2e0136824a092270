import { drawFor } from './draw-for.ts';
import type { SeededRandom } from './seeded-random.ts';
import { type Disturbances, WORLD } from './world-rates.ts';

export interface Person {
  /** The user agents of the person's podcast app and browser on the phone, and of a computer's browser where there is one. */
  app: string;
  phoneBrowser: string;
  computerBrowser: string | null;
  /** The shows followed, by number; none for most. */
  shows: number[];
}

export interface Household {
  number: number;
  usesVpn: boolean;
  people: Person[];
}

/** Models and versions in use, which make of few apps many user agents, as they are in any log. */
const IPHONES_SOLD = [
  'iPhone14,5',
  'iPhone14,7',
  'iPhone15,2',
  'iPhone15,4',
  'iPhone16,1',
  'iPhone16,2',
  'iPhone17,1',
  'iPhone17,3',
  'iPhone18,1',
];
const ANDROIDS_SOLD = [
  'SM-S911B',
  'SM-S921B',
  'SM-S931B',
  'SM-A556B',
  'SM-A546B',
  'Pixel 8',
  'Pixel 9',
  'Pixel 10',
  'moto g84',
  '2201117TG',
];
const IOS_VERSIONS = ['18.5', '18.6.2', '18.7', '26.0.1', '26.1'];
const ANDROID_VERSIONS = ['13', '14', '15', '16'];
const APP_VERSIONS = 5;

type UserAgent = (model: string, os: string, version: number) => string;

/** Apple Podcasts and Spotify make up most of the downloads that publishers count (Buzzsprout and Libsyn publish it monthly). */
const IPHONE_APPS: readonly [weight: number, UserAgent][] = [
  [0.62, (_, os, version) => `Podcasts/40${version + 10}.1.1 CFNetwork/3826.500 Darwin/25.${version}.0 (iPhone; iOS ${os})`],
  [0.2, (model, os, version) => `Spotify/9.0.${90 + version} iOS/${os} (${model})`],
  [0.09, (_, os, version) => `Overcast/2026.${version} (+http://overcast.fm/; iOS podcast app) iPhone; iOS ${os}`],
  [0.09, (_, os, version) => `Pocket Casts/7.${95 + version} (iPhone; iOS ${os})`],
];
const ANDROID_APPS: readonly [weight: number, UserAgent][] = [
  [0.6, (model, os, version) => `Spotify/9.0.${90 + version} Android/${os} (${model})`],
  [0.12, (model, os, version) => `AntennaPod/3.${version + 5}.0 (Linux; Android ${os}; ${model})`],
  [0.13, (model, os, version) => `Pocket Casts/7.${95 + version} (Linux; Android ${os}; ${model})`],
  [0.15, (model, os, version) => `YouTubeMusic/8.${40 + version} (Linux; U; Android ${os}; ${model})`],
];
const IPHONE_BROWSER: UserAgent = (_, os) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${os.replaceAll('.', '_')} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${os} Mobile/15E148 Safari/604.1`;
const ANDROID_BROWSER: UserAgent = (_model, _os, version) =>
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${135 + version}.0.0.0 Mobile Safari/537.36`;
const WINDOWS_BROWSER: UserAgent = (_model, _os, version) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${135 + version}.0.0.0 Safari/537.36`;
const MAC_BROWSER: UserAgent = (_model, _os, version) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${version} Safari/605.1.15`;

/** Households by their number of people, one to five (US Census Bureau, 2023). */
const SIZES = [0.29, 0.35, 0.15, 0.12, 0.09];
const IPHONES = 0.57;
const COMPUTERS = 0.7;
const WINDOWS = 0.7;
/** People of a listening household who listen, and the shows that each follows beyond the first. Supposed. */
const LISTENERS = 0.55;
const FURTHER_SHOWS = 1.2;
const MOST_SHOWS = 6;

/** A household with its people and their devices, the same for the same seed and number. `popularity` weighs the shows. */
export function makeHousehold(seed: number, number: number, rates: Disturbances, popularity: readonly number[]): Household {
  const random = drawFor(seed, 'people', number);
  const usesVpn = random.chance(rates.vpn);
  const listens = random.chance(WORLD.listening);
  const people = Array.from({ length: 1 + random.weighted(SIZES) }, (_, index) => {
    const person = makePerson(random);
    // In a household that listens somebody does.
    const follows = random.chance(LISTENERS) || index === 0;
    return listens && follows ? { ...person, shows: chooseShows(random, popularity) } : person;
  });
  return { number, usesVpn, people };
}

function makePerson(random: SeededRandom): Person {
  const hasIphone = random.chance(IPHONES);
  const [models, systems, apps] = hasIphone ? [IPHONES_SOLD, IOS_VERSIONS, IPHONE_APPS] : [ANDROIDS_SOLD, ANDROID_VERSIONS, ANDROID_APPS];
  const [model, os, version] = [models[random.below(models.length)]!, systems[random.below(systems.length)]!, random.below(APP_VERSIONS)];
  const [, app] = apps[random.weighted(apps.map(([weight]) => weight))]!;
  const [hasComputer, hasWindows] = [random.chance(COMPUTERS), random.chance(WINDOWS)];
  return {
    app: app(model, os, version),
    phoneBrowser: (hasIphone ? IPHONE_BROWSER : ANDROID_BROWSER)(model, os, version),
    computerBrowser: hasComputer ? (hasWindows ? WINDOWS_BROWSER : MAC_BROWSER)(model, os, version) : null,
    shows: [],
  };
}

function chooseShows(random: SeededRandom, popularity: readonly number[]): number[] {
  const wanted = Math.min(MOST_SHOWS, 1 + random.poisson(FURTHER_SHOWS));
  const shows = new Set<number>();
  for (let draw = 0; draw < wanted; draw++) shows.add(random.weighted(popularity));
  return [...shows];
}
