import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { markDueOrders } from '../attribution/mark-due.ts';

const input = z.strictObject({ id: z.string() });

/** An answer that was there. */
export interface RemovedAnswer {
  id: string;
  answerId: string;
}

/**
 * Takes an answer back that was recorded by mistake. Its order is judged again without it; what was credited by it stays among the versions
 * of before. Its own id is free again, so that it can be recorded as it should have been.
 * @throws BAD_INPUT; NOT_FOUND, as for one that was removed
 */
// no event: analytics is where orders are credited
export async function removeSurveyAnswer(context: OperationContext, raw: z.input<typeof input>): Promise<RemovedAnswer> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { organizationId } = viewer;
  const { id } = parseInput(input, raw);
  if (!isId(id)) throw notFound('survey answer', id);
  return context.transact(async (em) => {
    const [removed] = await em.execute<{ answerId: string; orderId: string | null; heard: string; campaignId: string | null }[]>(
      `/* remove-survey-answer */ delete from analytics.survey_answer where organization_id = ? and id = ?
       returning answer_id as "answerId", order_id as "orderId", heard, campaign_id as "campaignId"`,
      [organizationId, id],
    );
    if (!removed) throw notFound('survey answer', id);
    const { orderId, ...details } = removed;
    if (orderId !== null) await markDueOrders(em, organizationId, [orderId]);
    await recordAudit(em, { viewer, action: 'survey-answer.remove', subjectType: 'SurveyAnswer', subjectId: id, details });
    return { id, answerId: removed.answerId };
  });
}
