import type { Migration } from '@castgraph/orm/migrate';
import { confineToGrants, isGranted } from '@castgraph/orm/tenant-table';

const schema = 'analytics';

/** What belongs to a campaign is seen by whoever sees the campaign, whose own policies hold within the question. */
const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

/** Confined viewers see the sponsors and campaigns that were granted to them, and what hangs on those, whichever verb asks. */
export const resourceGrants: Migration = {
  name: '0340-resource-grants',
  up: [
    ...confineToGrants(schema, 'campaign', [
      isGranted('campaign', 'id'),
      isGranted('sponsor', 'sponsor_id'),
      // A shared dashboard sums over all campaigns; its scope reads no campaign by itself.
      isGranted('dashboard', 'organization_id'),
    ]),
    ...confineToGrants(schema, 'sponsor', [isGranted('sponsor', 'id'), 'id in (select c.sponsor_id from analytics.campaign c)']),
    ...['placement', 'promo_code', 'tracking_link', 'link_click', 'attribution', 'campaign_snapshot'].flatMap((table) =>
      confineToGrants(schema, table, [OF_VISIBLE_CAMPAIGN]),
    ),
    ...confineToGrants(schema, 'conversion', ['id in (select a.conversion_id from analytics.attribution a)']),
    ...confineToGrants(schema, 'refund', ['order_id in (select c.order_id from analytics.conversion c)']),
  ],
};
