import type { Migration } from '@castgraph/orm/migrate';

/** Answers that were recorded by mistake can be taken back; those that named a campaign are listed by it. */
export const removedAnswers: Migration = {
  name: '0153-removed-answers',
  up: [
    'grant delete on analytics.survey_answer to castgraph_analytics',
    'create index survey_answer_campaign on analytics.survey_answer (organization_id, campaign_id, at desc, id desc) where campaign_id is not null',
  ],
};
