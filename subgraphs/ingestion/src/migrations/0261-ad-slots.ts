import type { Migration } from '@castgraph/orm/migrate';
import { enableTenantPolicies } from '@castgraph/orm/tenant-table';

const AD_SLOT = `create table ingestion.ad_slot (
  organization_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  start_seconds double precision not null check (start_seconds >= 0),
  end_seconds double precision not null check (end_seconds < 'infinity'),
  campaign_id uuid,
  sponsor_name text,
  detection_method text not null check (detection_method in ('TRANSCRIPTION', 'ML_HEURISTIC', 'MANUAL')),
  confidence double precision not null check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  check (start_seconds < end_seconds),
  check (detection_method <> 'MANUAL' or confidence = 1),
  foreign key (organization_id, episode_id) references ingestion.episode (organization_id, id) on delete cascade)`;

/** Where the advertisements of an episode are, by whoever found them. */
export const adSlots: Migration = {
  name: '0261-ad-slots',
  up: [
    AD_SLOT,
    'create index on ingestion.ad_slot (organization_id, episode_id, start_seconds)',
    ...enableTenantPolicies('ingestion', 'ad_slot', { privileges: ['select', 'insert', 'delete'] }),
  ],
};
