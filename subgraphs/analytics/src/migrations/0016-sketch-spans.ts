import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

/**
 * Distinct listeners of a UTC week (from Monday on) or month, of a show or (`podcast_id` NIL) of the whole organization: the
 * sketches of its days, united. Null as soon as the sketch of one of its days is written anew, until it is united again.
 */
const SKETCH_SPAN = `create table analytics.listener_sketch_span (
  organization_id uuid not null,
  podcast_id uuid not null,
  source text not null,
  grain text not null check (grain in ('week', 'month')),
  -- Its first day, and the day after its last.
  first date not null,
  until date not null,
  -- Since when a sketch is wanted, and grows with every change: whoever unites days tells by it whether they are still the same.
  since timestamptz not null default now(),
  changes bigint not null default 1,
  sketch bytea,
  primary key (organization_id, podcast_id, source, grain, first))`;

const FILL = `insert into analytics.listener_sketch_span (organization_id, podcast_id, source, grain, first, until)
  select distinct d.organization_id, d.podcast_id, d.source, s.grain, s.first, (s.first + s.length)::date
    from analytics.listener_sketch_day d
   cross join lateral (values ('week', d.day - (extract(isodow from d.day)::int - 1), interval '7 days'),
                              ('month', d.day - (extract(day from d.day)::int - 1), interval '1 month')) s (grain, first, length)
   where d.episode_id = '00000000-0000-0000-0000-000000000000'`;

/** Listeners of weeks and months, so that a year of them is some twenty sketches instead of 365. */
export const sketchSpans: Migration = {
  name: '0016-sketch-spans',
  up: [
    SKETCH_SPAN,
    // An owner that is no superuser sees the rows of all organizations only where policies do not bind it.
    'alter table analytics.listener_sketch_day no force row level security',
    FILL,
    'alter table analytics.listener_sketch_day force row level security',
    'create index on analytics.listener_sketch_span (until, since) where sketch is null',
    ...enableTenantPolicies('analytics', 'listener_sketch_span'),
    // Which are to be united is asked across organizations.
    ...enableSystemAccess('analytics', 'listener_sketch_span'),
  ],
};
