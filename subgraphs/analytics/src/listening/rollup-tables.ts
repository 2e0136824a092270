import { hourStart, utcDay } from '@castgraph/kernel/days';
import type { DownloadRow } from './count-changes.ts';
import { NIL_ID } from './read-log.ts';

/** A table of sums over downloads: what one of its rows is the sum of, and which of them a download adds to. */
export interface RollupTable {
  table: string;
  /** Its key after `organization_id`, and the types. */
  columns: readonly (readonly [name: string, type: string])[];
  /** The rows a download is part of, in the order of the columns. */
  keysOf: (row: DownloadRow) => readonly (readonly string[])[];
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

const cubeOf = ({ episodeId, source, app, device, country, region, ipClass }: DownloadRow): string[] => [
  episodeId,
  source,
  app,
  device,
  country,
  region,
  ipClass,
];

const hourOf = ({ at }: DownloadRow): string => new Date(hourStart(at)).toISOString();

/** Each is the number of the downloads that are in it and not implausible, at every moment. */
export const ROLLUP_TABLES: readonly RollupTable[] = [
  {
    table: 'download_hour',
    columns: [['podcast_id', 'uuid'], ['hour', 'timestamptz'], ...CUBE],
    keysOf: (row) => [[row.podcastId, hourOf(row), ...cubeOf(row)]],
  },
  {
    table: 'download_day',
    columns: [['podcast_id', 'uuid'], ['day', 'date'], ...CUBE],
    keysOf: (row) => [[row.podcastId, utcDay(row.at), ...cubeOf(row)]],
  },
  {
    table: 'podcast_day',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['dimension', 'text'],
      ['day', 'date'],
      ['value', 'text'],
    ],
    keysOf: (row) =>
      [row.podcastId, NIL_ID].flatMap((id) =>
        valuesOf(row).map(([dimension, value]) => [id, row.source, dimension, utcDay(row.at), value]),
      ),
  },
  {
    table: 'podcast_month',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['month', 'date'],
    ],
    keysOf: (row) => [row.podcastId, NIL_ID].map((id) => [id, row.source, `${utcDay(row.at).slice(0, 7)}-01`]),
  },
  {
    table: 'podcast_hour',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['hour', 'timestamptz'],
    ],
    keysOf: (row) => [row.podcastId, NIL_ID].map((id) => [id, row.source, hourOf(row)]),
  },
  {
    table: 'episode_day',
    columns: [
      ['podcast_id', 'uuid'],
      ['source', 'text'],
      ['day', 'date'],
      ['episode_id', 'uuid'],
    ],
    keysOf: (row) => [[row.podcastId, row.source, utcDay(row.at), row.episodeId]],
  },
];

function valuesOf({ app, device, country, region, ipClass }: DownloadRow): [dimension: string, value: string][] {
  return [
    ['total', ''],
    ['app', app],
    ['device', device],
    ['country', country],
    ['region', region],
    ['ip_class', ipClass],
  ];
}
