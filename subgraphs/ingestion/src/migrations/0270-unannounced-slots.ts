import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const TABLES = ['ad_slot', 'transcript'] as const;

/** Episodes whose slots or words were known before anybody was told of them. */
const FILL = `insert into ingestion.unannounced_slots (organization_id, episode_id)
  select organization_id, episode_id from ingestion.ad_slot
  union select organization_id, episode_id from ingestion.transcript where read_at is not null`;

/** What analytics was not told of yet: of an installation of before, all of it. Whatever comes later is told when it changes. */
export const unannouncedSlots: Migration = {
  name: '0270-unannounced-slots',
  up: [
    'create table ingestion.unannounced_slots (organization_id uuid not null, episode_id uuid not null, primary key (organization_id, episode_id))',
    // The owner is bound by the policies like anybody, and sees no rows otherwise.
    ...TABLES.map((table) => `alter table ingestion.${table} no force row level security`),
    FILL,
    ...TABLES.map((table) => `alter table ingestion.${table} force row level security`),
    ...enableTenantPolicies('ingestion', 'unannounced_slots', { privileges: ['select', 'delete'] }),
    // Which are left is asked across organizations.
    ...enableSystemAccess('ingestion', 'unannounced_slots'),
  ],
};
