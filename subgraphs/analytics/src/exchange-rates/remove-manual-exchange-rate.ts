import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { ManualExchangeRate } from './manual-exchange-rate.entity.ts';

const input = z.strictObject({ manualExchangeRateId: z.string() });

/** Takes a rate back that was agreed on; it stays to be read. @throws NOT_FOUND, as for one that was taken back */
// no event: figures are read with the rates that hold when they are read
export async function removeManualExchangeRate(context: OperationContext, raw: z.input<typeof input>): Promise<ManualExchangeRate> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { manualExchangeRateId: id } = parseInput(input, raw);
  return context.transact(async (em) => {
    const rate = isId(id) ? await em.findOne(ManualExchangeRate, { organizationId: viewer.organizationId, id, removedAt: null }) : null;
    if (!rate) throw notFound('manual exchange rate', id);
    rate.removedAt = new Date();
    const { base, quote, rate: agreed, firstDay, lastDay } = rate;
    await recordAudit(em, {
      viewer,
      action: 'exchange-rate.remove',
      subjectType: 'ManualExchangeRate',
      subjectId: id,
      details: { base, quote, rate: agreed, firstDay, lastDay },
    });
    return rate;
  });
}
