import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { enableSystemAccess, enableTenantPolicies } from '@castgraph/orm/tenant-table';

const schema = 'reporting';

/** Reports as they were asked for, and where their files are. */
export const reports: Migration = {
  name: '0001-reports',
  up: [
    ...outboxTables(schema),
    ...auditTables(schema),
    `create table reporting.report (
       organization_id uuid not null, id uuid not null, campaign_id uuid not null, template_id text not null,
       format text not null, range_from date not null, range_to date not null, time_zone text not null,
       title text, note text, snapshot_id uuid,
       status text not null check (status in ('QUEUED', 'GENERATING', 'READY', 'FAILED')),
       percent integer not null check (percent between 0 and 100), message text not null, version bigint not null, failure text,
       file_key text, file_size_bytes bigint, sha256 text,
       requested_by text not null, requested_at timestamptz(3) not null, generated_at timestamptz(3),
       expires_at timestamptz(3), as_of timestamptz(3), metadata jsonb not null,
       primary key (organization_id, id),
       check (status <> 'READY' or (sha256 is not null and generated_at is not null and expires_at is not null)),
       check (status <> 'FAILED' or failure is not null))`,
    `comment on column reporting.report.version is 'grows with every step, so that live messages which overtook each other do no harm'`,
    `comment on column reporting.report.file_key is 'null again once the file is deleted; sha256 stays, so that a copy can still be recognised'`,
    `create index report_of_campaign on reporting.report (organization_id, campaign_id, id desc)`,
    `create index report_id on reporting.report (id)`,
    `create index report_expiring on reporting.report (expires_at) where file_key is not null`,
    `create index report_under_way on reporting.report (requested_at) where status in ('QUEUED', 'GENERATING')`,
    ...enableTenantPolicies(schema, 'report'),
    // A download address names a report, not an organization; and what expires is looked for across all of them.
    ...enableSystemAccess(schema, 'report'),
  ],
};
