import type { Migration } from '@castgraph/orm/migrate';

const CUBES = [
  { table: 'download_hour', bucket: 'hour' },
  { table: 'download_day', bucket: 'day' },
] as const;

/** What was counted before has these dimensions unknown, until its days are counted again. */
const widenCube = ({ table, bucket }: (typeof CUBES)[number]): string[] => [
  `alter table analytics.${table} add column device text not null default 'unknown', add column region text not null default ''`,
  `alter table analytics.${table} drop constraint ${table}_pkey`,
  `alter table analytics.${table} add primary key (organization_id, podcast_id, ${bucket}, episode_id, source, app, device, country, region, ip_class)`,
];

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The sums over what was counted before there were any. */
const FILL = [
  `insert into analytics.podcast_day (organization_id, podcast_id, source, dimension, day, value, downloads)
   select d.organization_id, p.id, d.source, v.dimension, d.day, v.value, sum(d.downloads)
     from analytics.download_day d
    cross join lateral (values (d.podcast_id), (${NIL})) p (id)
    cross join lateral (values ('total', ''), ('app', d.app), ('device', d.device), ('country', d.country), ('region', d.region),
                               ('ip_class', d.ip_class)) v (dimension, value)
    where d.downloads > 0 group by 1, 2, 3, 4, 5, 6`,
  `insert into analytics.podcast_hour (organization_id, podcast_id, source, hour, downloads)
   select d.organization_id, p.id, d.source, d.hour, sum(d.downloads)
     from analytics.download_hour d cross join lateral (values (d.podcast_id), (${NIL})) p (id)
    where d.downloads > 0 group by 1, 2, 3, 4`,
  `insert into analytics.episode_day (organization_id, podcast_id, episode_id, source, day, downloads)
   select organization_id, podcast_id, episode_id, source, day, sum(downloads)
     from analytics.download_day where downloads > 0 group by 1, 2, 3, 4, 5`,
  `insert into analytics.sketch_due (organization_id, podcast_id, source, day)
   select distinct organization_id, podcast_id, source, day from analytics.episode_day`,
];

/** An owner that is no superuser sees the rows of all organizations only where policies do not bind it. */
const asOwner = (statements: readonly string[]): string[] => {
  const tables = ['download_hour', 'download_day', 'podcast_day', 'podcast_hour', 'episode_day', 'sketch_due'];
  return [
    ...tables.map((table) => `alter table analytics.${table} no force row level security`),
    ...statements,
    ...tables.map((table) => `alter table analytics.${table} force row level security`),
  ];
};

/** Devices and regions beside the other dimensions, and the summaries of what was counted before. */
export const dimensions: Migration = {
  name: '0005-dimensions',
  up: [
    `alter table analytics.download add column device text not null default 'unknown', add column region text not null default ''`,
    ...CUBES.flatMap(widenCube),
    // Grows with every change of the day: whoever built the sketches tells by it whether they are still those of all downloads.
    'alter table analytics.sketch_due add column changes bigint not null default 1',
    'create index on analytics.sketch_due (since)',
    ...asOwner(FILL),
  ],
};
