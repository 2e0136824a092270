import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Downloads of shows by UTC day, week (from Monday on) and month, in the order of time: what all shows of an organization had
 * over a span lies together. `podcast_day` and `podcast_month` are in the order of shows, for questions about one of them.
 */
const SHOW_SPAN = `create table analytics.show_span (
  organization_id uuid not null,
  source text not null,
  grain text not null check (grain in ('day', 'week', 'month')),
  -- Its first day.
  first date not null,
  podcast_id uuid not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, source, grain, first, podcast_id))`;

/** Downloads of episodes by UTC month: the episodes of a large show over a year are hundreds of rows instead of thousands. */
const EPISODE_MONTH = `create table analytics.episode_month (
  organization_id uuid not null,
  podcast_id uuid not null,
  source text not null,
  -- Its first day.
  month date not null,
  episode_id uuid not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, source, month, episode_id))`;

// In the order of their keys, so that what is read together lies together.
const FILL = [
  `insert into analytics.show_span (organization_id, source, grain, first, podcast_id, downloads)
   select d.organization_id, d.source, s.grain, s.first, d.podcast_id, sum(d.downloads)
     from analytics.podcast_day d
    cross join lateral (values ('day', d.day), ('week', d.day - (extract(isodow from d.day)::int - 1)),
                               ('month', d.day - (extract(day from d.day)::int - 1))) s (grain, first)
    where d.dimension = 'total' and d.podcast_id <> '00000000-0000-0000-0000-000000000000' group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  `insert into analytics.episode_month (organization_id, podcast_id, source, month, episode_id, downloads)
   select organization_id, podcast_id, source, day - (extract(day from day)::int - 1), episode_id, sum(downloads)
     from analytics.episode_day group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
];

/** Sums for questions about all shows at once, filled from what was counted before. */
export const showSpans: Migration = {
  name: '0015-show-spans',
  up: [
    SHOW_SPAN,
    EPISODE_MONTH,
    // An owner that is no superuser sees the rows of all organizations only where policies do not bind it.
    'alter table analytics.podcast_day no force row level security',
    'alter table analytics.episode_day no force row level security',
    ...FILL,
    'alter table analytics.podcast_day force row level security',
    'alter table analytics.episode_day force row level security',
    ...enableTenantPolicies('analytics', 'show_span'),
    ...enableTenantPolicies('analytics', 'episode_month'),
    // The hours at either end of a span, of all shows.
    'create index on analytics.podcast_hour (organization_id, source, hour)',
  ],
};
