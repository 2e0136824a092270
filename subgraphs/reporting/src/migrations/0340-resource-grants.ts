import type { Migration } from '@castgraph/orm/migrate';
import { confineToGrants, isGranted } from '@castgraph/orm/tenant-table';

const schema = 'reporting';

/** Confined viewers see reports about what was granted to them; whoever holds a link, the one report that it shares. */
export const resourceGrants: Migration = {
  name: '0340-resource-grants',
  up: [
    `alter table reporting.report add column sponsor_id uuid`,
    `comment on column reporting.report.sponsor_id is 'of the campaign, known once the report is ready; until then only who was granted the campaign sees it'`,
    ...confineToGrants(schema, 'report', [
      isGranted('report', 'id'),
      isGranted('campaign', 'campaign_id'),
      isGranted('sponsor', 'sponsor_id'),
    ]),
  ],
};
