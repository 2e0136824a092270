import { requireScope } from '@castgraph/auth/scopes';
import { dayStart, utcDay } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import type { OperationContext } from '@castgraph/service/context';
import type { ExchangeRate } from '../generated/resolvers.ts';
import { RATE_OF_PAIR } from './rate-of-pair.ts';

interface RateRow {
  rate: string | null;
  rate_day: string;
  source: ExchangeRate['source'];
}

/** The rate by which an order of that day is converted, or null where none is recorded. @throws BAD_INPUT for what is no currency or day */
export async function findExchangeRate(
  context: OperationContext,
  { from, into, day = utcDay(Date.now()) }: { from: string; into: string; day?: string | undefined },
): Promise<ExchangeRate | null> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  for (const [name, currency] of Object.entries({ from, into })) {
    if (!/^[A-Z]{3}$/.test(currency)) throw badInput('A currency is its ISO 4217 code, such as EUR', { path: [name] });
  }
  if (from === into) throw badInput('A currency needs no rate into itself', { path: ['into'] });
  requireDay(day);
  const [row] = await context.read((em) =>
    em.execute<RateRow[]>(
      `/* find-exchange-rate */
       select trim_scale(trunc(rate.multiplier / rate.divisor, 12))::text as rate, to_char(rate.rate_day, 'YYYY-MM-DD') as rate_day, rate.source
         from (values (?::text, ?::text, ?::date)) pair (currency, into_currency, day) ${RATE_OF_PAIR}`,
      [from, into, day, organizationId],
    ),
  );
  return row?.rate == null ? null : { from, into, day, rate: row.rate, rateDay: row.rate_day, source: row.source };
}

function requireDay(day: string): void {
  try {
    dayStart(day);
  } catch (error) {
    throw badInput((error as Error).message, { path: ['day'] });
  }
}
