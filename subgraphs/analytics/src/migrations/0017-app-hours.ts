import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Downloads of all shows of an organization together by hour and app: the hours at either end of a span whose days are not UTC's.
 * The hourly cube holds them by all dimensions, some thousand rows for each hour of a large organization.
 */
const APP_HOUR = `create table analytics.app_hour (
  organization_id uuid not null,
  source text not null,
  hour timestamptz not null,
  app text not null,
  downloads int not null check (downloads >= 0),
  primary key (organization_id, source, hour, app))`;

// In the order of its key, so that what is read together lies together.
const FILL = `insert into analytics.app_hour (organization_id, source, hour, app, downloads)
  select organization_id, source, hour, app, sum(downloads) from analytics.download_hour where downloads > 0 group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

/** Hours of apps, filled from what was counted before. */
export const appHours: Migration = {
  name: '0017-app-hours',
  up: [
    APP_HOUR,
    // An owner that is no superuser sees the rows of all organizations only where policies do not bind it.
    'alter table analytics.download_hour no force row level security',
    FILL,
    'alter table analytics.download_hour force row level security',
    ...enableTenantPolicies('analytics', 'app_hour'),
  ],
};
