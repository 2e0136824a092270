import type { Listener } from './visit.ts';
import { pick } from './random.ts';
import type { Random } from './random.ts';

/** An episode as listeners know it. */
export type HeardEpisode = {
  /** The feed's name: `harbour-light`. */
  show: string;
  /** Unix milliseconds; null where the feed does not tell. */
  publishedAt: number | null;
  /** Where apps ask for the audio: through the measurement prefix. */
  url: string;
};

const DAY_MS = 86_400_000;
/** Half of an episode's listeners come within so many days; after that, the back catalogue. */
const HALF_LIFE_DAYS = 2.2;
const BACK_CATALOGUE = 0.012;

/** What a listener plays at an instant: what they like, and mostly what is new. Undefined while nothing is out. */
export function chooseEpisode(listener: Listener, episodes: readonly HeardEpisode[], at: number, random: Random): HeardEpisode | undefined {
  const out = episodes.filter(({ publishedAt }) => publishedAt === null || publishedAt <= at);
  const weighted = out.map((episode) => ({ episode, weight: (listener.country.likes[episode.show] ?? 0.2) * freshness(episode, at) }));
  return weighted.length === 0 ? undefined : pick(weighted, random).episode;
}

/** How much an episode is asked for at an instant, beside its first hour: 1, falling by half every few days. */
export function freshness({ publishedAt }: HeardEpisode, at: number): number {
  if (publishedAt === null) return BACK_CATALOGUE;
  return BACK_CATALOGUE + 0.5 ** ((at - publishedAt) / DAY_MS / HALF_LIFE_DAYS);
}
