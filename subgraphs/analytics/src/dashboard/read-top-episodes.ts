import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { type DownloadsGroup, readDownloads } from '../listening/read-downloads.ts';
import type { Segment } from '../listening/span-segments.ts';

const FIRST_SHOWS = 16;
/** As many as the first three rounds go through. */
const LIKELY_SHOWS = FIRST_SHOWS * 7;

/**
 * The episodes with the most downloads over all shows of the organization, exactly, without reading the episodes of most shows:
 * no episode has more downloads than its show, so shows are gone through from the largest on, twice as many each time,
 * until the next show as a whole has fewer than the last episode found.
 */
export async function readTopEpisodes(
  em: EntityManager,
  { organizationId, source, segments, count }: { organizationId: string; source: Source; segments: readonly Segment[]; count: number },
): Promise<DownloadsGroup[]> {
  const readShows = (limit?: number) =>
    readDownloads(em, { name: 'overview-by-show', organizationId, source, segments, by: 'podcast_id', limit });
  // Nearly always the first of them are enough, and the rest need not leave the database.
  let shows = await readShows(LIKELY_SHOWS + 1);
  let top: DownloadsGroup[] = [];
  for (let from = 0, size = FIRST_SHOWS; from < shows.length; from += size, size *= 2) {
    const last = top.length === count ? top.at(-1)!.downloads : -1;
    if (last > shows[from]!.downloads) break;
    if (from === LIKELY_SHOWS) shows = await readShows();
    const podcastIds = shows.slice(from, from + size).map(({ key }) => key);
    const found = await readDownloads(em, {
      name: 'overview-by-episode',
      organizationId,
      source,
      segments,
      by: 'episode_id',
      podcastIds,
      limit: count,
    });
    top = [...top, ...found].toSorted((a, b) => b.downloads - a.downloads || (a.key < b.key ? -1 : 1)).slice(0, count);
  }
  return top;
}
