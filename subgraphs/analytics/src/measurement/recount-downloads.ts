import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { firstCountableAt } from '../listening/tend-listening.ts';
import { startRecount } from './start-recount.ts';

const input = z.strictObject({ from: z.date(), to: z.date() });

/**
 * Counts a span again from the raw log, with today's settings, lists and episodes (C38).
 * @returns the task's id
 * @throws BAD_INPUT for a span that is none, or that begins before household keys are kept
 */
// no event: figures say when they changed
export async function recountDownloads(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const fields = parseInput(input, raw);
  const [from, to] = [fields.from.getTime(), Math.min(fields.to.getTime(), Date.now())];
  if (to <= from) throw badInput('The span ends before it begins, or begins in the future', { path: ['input', 'to'] });
  if (from < firstCountableAt()) {
    const kept = new Date(firstCountableAt()).toISOString();
    throw badInput(`Household keys are kept since ${kept}; what is older cannot be counted again`, { path: ['input', 'from'] });
  }
  return context.transact(async (em) => {
    const taskId = await startRecount(em, viewer.organizationId, { from, to });
    const details = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    await recordAudit(em, { viewer, action: 'downloads.recount', subjectType: 'Organization', subjectId: viewer.organizationId, details });
    return taskId;
  });
}
