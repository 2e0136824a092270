import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import type { KeyUsage } from '@castgraph/auth/key-usage';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { USAGE_DAYS } from './forget-key-usage.ts';

/** What was done with a key: sums, and the days with any use, latest first. */
export interface UsageOfKey extends KeyUsage {
  apiKeyId: string;
  days: (KeyUsage & { day: string })[];
}

const input = z.strictObject({
  apiKeyId: z.string().max(100).nullish(),
  days: z.number().int().min(1).max(USAGE_DAYS, `The use of keys is kept for ${USAGE_DAYS} days`).default(30),
});

type Row = Record<'requests' | 'cost' | 'errors', string> & { apiKeyId: string; day: string };

/** What was done with the organization's keys, or one of them, in the last days (UTC, today included); busiest first. @throws BAD_INPUT */
export async function readKeyUsage(context: OperationContext, raw: z.input<typeof input>): Promise<UsageOfKey[]> {
  const { organizationId } = requireScope(context.viewer, 'keys:write');
  const { apiKeyId = null, days } = parseInput(input, raw, 'arguments');
  const rows = await context.read((em) =>
    em.execute<Row[]>(
      `/* read-key-usage */ select api_key_id as "apiKeyId", to_char(day, 'YYYY-MM-DD') as day, requests::text, cost::text, errors::text
         from accounts.api_key_usage
        where organization_id = ? and (?::text is null or api_key_id = ?) and day > (now() at time zone 'UTC')::date - ?::int
        order by api_key_usage.day desc`,
      [organizationId, apiKeyId, apiKeyId, days],
    ),
  );
  const found = new Map<string, UsageOfKey>();
  for (const row of rows) {
    const counted = { requests: Number(row.requests), cost: Number(row.cost), errors: Number(row.errors) };
    const sums = found.get(row.apiKeyId) ?? { apiKeyId: row.apiKeyId, requests: 0, cost: 0, errors: 0, days: [] };
    sums.requests += counted.requests;
    sums.cost += counted.cost;
    sums.errors += counted.errors;
    sums.days.push({ day: row.day, ...counted });
    found.set(row.apiKeyId, sums);
  }
  return [...found.values()].sort((a, b) => b.requests - a.requests);
}
