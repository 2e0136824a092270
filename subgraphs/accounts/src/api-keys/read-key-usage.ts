import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import type { DoorCounts, DoorName } from '@castgraph/auth/door-usage';
import type { KeyUsage } from '@castgraph/auth/key-usage';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { USAGE_DAYS } from './forget-key-usage.ts';

/** What was done with a key: sums, the days with any use at the GraphQL door, and what was sent to other doors; latest first. */
export interface UsageOfKey extends KeyUsage {
  apiKeyId: string;
  days: (KeyUsage & { day: string })[];
  doors: DoorDay[];
}

/** A day of a key at one door. */
export interface DoorDay extends DoorCounts {
  day: string;
  door: Uppercase<DoorName>;
}

const input = z.strictObject({
  apiKeyId: z.string().max(100).nullish(),
  days: z.number().int().min(1).max(USAGE_DAYS, `The use of keys is kept for ${USAGE_DAYS} days`).default(30),
});

type DoorRow = DoorDay & { apiKeyId: string };
type Row = Record<'requests' | 'cost' | 'errors', string> & { apiKeyId: string; day: string };

/** What was done with the organization's keys, or one of them, in the last days (UTC, today included); busiest first. @throws BAD_INPUT */
export async function readKeyUsage(context: OperationContext, raw: z.input<typeof input>): Promise<UsageOfKey[]> {
  const { organizationId } = requireScope(context.viewer, 'keys:write');
  const { apiKeyId = null, days } = parseInput(input, raw, 'arguments');
  const [rows, doorRows] = await context.read(async (em) => [
    await em.execute<Row[]>(
      `/* read-key-usage */ select api_key_id as "apiKeyId", to_char(day, 'YYYY-MM-DD') as day, requests::text, cost::text, errors::text
         from accounts.api_key_usage
        where organization_id = ? and (?::text is null or api_key_id = ?) and day > (now() at time zone 'UTC')::date - ?::int
        order by api_key_usage.day desc`,
      [organizationId, apiKeyId, apiKeyId, days],
    ),
    await em.execute<DoorRow[]>(
      `/* read-door-usage */ select api_key_id as "apiKeyId", to_char(day, 'YYYY-MM-DD') as day, upper(door) as door, requests::float8, accepted::float8,
              duplicates::float8, rejected::float8, bytes::float8, refused_401::float8 as "refused401", refused_403::float8 as "refused403",
              refused_429::float8 as "refused429", refused_503::float8 as "refused503"
         from accounts.api_key_door_usage
        where organization_id = ? and (?::text is null or api_key_id = ?) and day > (now() at time zone 'UTC')::date - ?::int
        order by api_key_door_usage.day desc, door`,
      [organizationId, apiKeyId, apiKeyId, days],
    ),
  ]);
  const found = new Map<string, UsageOfKey>();
  for (const row of rows) {
    const counted = { requests: Number(row.requests), cost: Number(row.cost), errors: Number(row.errors) };
    const sums = found.get(row.apiKeyId) ?? unused(row.apiKeyId);
    sums.requests += counted.requests;
    sums.cost += counted.cost;
    sums.errors += counted.errors;
    sums.days.push({ day: row.day, ...counted });
    found.set(row.apiKeyId, sums);
  }
  for (const { apiKeyId: id, ...counted } of doorRows) {
    const sums = found.get(id) ?? unused(id);
    sums.doors.push(counted);
    found.set(id, sums);
  }
  return [...found.values()].sort((a, b) => allRequests(b) - allRequests(a));
}

function unused(apiKeyId: string): UsageOfKey {
  return { apiKeyId, requests: 0, cost: 0, errors: 0, days: [], doors: [] };
}

function allRequests({ requests, doors }: UsageOfKey): number {
  return doors.reduce((sum, door) => sum + door.requests, requests);
}
