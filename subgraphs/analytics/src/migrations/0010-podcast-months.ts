import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** Downloads of shows by UTC month: a year of a thousand shows is twelve thousand rows instead of 365 thousand. */
const PODCAST_MONTH = `create table analytics.podcast_month (
  organization_id uuid not null,
  -- NIL: all shows of the organization.
  podcast_id uuid not null,
  source text not null,
  -- Its first day.
  month date not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, podcast_id, source, month))`;

const FILL = `insert into analytics.podcast_month (organization_id, podcast_id, source, month, downloads)
  select organization_id, podcast_id, source, day - (extract(day from day)::int - 1), sum(downloads)
    from analytics.podcast_day where dimension = 'total' group by 1, 2, 3, 4`;

/** Months of shows, for comparisons of many shows over long spans. */
export const podcastMonths: Migration = {
  name: '0010-podcast-months',
  up: [
    PODCAST_MONTH,
    // An owner that is no superuser sees the rows of all organizations only where policies do not bind it.
    'alter table analytics.podcast_day no force row level security',
    FILL,
    'alter table analytics.podcast_day force row level security',
    ...enableTenantPolicies('analytics', 'podcast_month'),
  ],
};
