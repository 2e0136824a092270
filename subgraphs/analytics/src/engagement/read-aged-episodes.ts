import { DAY_MS, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Asked } from '../listening/ask.ts';
import { type Segment, splitSpan } from '../listening/span-segments.ts';
import { accumulate, type AgedEpisode } from './episode-age.ts';
import { findMeasuredSince } from './find-measured-since.ts';

/** An episode whose age can be told, or not. */
export interface PublishedEpisode {
  episodeId: string;
  podcastId: string;
  /** Unix ms. */
  publishedAt: number | null;
}

interface EpisodeSegment {
  segment: Segment;
  episode: PublishedEpisode;
  /** The age, by its place, whose span the segment is a part of. */
  age: number;
}

// An episode's downloads of whole days are few rows; only the hours and minutes at the ends of each age are read finer.
const GRAINS = {
  day: { table: 'analytics.episode_day', at: 'day', type: 'date', downloads: 'sum(t.downloads)', where: '' },
  hour: { table: 'analytics.download_hour', at: 'hour', type: 'timestamptz', downloads: 'sum(t.downloads)', where: '' },
  download: {
    table: 'analytics.download',
    at: 'at',
    type: 'timestamptz',
    downloads: 'count(*)',
    where: 'and not t.implausible and t.podcast_id = s.podcast_id',
  },
} as const;

/**
 * Downloads of many episodes at ages in days of 24 hours since the moment of publication, in two statements. Null for an age
 * that an episode has not reached, or that is not counted to its end, and for every age of one that came out before its show
 * was measured: a lower number would drag down whatever it is compared with.
 */
export async function readAgedEpisodes(
  asked: Asked,
  episodes: readonly PublishedEpisode[],
  days: readonly number[],
  countedTo: number,
): Promise<Map<string, AgedEpisode>> {
  const { em, organizationId, source } = asked;
  const unique = [...new Map(episodes.map((episode) => [episode.episodeId, episode])).values()];
  const since = await findMeasuredSince(asked, [...new Set(unique.flatMap(({ podcastId }) => podcastId || []))]);
  const isMeasured = ({ podcastId, publishedAt }: PublishedEpisode) => publishedAt !== null && publishedAt >= since.get(podcastId)!;
  const segments = unique.filter(isMeasured).flatMap((episode) => segmentsOf(episode, days, countedTo));
  const parts = (['day', 'hour', 'download'] as const).flatMap((grain) => partOf(segments, grain, organizationId, source));
  const spans = new Map<string, number[]>();
  if (parts.length > 0) {
    const rows = await em.execute<{ episode_id: string; age: number; downloads: string }[]>(
      `/* read-aged-episodes */
       select episode_id, age, sum(downloads) as downloads from (${parts.map(({ sql }) => sql).join('\n union all ')}) counted group by 1, 2`,
      parts.flatMap(({ params }) => params),
    );
    for (const { episode_id, age, downloads } of rows) {
      const span = spans.get(episode_id) ?? days.map(() => 0);
      spans.set(episode_id, span);
      span[age] = Number(downloads);
    }
  }
  const zeros = days.map(() => 0);
  return new Map(
    unique.map((episode) => {
      const { episodeId, publishedAt } = episode;
      const downloads = isMeasured(episode)
        ? accumulate(publishedAt!, days, spans.get(episodeId) ?? zeros, countedTo)
        : days.map(() => null);
      return [episodeId, { ...episode, downloads }];
    }),
  );
}

/** The spans from one age to the next, as far as they are counted to their end: of the others nothing is told. */
function segmentsOf(episode: PublishedEpisode, days: readonly number[], countedTo: number): EpisodeSegment[] {
  const { publishedAt } = episode;
  if (publishedAt === null) return [];
  return days.flatMap((age, index) => {
    const from = publishedAt + (days[index - 1] ?? 0) * DAY_MS;
    const to = publishedAt + age * DAY_MS;
    return to > countedTo ? [] : splitSpan('', from, to).map((segment) => ({ segment, episode, age: index }));
  });
}

function partOf(
  all: readonly EpisodeSegment[],
  grain: keyof typeof GRAINS,
  organizationId: string,
  source: string,
): { sql: string; params: unknown[] }[] {
  const segments = all.filter(({ segment }) => segment.grain === grain);
  if (segments.length === 0) return [];
  const { table, at, type, downloads, where } = GRAINS[grain];
  const write = (ms: number) => (grain === 'day' ? utcDay(ms) : new Date(ms).toISOString());
  // Counted for each segment by itself, so that each is one short look into an index.
  const sql = `select s.episode_id, s.age, c.downloads
       from unnest(?::uuid[], ?::uuid[], ?::int[], ?::${type}[], ?::${type}[]) as s (episode_id, podcast_id, age, first, last)
      cross join lateral (select ${downloads} as downloads from ${table} t
        where t.organization_id = ? and t.source = ? and t.episode_id = s.episode_id and t.${at} >= s.first and t.${at} < s.last ${where}) c`;
  const params = [
    arrayLiteral(segments.map(({ episode }) => episode.episodeId)),
    arrayLiteral(segments.map(({ episode }) => episode.podcastId)),
    arrayLiteral(segments.map(({ age }) => age)),
    arrayLiteral(segments.map(({ segment }) => write(segment.from))),
    arrayLiteral(segments.map(({ segment }) => write(segment.to))),
    organizationId,
    source,
  ];
  return [{ sql, params }];
}
