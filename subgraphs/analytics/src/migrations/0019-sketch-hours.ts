import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Distinct listeners of one hour of a UTC day, of all shows of an organization together, as a mergeable sketch: the hours at either end
 * of a span whose days are not UTC's. Kept of days with so many downloads that reading them one by one takes long; rebuilt with the
 * sketches of the day, never patched.
 */
const SKETCH_HOUR = `create table analytics.listener_sketch_hour (
  organization_id uuid not null,
  source text not null,
  day date not null,
  hour smallint not null check (hour between 0 and 23),
  sketch bytea not null,
  primary key (organization_id, source, day, hour))`;

/** Listeners of hours of large organizations. */
export const sketchHours: Migration = {
  name: '0019-sketch-hours',
  up: [SKETCH_HOUR, ...enableTenantPolicies('analytics', 'listener_sketch_hour')],
};
