import { requireAnyScope, requireScope } from '@castgraph/auth/scopes';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { timed } from '@castgraph/telemetry/metrics';
import type {} from '../context.ts';
import { keepAnswer, type KeptBy } from './keep-answer.ts';
import type { MeasurementSetting, Source } from './measurement-setting.ts';
import type { Question } from './questions.ts';
import { readStanding } from './read-as-of.ts';
import { readRecentStanding } from './recent-standing.ts';

/** Sums without names may also go to whom the dashboard is shared with. */
const FIGURES = ['podcasts:read', 'dashboard:read'] as const;

/** What a question about listening is answered with. */
export interface Asked {
  em: EntityManager;
  organizationId: string;
  setting: MeasurementSetting;
  /** The kind of counts shown; a prefix until something was counted. */
  source: Source;
  /** The last instant up to which every request has been counted. */
  asOf: Date;
}

/**
 * Answers a question about listening at one read timestamp, so that its figures agree with each other, and observes how
 * long it took, whether or not the answer was kept. Needs `podcasts:read`; the dashboard's question is also answered to who may read only that. The answer is plain JSON.
 */
export async function ask<T>(context: OperationContext, question: Question, kept: KeptBy, work: (asked: Asked) => Promise<T>): Promise<T> {
  const { organizationId } =
    question === 'dashboard' ? requireAnyScope(context.viewer, FIGURES) : requireScope(context.viewer, 'podcasts:read');
  const compute = () =>
    inOrganization(
      context.orm,
      organizationId,
      async (em) => {
        const { setting, asOf } = await (context.answers
          ? readRecentStanding(context.orm, em, organizationId)
          : readStanding(em, organizationId));
        return work({ em, organizationId, setting, asOf, source: setting.source ?? 'prefix' });
      },
      { readOnly: true, repeatableRead: true, genericPlans: true },
    );
  return timed('analytics_query_latency_seconds', { question }, () => keepAnswer(context, organizationId, question, kept, compute));
}
