import type { DoorUsageRow } from '@castgraph/auth/door-usage';
import type { EntityManager } from '@castgraph/orm/open-orm';

const COUNTS = ['requests', 'accepted', 'duplicates', 'rejected', 'bytes', 'refused_401', 'refused_403', 'refused_429', 'refused_503'];

/** Adds what doors counted to the days of keys, in the caller's transaction (`inSystem`). */
export async function addDoorUsage(em: EntityManager, rows: readonly DoorUsageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const counted = rows.map(({ organizationId, apiKeyId, day, door, refused401, refused403, refused429, refused503, ...counts }) => ({
    organization_id: organizationId,
    api_key_id: apiKeyId,
    day,
    door,
    ...counts,
    refused_401: refused401,
    refused_403: refused403,
    refused_429: refused429,
    refused_503: refused503,
  }));
  await em.execute(
    `/* add-door-usage */ insert into accounts.api_key_door_usage (organization_id, api_key_id, day, door, ${COUNTS.join(', ')})
     select organization_id, api_key_id, day, door, ${COUNTS.join(', ')}
       from jsonb_to_recordset(?::jsonb) as counted
         (organization_id uuid, api_key_id text, day date, door text, ${COUNTS.map((name) => `${name} bigint`).join(', ')})
      -- Not of a sandbox that went meanwhile: nothing would erase it any more.
      where exists (select from accounts.organization o
                     where o.organization_id = counted.organization_id and (not o.is_sandbox or o.sample_id is not null))
      order by 1, 2, 3, 4
     on conflict (organization_id, api_key_id, day, door) do update set
       ${COUNTS.map((name) => `${name} = api_key_door_usage.${name} + excluded.${name}`).join(', ')}`,
    [JSON.stringify(counted)],
  );
}
