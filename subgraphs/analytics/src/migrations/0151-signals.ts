import { confineToGrants, enableTenantPolicies } from '@castgraph/orm/tenant-table';
import type { Migration } from '@castgraph/orm/migrate';

const schema = 'analytics';

/** What buyers answered to "how did you hear of us"; one answer of each id, and no words of their own. */
const ANSWER = `create table analytics.survey_answer (
  organization_id uuid not null, id uuid not null, answer_id text not null, at timestamptz(3) not null,
  heard text not null check (heard in ('CAMPAIGN', 'SHOW', 'PODCAST', 'OTHER')),
  order_id text, campaign_id uuid, podcast_id uuid, sponsor_id uuid, created_at timestamptz(3) not null default now(),
  primary key (organization_id, id), unique (organization_id, answer_id),
  foreign key (organization_id, campaign_id) references analytics.campaign (organization_id, id),
  foreign key (organization_id, sponsor_id) references analytics.sponsor (organization_id, id))`;

/** A6: the download that a click led to, by the same address and app within an hour. Both rows are counted facts; this is what ties them. */
const LED = `create table analytics.link_download (
  organization_id uuid not null, click_id uuid not null, tracking_link_id uuid not null, campaign_id uuid not null,
  event_id uuid not null, at timestamptz not null,
  primary key (organization_id, click_id),
  foreign key (organization_id, click_id) references analytics.link_click (organization_id, id))`;

const OF_VISIBLE_CAMPAIGN = 'campaign_id in (select c.id from analytics.campaign c)';

/** Links of placements, answers to surveys, and the downloads that clicks led to. */
export const signals: Migration = {
  name: '0151-signals',
  up: [
    `alter table analytics.tracking_link add column placement_id uuid,
       add foreign key (organization_id, placement_id) references analytics.placement (organization_id, id)`,
    // The campaign's name or path as it stands in UTM parameters; the slug is looked up the same way.
    'create index tracking_link_slug on analytics.tracking_link (organization_id, slug)',
    'create index link_click_listener on analytics.link_click (organization_id, listener_key, at) where counted and listener_key is not null',
    ANSWER,
    'create index survey_answer_order on analytics.survey_answer (organization_id, order_id) where order_id is not null',
    'create index survey_answer_newest on analytics.survey_answer (organization_id, at desc, id desc)',
    LED,
    'create index link_download_link on analytics.link_download (organization_id, tracking_link_id)',
    'create index link_download_event on analytics.link_download (organization_id, event_id)',
    ...enableTenantPolicies(schema, 'survey_answer', { privileges: ['select', 'insert'] }),
    ...enableTenantPolicies(schema, 'link_download'),
    ...confineToGrants(schema, 'survey_answer', [OF_VISIBLE_CAMPAIGN]),
    ...confineToGrants(schema, 'link_download', [OF_VISIBLE_CAMPAIGN]),
  ],
};
