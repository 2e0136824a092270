import { DAY_MS, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { NIL_ID } from './read-log.ts';
import { weekStart } from './span-segments.ts';

/** What downloads of one hour have in common: a row of the hourly cube, from which all other sums follow. */
export interface CubeKey {
  podcastId: string;
  episodeId: string;
  source: string;
  /** Unix ms of its start. */
  hour: number;
  app: string;
  device: string;
  country: string;
  region: string;
  ipClass: string;
}

/** A table of sums over downloads: what one of its rows is the sum of, and which of them a download adds to. */
export interface RollupTable {
  table: string;
  /** Its key after `organization_id`, and the types. */
  columns: readonly (readonly [name: string, type: string])[];
  /** The rows a download is part of: the values in the order of the columns, with NUL between them, which no text of PostgreSQL holds. */
  keysOf: (key: CubeKey) => readonly string[];
}

const CUBE = [
  ['episode_id', 'uuid'],
  ['source', 'text'],
  ['app', 'text'],
  ['device', 'text'],
  ['country', 'text'],
  ['region', 'text'],
  ['ip_class', 'text'],
] as const;

const cubeOf = ({ episodeId, source, app, device, country, region, ipClass }: CubeKey): string =>
  `${episodeId}\0${source}\0${app}\0${device}\0${country}\0${region}\0${ipClass}`;

/** Each is the number of the downloads that are in it and not implausible, at every moment. */
export const ROLLUP_TABLES: readonly RollupTable[] = [
  {
    table: 'download_hour',
    columns: [['podcast_id', 'uuid'], ['hour', 'timestamptz'], ...CUBE],
    keysOf: (key) => [`${key.podcastId}\0${hourText(key.hour)}\0${cubeOf(key)}`],
  },
  {
    table: 'download_day',
    columns: [['podcast_id', 'uuid'], ['day', 'date'], ...CUBE],
    keysOf: (key) => [`${key.podcastId}\0${dayText(key.hour)}\0${cubeOf(key)}`],
  },
  {
    table: 'podcast_day',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['day', 'date'],
      ['dimension', 'text'],
      ['value', 'text'],
    ],
    keysOf: (key) => [...valuesOf(key, key.podcastId), ...valuesOf(key, NIL_ID)],
  },
  {
    table: 'podcast_month',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['month', 'date'],
    ],
    keysOf: (key) => [key.podcastId, NIL_ID].map((id) => `${id}\0${key.source}\0${monthText(key.hour)}`),
  },
  {
    table: 'podcast_hour',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['hour', 'timestamptz'],
    ],
    keysOf: (key) => [key.podcastId, NIL_ID].map((id) => `${id}\0${key.source}\0${hourText(key.hour)}`),
  },
  {
    table: 'episode_day',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['day', 'date'],
      ['episode_id', 'uuid'],
    ],
    keysOf: (key) => [`${key.podcastId}\0${key.source}\0${dayText(key.hour)}\0${key.episodeId}`],
  },
  {
    table: 'episode_month',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['month', 'date'],
      ['episode_id', 'uuid'],
    ],
    keysOf: (key) => [`${key.podcastId}\0${key.source}\0${monthText(key.hour)}\0${key.episodeId}`],
  },
  {
    table: 'episode_hour',
    columns: [
      ['episode_id', 'uuid'],
      ['source', 'text'],
      ['hour', 'timestamptz'],
    ],
    keysOf: ({ episodeId, source, hour }) => [`${episodeId}\0${source}\0${hourText(hour)}`],
  },
  {
    table: 'app_hour',
    columns: [
      ['source', 'text'],
      ['hour', 'timestamptz'],
      ['app', 'text'],
    ],
    keysOf: ({ source, hour, app }) => [`${source}\0${hourText(hour)}\0${app}`],
  },
  {
    table: 'show_span',
    columns: [
      ['source', 'text'],
      ['grain', 'text'],
      ['first', 'date'],
      ['podcast_id', 'uuid'],
    ],
    keysOf: ({ source, hour, podcastId }) => [
      `${source}\0day\0${dayText(hour)}\0${podcastId}`,
      `${source}\0week\0${dayText(weekStart(hour))}\0${podcastId}`,
      `${source}\0month\0${monthText(hour)}\0${podcastId}`,
    ],
  },
];

function valuesOf({ source, hour, app, device, country, region, ipClass }: CubeKey, podcastId: string): string[] {
  const scope = `${podcastId}\0${source}\0${dayText(hour)}`;
  return [
    `${scope}\0total\0`,
    `${scope}\0app\0${app}`,
    `${scope}\0device\0${device}`,
    `${scope}\0country\0${country}`,
    `${scope}\0region\0${region}`,
    `${scope}\0ip_class\0${ipClass}`,
  ];
}

/** Dates are dear to write, and a round of thousands of downloads is of few hours. */
function remembered(length: number, write: (ms: number) => string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const start = Math.floor(at / length) * length;
    let text = known.get(start);
    if (text === undefined) {
      if (known.size >= 10_000) known.clear();
      known.set(start, (text = write(start)));
    }
    return text;
  };
}

const hourText = remembered(HOUR_MS, (ms) => new Date(ms).toISOString());

/** The UTC day of an instant, as `utcDay`. */
export const dayText = remembered(DAY_MS, utcDay);

const monthText = (ms: number): string => `${dayText(ms).slice(0, 7)}-01`;
