import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { DAY_MS, dayStart } from '@castgraph/kernel/days';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { readRate } from '@castgraph/measurement/exchange';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { ManualExchangeRate } from './manual-exchange-rate.entity.ts';

const currency = z.string().regex(/^[A-Z]{3}$/, 'A currency is its ISO 4217 code, such as EUR');
const input = z.strictObject({
  base: currency,
  quote: currency,
  rate: z.string().trim().max(40, 'A rate is a decimal such as 1.0832').refine(isRate, 'A rate is a decimal above zero, such as 1.0832'),
  firstDay: z.iso.date('Not a calendar day'),
  lastDay: z.iso.date('Not a calendar day'),
  note: z.string().trim().max(500, 'A note has at most 500 characters').nullish(),
});

/** Contracts fix rates for a year or two; more is a mistake. */
const MAX_DAYS = 3_660;

/**
 * Records a rate that the organization agreed on.
 * @throws BAD_INPUT; CONFLICT where another rate of the two currencies holds on one of the days
 */
// no event: figures are read with the rates that hold when they are read
export async function createManualExchangeRate(context: OperationContext, raw: z.input<typeof input>): Promise<ManualExchangeRate> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  checkSpan(fields);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    // Two at once would not see each other.
    await advisoryLock(em, `castgraph.exchange-rates.${organizationId}`);
    const existingId = await findOverlapping(em, organizationId, fields);
    if (existingId) throw conflict('Another rate of these currencies holds on one of these days: take it back first', { existingId });
    const rate = em.create(ManualExchangeRate, {
      ...fields,
      organizationId,
      id: newId(),
      note: fields.note || null,
      createdAt: new Date(),
      removedAt: null,
    });
    await recordAudit(em, {
      viewer,
      action: 'exchange-rate.create',
      subjectType: 'ManualExchangeRate',
      subjectId: rate.id,
      details: fields,
    });
    return rate;
  });
}

function checkSpan({ base, quote, firstDay, lastDay }: z.output<typeof input>): void {
  if (base === quote) throw badInput('A currency needs no rate into itself', { path: ['input', 'quote'] });
  const days = (dayStart(lastDay) - dayStart(firstDay)) / DAY_MS;
  if (days < 0) throw badInput('The last day lies before the first', { path: ['input', 'lastDay'] });
  if (days > MAX_DAYS) throw badInput(`A rate holds for at most ${MAX_DAYS} days`, { path: ['input', 'lastDay'] });
}

async function findOverlapping(
  em: EntityManager,
  organizationId: string,
  { base, quote, firstDay, lastDay }: z.output<typeof input>,
): Promise<string | undefined> {
  const [row] = await em.execute<{ id: string }[]>(
    `/* find-overlapping-rate */
     select id from analytics.manual_exchange_rate
      where organization_id = ? and removed_at is null and least(base, quote) = least(?::text, ?::text)
        and greatest(base, quote) = greatest(?::text, ?::text) and first_day <= ?::date and last_day >= ?::date limit 1`,
    [organizationId, base, quote, base, quote, lastDay, firstDay],
  );
  return row?.id;
}

function isRate(text: string): boolean {
  try {
    readRate(text);
    return true;
  } catch {
    return false;
  }
}
