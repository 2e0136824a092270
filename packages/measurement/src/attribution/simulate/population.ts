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

const IOS = '26_1';
const IPHONE_APPS = [
  'Podcasts/4020.1.1 CFNetwork/3826.500 Darwin/25.1.0 (iPhone; iOS 26.1)',
  'Spotify/9.0.98 iOS/26.1 (iPhone17,1)',
  'Overcast/2025.11 (+http://overcast.fm/; iOS podcast app) iPhone',
  'Pocket Casts/7.100 (iPhone; iOS 26.1)',
];
const ANDROID_APPS = [
  'Spotify/9.0.98 Android/36 (SM-S921B)',
  'AntennaPod/3.10.0 (Linux; Android 16; Pixel 9)',
  'Pocket Casts/7.100 (Linux; Android 16; Pixel 9)',
  'YouTubeMusic/8.45 (Linux; U; Android 15; SM-A556B)',
];
/** Apple Podcasts and Spotify make up most of the downloads that publishers count (Buzzsprout and Libsyn publish it monthly). */
const IPHONE_WEIGHTS = [0.62, 0.2, 0.09, 0.09];
const ANDROID_WEIGHTS = [0.6, 0.12, 0.13, 0.15];
const IPHONE_BROWSER = (minor: number) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${IOS} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.${minor} Mobile/15E148 Safari/604.1`;
const ANDROID_BROWSER = (major: number) =>
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Mobile Safari/537.36`;
const WINDOWS_BROWSER = (major: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
const MAC_BROWSER = (minor: number) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.${minor} Safari/605.1.15`;

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
  const version = random.below(4);
  return {
    app: hasIphone ? IPHONE_APPS[random.weighted(IPHONE_WEIGHTS)]! : ANDROID_APPS[random.weighted(ANDROID_WEIGHTS)]!,
    phoneBrowser: hasIphone ? IPHONE_BROWSER(version) : ANDROID_BROWSER(139 + version),
    computerBrowser: random.chance(COMPUTERS) ? (random.chance(WINDOWS) ? WINDOWS_BROWSER(139 + version) : MAC_BROWSER(version)) : null,
    shows: [],
  };
}

function chooseShows(random: SeededRandom, popularity: readonly number[]): number[] {
  const wanted = Math.min(MOST_SHOWS, 1 + random.poisson(FURTHER_SHOWS));
  const shows = new Set<number>();
  for (let draw = 0; draw < wanted; draw++) shows.add(random.weighted(popularity));
  return [...shows];
}
