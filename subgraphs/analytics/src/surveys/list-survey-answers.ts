import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { SurveyHeard } from '../generated/resolvers.ts';

/** An answer with what became of it. */
export interface SurveyAnswerRow {
  id: string;
  answerId: string;
  at: Date;
  recordedAt: Date;
  heard: SurveyHeard;
  orderId: string | null;
  campaignId: string | null;
  podcastId: string | null;
  sponsorId: string | null;
  /** The order, where it is known and may be seen. */
  conversionId: string | null;
  /** The campaign that earned the order with this answer among its signs; null where it counts for nothing. */
  creditedCampaignId: string | null;
}

/** Which answers; what is not given is not asked for. */
export interface SurveyAnswerFilter {
  campaignId?: string | null;
  heard?: readonly SurveyHeard[] | null;
  orderId?: string | null;
}

/**
 * A page of answers, newest first: at most `limit + 1`. Whoever sees only what was granted to them sees the answers that name a campaign of
 * theirs. Whether one counts is told by the credit that stands, so that it never says otherwise than the order does.
 */
export async function listSurveyAnswers(context: OperationContext, filter: SurveyAnswerFilter, page: Page): Promise<SurveyAnswerRow[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const { conditions, values } = readFilter(filter, page);
  const sql = `/* list-survey-answers */
    select a.id, a.answer_id as "answerId", a.at, a.created_at as "recordedAt", a.heard, a.order_id as "orderId", a.campaign_id as "campaignId",
           a.podcast_id as "podcastId", a.sponsor_id as "sponsorId", c.id as "conversionId", t.campaign_id as "creditedCampaignId"
      from analytics.survey_answer a
      left join analytics.conversion c on c.organization_id = a.organization_id and c.order_id = a.order_id
      left join analytics.attribution t on t.organization_id = a.organization_id and t.conversion_id = c.id and 'SURVEY' = any (t.methods)
           and a.heard <> 'OTHER' and (a.campaign_id is null or a.campaign_id = t.campaign_id)
     where ${['a.organization_id = ?', ...conditions].join(' and ')} order by a.at desc, a.id desc limit ?`;
  const rows = await context.read((em) => em.execute<SurveyAnswerRow[]>(sql, [organizationId, ...values, page.limit + 1]));
  return rows.map((row) => Object.assign(row, { at: new Date(row.at), recordedAt: new Date(row.recordedAt) }));
}

function readFilter({ campaignId, heard, orderId }: SurveyAnswerFilter, { after }: Page): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...more: unknown[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (campaignId != null) {
    // Nobody has such a campaign, and the database would not take it for an id.
    if (isId(campaignId)) add('a.campaign_id = ?', campaignId);
    else add('false');
  }
  if (heard != null) add('a.heard = any (?::text[])', arrayLiteral(heard));
  if (orderId != null) add('a.order_id = ?', orderId.replaceAll('\0', '').toWellFormed());
  if (after) {
    if (Number.isNaN(Date.parse(String(after.sort))) || !isId(after.id))
      throw badInput('The cursor is not one of this list', { path: ['after'] });
    add('(a.at, a.id) < (?::timestamptz, ?::uuid)', String(after.sort), after.id);
  }
  return { conditions, values };
}
