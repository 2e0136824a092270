import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict, notFound } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { markDueOrders } from '../attribution/mark-due.ts';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { requireSponsor } from '../sponsors/require-sponsor.ts';

const text = z.string().trim().min(1, 'An id has a character').max(200, 'An id has at most 200 characters');
const input = z.strictObject({
  answerId: text,
  at: z.date(),
  heard: z.enum(['CAMPAIGN', 'SHOW', 'PODCAST', 'OTHER']),
  orderId: text.nullish(),
  campaignId: z.string().nullish(),
  podcastId: z.string().nullish(),
  sponsorId: z.string().nullish(),
  consent: z.enum(['GRANTED', 'DENIED', 'UNKNOWN']).default('GRANTED'),
});
type Fields = z.output<typeof input>;

/** Clocks differ a little between machines; more than this is a mistake. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** An answer as it is kept. */
export interface SurveyAnswer {
  id: string;
  answerId: string;
  duplicate: boolean;
}

/**
 * Records what a buyer answered to how they heard of a shop. The same id again changes nothing. It is tied to an order only by an order's
 * id, and only where the buyer agreed; it may come before the order or after it.
 * @throws BAD_INPUT; NOT_FOUND for a campaign or an advertiser that is not the organization's; CONFLICT when the id has another answer
 */
// no event: analytics is where orders are credited
export async function recordSurveyAnswer(context: OperationContext, raw: z.input<typeof input>): Promise<SurveyAnswer> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  checkAnswer(fields);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const sponsorId = await readOwner(em, organizationId, fields);
    const orderId = fields.consent === 'GRANTED' ? (fields.orderId ?? null) : null;
    const answer = [fields.heard, orderId, fields.campaignId ?? null, fields.podcastId ?? null, sponsorId];
    const inserted = await em.execute<{ id: string }[]>(
      `/* record-survey-answer */
       insert into analytics.survey_answer (organization_id, id, answer_id, at, heard, order_id, campaign_id, podcast_id, sponsor_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organization_id, answer_id) do nothing returning id`,
      [organizationId, newId(), fields.answerId, fields.at, ...answer],
    );
    const id = inserted[0]?.id ?? (await meetAgain(em, organizationId, fields.answerId, answer));
    const duplicate = inserted.length === 0;
    if (orderId !== null && !duplicate) await markDueOrders(em, organizationId, [orderId]);
    const details = { answerId: fields.answerId, heard: fields.heard, duplicate };
    await recordAudit(em, { viewer, action: 'survey-answer.record', subjectType: 'SurveyAnswer', subjectId: id, details });
    return { id, answerId: fields.answerId, duplicate };
  });
}

function checkAnswer({ at, heard, campaignId, podcastId }: Fields): void {
  if (at.getTime() > Date.now() + FUTURE_TOLERANCE_MS) throw badInput('The answer lies in the future', { path: ['input', 'at'] });
  if ((heard === 'CAMPAIGN') !== (campaignId != null))
    throw badInput('A campaign is named by an answer CAMPAIGN, and by no other', { path: ['input', 'campaignId'] });
  if (heard === 'SHOW' && podcastId == null) throw badInput('Say which show', { path: ['input', 'podcastId'] });
  if (podcastId != null && !isId(podcastId)) throw notFound('podcast', podcastId);
}

async function readOwner(em: EntityManager, organizationId: string, { campaignId, sponsorId, podcastId }: Fields): Promise<string | null> {
  if (podcastId != null) {
    const found = await em.execute('/* find-show-of-answer */ select 1 from analytics.podcast where organization_id = ? and id = ?', [
      organizationId,
      podcastId,
    ]);
    if (found.length === 0) throw notFound('podcast', podcastId);
  }
  if (campaignId == null) return sponsorId == null ? null : (await requireSponsor(em, organizationId, sponsorId)).id;
  const campaign = await requireCampaign(em, organizationId, campaignId);
  if (sponsorId != null && sponsorId !== campaign.sponsorId)
    throw badInput('The campaign is another sponsor’s', { path: ['input', 'campaignId'] });
  return campaign.sponsorId;
}

async function meetAgain(em: EntityManager, organizationId: string, answerId: string, answer: readonly unknown[]): Promise<string> {
  const [known] = await em.execute<{ id: string; told: unknown[] }[]>(
    `/* find-survey-answer */ select id, json_build_array(heard, order_id, campaign_id, podcast_id, sponsor_id) as told
       from analytics.survey_answer where organization_id = ? and answer_id = ?`,
    [organizationId, answerId],
  );
  if (JSON.stringify(known!.told) !== JSON.stringify(answer))
    throw conflict(`The answer ${answerId} is recorded with other words`, { existingId: known!.id });
  return known!.id;
}
