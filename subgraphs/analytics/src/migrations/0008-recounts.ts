import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

/** Recounts and how far they have come: `next` moves with each hour counted again, so that one that was interrupted goes on from there. */
const RECOUNT = `create table analytics.recount (
  organization_id uuid not null,
  id uuid not null,
  first timestamptz not null,
  last timestamptz not null,
  next timestamptz not null,
  asked_at timestamptz not null default now(),
  primary key (organization_id, id),
  check (first <= next))`;

/** Recounts of long spans survive whoever does them. */
export const recounts: Migration = {
  name: '0008-recounts',
  up: [RECOUNT, ...enableTenantPolicies('analytics', 'recount')],
};
