import { DAY_MS, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
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

/** A part of what an episode had up to a moment. */
interface MomentSegment {
  segment: Segment;
  episode: PublishedEpisode;
  /** 0 is publication, 1 the first age, and so on. */
  moment: number;
  /** 1 for what is added, -1 for what is taken off. */
  sign: 1 | -1;
}

// An episode's downloads of whole days are few rows; only the hours and minutes between a moment and its nearest midnight are read finer.
const GRAINS = {
  day: { table: 'analytics.episode_day', at: 'day', type: 'date', downloads: 'sum(t.downloads)', where: '' },
  hour: { table: 'analytics.episode_hour', at: 'hour', type: 'timestamptz', downloads: 'sum(t.downloads)', where: '' },
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
  const unique = [...new Map(episodes.map((episode) => [episode.episodeId, episode])).values()];
  const since = await findMeasuredSince(asked, [...new Set(unique.flatMap(({ podcastId }) => podcastId || []))]);
  const isMeasured = ({ podcastId, publishedAt }: PublishedEpisode) => publishedAt !== null && publishedAt >= since.get(podcastId)!;
  const spans = await readSpans(asked, unique.filter(isMeasured), days, countedTo);
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

/** Downloads from each age to the next, by episode; those without any are left out. */
async function readSpans(
  { em, organizationId, source }: Asked,
  episodes: readonly PublishedEpisode[],
  days: readonly number[],
  countedTo: number,
): Promise<Map<string, number[]>> {
  const segments = episodes.flatMap((episode) => segmentsOf(episode, days, countedTo));
  const parts = (['day', 'hour', 'download'] as const).flatMap((grain) => partOf(segments, grain, organizationId, source));
  if (parts.length === 0) return new Map();
  const rows = await executePrepared<{ episode_id: string; moment: number; between: string; beside: string }>(
    em,
    `/* read-aged-episodes */
     select episode_id, moment, sum(between) as between, sum(beside) as beside
       from (${parts.map(({ sql }) => sql).join('\n union all ')}) counted (episode_id, moment, between, beside) group by 1, 2`,
    parts.flatMap(({ params }) => params),
  );
  const groups = Map.groupBy(rows, ({ episode_id }) => episode_id);
  return new Map(
    [...groups].map(([id, own]) => {
      const at = new Map(own.map(({ moment, between, beside }) => [moment, { between: Number(between), beside: Number(beside) }]));
      const besideOf = (moment: number): number => at.get(moment)?.beside ?? 0;
      return [id, days.map((_, age) => (at.get(age + 1)?.between ?? 0) + besideOf(age + 1) - besideOf(age))];
    }),
  );
}

/**
 * What is read of an episode: the days between the midnights nearest to its moments, and what lies beside them, between each moment
 * and its midnight. Ages that are not counted to their end are left out.
 */
function segmentsOf(episode: PublishedEpisode, days: readonly number[], countedTo: number): MomentSegment[] {
  const { publishedAt } = episode;
  if (publishedAt === null) return [];
  const reached = days.map((age) => publishedAt + age * DAY_MS).filter((at) => at <= countedTo);
  if (reached.length === 0) return [];
  const moments = [publishedAt, ...reached];
  return moments.flatMap((at, moment) => {
    const midnight = nearestMidnight(at);
    const sign: 1 | -1 = at < midnight ? -1 : 1;
    const beside = splitSpan('', Math.min(at, midnight), Math.max(at, midnight)).map((segment) => ({ segment, episode, moment, sign }));
    if (moment === 0) return beside;
    const between = splitSpan('', nearestMidnight(moments[moment - 1]!), midnight);
    return beside.concat(between.map((segment) => ({ segment, episode, moment, sign: 1 })));
  });
}

function nearestMidnight(at: number): number {
  return Math.round(at / DAY_MS) * DAY_MS;
}

function partOf(
  all: readonly MomentSegment[],
  grain: keyof typeof GRAINS,
  organizationId: string,
  source: string,
): { sql: string; params: string[] }[] {
  const segments = all.filter(({ segment }) => segment.grain === grain);
  if (segments.length === 0) return [];
  const { table, at, type, downloads, where } = GRAINS[grain];
  const write = (ms: number) => (grain === 'day' ? utcDay(ms) : new Date(ms).toISOString());
  // Counted for each segment by itself, so that each is one short look into an index.
  const sql = `select s.episode_id, s.moment, ${grain === 'day' ? 's.sign * c.downloads, 0' : '0, s.sign * c.downloads'}
       from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::${type}[], ?::${type}[]) as s (episode_id, podcast_id, moment, sign, first, last)
      cross join lateral (select ${downloads} as downloads from ${table} t
        where t.organization_id = ?::uuid and t.source = ?::text and t.episode_id = s.episode_id and t.${at} >= s.first and t.${at} < s.last ${where}) c`;
  const params = [
    arrayLiteral(segments.map(({ episode }) => episode.episodeId)),
    arrayLiteral(segments.map(({ episode }) => episode.podcastId)),
    arrayLiteral(segments.map(({ moment }) => moment)),
    arrayLiteral(segments.map(({ sign }) => sign)),
    arrayLiteral(segments.map(({ segment }) => write(segment.from))),
    arrayLiteral(segments.map(({ segment }) => write(segment.to))),
    organizationId,
    source,
  ];
  return [{ sql, params }];
}
