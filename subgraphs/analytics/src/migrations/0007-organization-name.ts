import type { Migration } from '@castgraph/orm/migrate';

/**
 * What the public description of the methodology calls the organization, and how each figure of a platform came here.
 * Figures stored before it said so came by CSV, the only way there was.
 */
export const organizationName: Migration = {
  name: '0007-organization-name',
  up: [
    // Null for organizations that were announced before it was kept.
    'alter table analytics.measurement_setting add column organization_name text',
    `alter table analytics.platform_figure add column source text not null default 'csv' check (source in ('api', 'csv', 'manual'))`,
  ],
};
