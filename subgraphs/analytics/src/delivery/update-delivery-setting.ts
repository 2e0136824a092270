import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import type { DeliveryLimits } from '@castgraph/measurement/delivery-state';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { readDeliverySetting, writeDeliverySetting } from './delivery-setting.ts';

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}`).max(most, `At most ${most}`).nullish().default(null);

const input = z
  .strictObject({
    underPacing: between(0.1, 1),
    overPacing: between(1, 10),
    overDelivery: between(1, 10),
    quietShare: between(0, 0.9),
  })
  .refine((fields) => Object.values(fields).some((value) => value !== null), 'Say what to change');

/** Changes from where on delivery is off its plan; the next look goes by it. @throws BAD_INPUT */
// no event: whoever looks reads it
export async function updateDeliverySetting(context: OperationContext, raw: z.input<typeof input>): Promise<DeliveryLimits> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const before = await readDeliverySetting(em, organizationId);
    await writeDeliverySetting(em, organizationId, fields);
    const after = await readDeliverySetting(em, organizationId);
    const details = { before, after };
    await recordAudit(em, {
      viewer,
      action: 'delivery-setting.update',
      subjectType: 'DeliverySetting',
      subjectId: organizationId,
      details,
    });
    return after;
  });
}
