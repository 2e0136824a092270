/** What a column of an export holds. */
export type ColumnMeaning =
  | { holds: 'day' | 'from' | 'to' | 'show' }
  | { holds: 'episode'; field: 'hostEpisodeId' | 'guid' | 'url' | 'title' | 'publishedAt' }
  | { holds: 'segment'; kind: 'age' | 'gender' | 'country' | 'app' | 'device' }
  | { holds: 'metric'; metric: string };

/** Said of a column that nothing is to be read from. */
const IGNORE = 'ignore';

/** What people may say a column holds, besides the name of a metric. */
const SAYINGS: Readonly<Record<string, ColumnMeaning>> = {
  day: { holds: 'day' },
  from: { holds: 'from' },
  to: { holds: 'to' },
  show: { holds: 'show' },
  episode_id: { holds: 'episode', field: 'hostEpisodeId' },
  episode_guid: { holds: 'episode', field: 'guid' },
  episode_url: { holds: 'episode', field: 'url' },
  episode_title: { holds: 'episode', field: 'title' },
  episode_published: { holds: 'episode', field: 'publishedAt' },
  age: { holds: 'segment', kind: 'age' },
  gender: { holds: 'segment', kind: 'gender' },
  country: { holds: 'segment', kind: 'country' },
  app: { holds: 'segment', kind: 'app' },
  device: { holds: 'segment', kind: 'device' },
};

/**
 * Column names met in exports of Spotify, Apple and hosts, in lower case without punctuation. No vendor promises them, so an
 * unknown name is reported as ignored, never guessed, and `columns` of the import can say what it holds.
 */
const KNOWN: Readonly<Record<string, string>> = {
  ...sameFor('day', ['date', 'day', 'report date', 'time utc', 'time']),
  ...sameFor('from', ['from', 'start', 'start date', 'begin date', 'period start']),
  ...sameFor('to', ['to', 'end', 'end date', 'period end']),
  ...sameFor('show', ['show apple id', 'show id', 'podcast id', 'show name', 'show', 'podcast', 'podcast title', 'show title', 'feed']),
  ...sameFor('episode_id', ['episode apple id', 'episode id', 'id', 'episode uri', 'spotify uri', 'item id']),
  ...sameFor('episode_guid', ['guid', 'episode guid', 'item guid']),
  ...sameFor('episode_url', ['audio url', 'enclosure url', 'media url', 'episode url', 'file url']),
  ...sameFor('episode_title', ['episode name', 'episode title', 'episode', 'title', 'name', 'item title']),
  ...sameFor('episode_published', [
    'release date',
    'published',
    'published at',
    'publish date',
    'pub date',
    'published date',
    'episode release date',
  ]),
  ...sameFor('age', ['age', 'age range', 'age group']),
  ...sameFor('gender', ['gender']),
  ...sameFor('country', ['country', 'country region', 'storefront', 'storefront name', 'geo', 'location']),
  ...sameFor('app', ['app', 'listening app', 'application', 'platform', 'client']),
  ...sameFor('device', ['device', 'device type']),
  ...sameFor('starts', ['starts', 'started']),
  ...sameFor('streams', ['streams', 'total streams', 'streamed']),
  ...sameFor('plays', ['plays', 'total plays', 'play count', 'all time plays']),
  ...sameFor('views', ['views']),
  ...sameFor('impressions', ['impressions']),
  ...sameFor('downloads', ['downloads', 'total downloads', 'unique downloads', 'iab downloads']),
  ...sameFor('listeners', ['listeners', 'unique listeners', 'audience size', 'unique devices', 'devices']),
  ...sameFor('engaged_listeners', ['engaged listeners', 'engaged']),
  ...sameFor('followers', ['followers', 'subscribers', 'total followers']),
  ...sameFor('new_followers', ['new followers', 'followers gained', 'net new followers']),
  ...sameFor('seconds_listened', ['time listened', 'time listened seconds', 'seconds listened', 'total time listened']),
  ...sameFor('completion_rate', ['completion rate', 'average completion', 'avg completion', 'completion']),
  // Above 1 where people listened more than once, so it is not a completion rate.
  ...sameFor('average_consumption', ['average consumption', 'avg consumption']),
  ...sameFor('audience_share', ['share', 'percent of plays', 'percentage of plays', 'percent', 'percentage', 'audience share']),
};

/** A column's name without case and punctuation. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column holds: as was said of it, else by its name; undefined when neither tells. `told` is by `headerKey`. */
export function findColumn(header: string, told: ReadonlyMap<string, string>): ColumnMeaning | undefined {
  const key = headerKey(header);
  const holds = told.get(key) ?? (Object.hasOwn(KNOWN, key) ? KNOWN[key] : undefined);
  return holds === undefined || holds === IGNORE ? undefined : meaningOf(holds);
}

function meaningOf(holds: string): ColumnMeaning {
  return Object.hasOwn(SAYINGS, holds) ? SAYINGS[holds]! : { holds: 'metric', metric: holds };
}

function sameFor(holds: string, headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(headers.map((header) => [header, holds]));
}
