import { DAY_MS } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { type DownloadsGroup, readDownloads } from '../listening/read-downloads.ts';
import { coverByDays, coverByMonths, coverSpan, splitSpan } from '../listening/span-segments.ts';

const FIRST_SHOWS = 16;
/** Each round goes through so many times the shows of the one before. */
const MORE_SHOWS = 4;
/** As many as the first two rounds go through. */
const LIKELY_SHOWS = FIRST_SHOWS * (1 + MORE_SHOWS);
/** So many of the likeliest episodes are counted exactly for each that is wanted. */
const CANDIDATES = 4;
/** The months around a shorter span say little about it; the days around it are not many. */
const LONG_MS = 14 * DAY_MS;

export interface TopQuestion {
  organizationId: string;
  source: Source;
  /** `[from, to)`, Unix ms. */
  from: number;
  to: number;
  /** How many episodes are wanted. */
  count: number;
}

/**
 * The episodes with the most downloads over all shows of the organization, exactly, without reading the episodes of most shows:
 * no episode has more downloads than its show has in the weeks and months around the span, so shows are gone through from the
 * largest on until the next one has fewer than the last episode found.
 */
export async function readTopEpisodes(em: EntityManager, question: TopQuestion): Promise<DownloadsGroup[]> {
  const { organizationId, source, from, to, count } = question;
  const segments = coverSpan(from, to);
  const readShows = (limit?: number) =>
    readDownloads(em, { name: 'overview-by-show', organizationId, source, segments, by: 'podcast_id', limit });
  // Nearly always the first of them are enough, and the rest need not leave the database.
  let shows = await readShows(LIKELY_SHOWS + 1);
  let top: DownloadsGroup[] = [];
  for (let next = 0, size = FIRST_SHOWS; next < shows.length; next += size, size *= MORE_SHOWS) {
    const least = leastOf(top, count);
    if (least > shows[next]!.downloads) break;
    if (next === LIKELY_SHOWS) shows = await readShows();
    const likely = shows.slice(next, next + size).filter(({ downloads }) => downloads >= least);
    const found = await readTopOf(
      em,
      question,
      likely.map(({ key }) => key),
      least,
    );
    top = [...top, ...found].toSorted(byDownloads).slice(0, count);
  }
  return top;
}

/**
 * The top episodes of some shows, those with fewer downloads than `least` left out or not. Only those are counted exactly that had
 * most in the days or months around the span, unless the others may have had as many.
 */
async function readTopOf(em: EntityManager, question: TopQuestion, podcastIds: string[], least: number): Promise<DownloadsGroup[]> {
  const { from, to, count, organizationId, source } = question;
  const asked = { organizationId, source, by: 'episode_id', podcastIds } as const;
  const exact = { ...asked, name: 'overview-by-episode', segments: splitSpan('', from, to), limit: count };
  const isLong = to - from >= LONG_MS;
  if (!isLong && exact.segments.every(({ grain }) => grain === 'day')) return readDownloads(em, exact);
  const limit = CANDIDATES * count;
  const segments = [isLong ? coverByMonths(from, to) : coverByDays(from, to)];
  const around = await readDownloads(em, { ...asked, name: 'overview-likely-episodes', segments, limit });
  const episodeIds = around.flatMap(({ key, downloads }) => (downloads >= least ? key : []));
  if (episodeIds.length === 0) return [];
  const found = await readDownloads(em, { ...exact, episodeIds });
  const most = around.length < limit ? -1 : around.at(-1)!.downloads;
  return Math.max(least, leastOf(found, count)) > most ? found : readDownloads(em, exact);
}

/** What an episode must have to be among the wanted. */
function leastOf(top: readonly DownloadsGroup[], count: number): number {
  return top.length === count ? top.at(-1)!.downloads : -1;
}

function byDownloads(a: DownloadsGroup, b: DownloadsGroup): number {
  return b.downloads - a.downloads || (a.key < b.key ? -1 : 1);
}
