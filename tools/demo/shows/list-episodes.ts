import { createHash } from 'node:crypto';
import { demoShows } from './demo-shows.ts';
import type { Addressing, Flaw, Show } from './show.ts';

/** An episode of the demo as it truly is; its feed may tell otherwise. */
export type DemoEpisode = {
  show: Show;
  number: number;
  season: number;
  title: string;
  guid: string;
  publishedAt: Date;
  durationSeconds: number;
  /** `/audio/{show}/{fileName}`. */
  fileName: string;
  addressing: Addressing;
  flaws: readonly Flaw[];
};

const WEEK_MS = 7 * 86_400_000;

/**
 * The newest episodes of a show, newest first. They follow from the calendar, so that the demo's feeds grow every week as
 * real ones do, and an episode stays what it was.
 *
 * @param now Unix milliseconds
 */
export function listEpisodes(show: Show, now: number = Date.now()): DemoEpisode[] {
  const first = firstPublication(show);
  const newest = Math.floor((now - first) / WEEK_MS) + 1;
  const count = Math.min(show.listed, newest);
  return Array.from({ length: count }, (_, index) => makeEpisode(show, newest - index, first));
}

/** Finds an episode by the path of its audio; undefined for a path that no show has. */
export function findEpisodeByFile(slug: string, fileName: string): DemoEpisode | undefined {
  const show = demoShows.find((one) => one.slug === slug);
  const number = Number(/^(\d{1,4})\.mp3$/.exec(fileName)?.[1]);
  return show && number >= 1 ? makeEpisode(show, number, firstPublication(show)) : undefined;
}

function firstPublication(show: Show): number {
  const since = new Date(`${show.since}T00:00:00Z`);
  const days = (show.weekday - since.getUTCDay() + 7) % 7;
  return since.getTime() + days * 86_400_000 + show.hour * 3_600_000;
}

function makeEpisode(show: Show, number: number, first: number): DemoEpisode {
  const [shortest, longest] = show.minutes;
  const spread = createHash('sha256').update(`${show.slug}:${number}`).digest().readUInt32BE() / 2 ** 32;
  const matches = ({ every, rest }: { every: number; rest: number }): boolean => number % every === rest;
  return {
    show,
    number,
    season: Math.floor((number - 1) / 26) + 1,
    title: show.titles[(number - 1) % show.titles.length]!,
    guid: `${show.slug}-${number}`,
    publishedAt: new Date(first + (number - 1) * WEEK_MS),
    durationSeconds: Math.round((shortest + spread * (longest - shortest)) * 60),
    fileName: `${String(number).padStart(3, '0')}.mp3`,
    addressing: show.addressing.find(matches)?.addressing ?? 'plain',
    flaws: show.flaws.filter(matches).map(({ flaw }) => flaw),
  };
}
